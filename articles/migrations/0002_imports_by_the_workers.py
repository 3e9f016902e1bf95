import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models
from django.db.models import F


def rows_of_refusals(apps, schema_editor):
    """What was refused becomes rows; of runs that are over, all their lines are done."""
    ImportRun, RefusedLine = apps.get_model("articles", "ImportRun"), apps.get_model("articles", "RefusedLine")
    for run in ImportRun.objects.all():
        RefusedLine.objects.bulk_create(
            RefusedLine(
                run=run,
                number=told["line"],
                url=told.get("url", "")[:300],
                field=told.get("field", "")[:40],
                reason=told["reason"],
            )
            for told in run.told
        )
        run.refused = len(run.told)
        run.total = run.position = run.new + run.new_versions + run.unchanged + run.refused
        run.save(update_fields=["refused", "total", "position"])
    ImportRun.objects.update(heard_at=F("started_at"))


class Migration(migrations.Migration):
    dependencies = [("articles", "0001_initial")]

    operations = [
        migrations.RenameField("importrun", "refused", "told"),
        migrations.AddField(
            "importrun", "refused", models.PositiveIntegerField(default=0, verbose_name="refused")
        ),
        migrations.AddField(
            "importrun", "attempts", models.PositiveSmallIntegerField(default=0, verbose_name="attempts")
        ),
        migrations.AddField(
            "importrun",
            "heard_at",
            models.DateTimeField(default=django.utils.timezone.now, verbose_name="last heard of at"),
        ),
        migrations.AddField(
            "importrun", "position", models.PositiveIntegerField(default=0, verbose_name="lines done")
        ),
        migrations.AddField(
            "importrun",
            "language",
            models.CharField(
                blank=True,
                help_text="That refusals are written in: the page's.",
                max_length=8,
                verbose_name="language",
            ),
        ),
        migrations.AddField("importrun", "total", models.PositiveIntegerField(default=0, verbose_name="lines")),
        migrations.AlterField(
            "importrun",
            "status",
            models.CharField(
                choices=[("queued", "waiting"), ("running", "running"), ("done", "done"), ("failed", "failed")],
                default="queued",
                max_length=8,
                verbose_name="status",
            ),
        ),
        migrations.AddIndex(
            "importrun",
            models.Index(
                condition=models.Q(("status__in", ["queued", "running"])), fields=["heard_at"], name="import_run_open"
            ),
        ),
        migrations.CreateModel(
            name="ImportFile",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=300, verbose_name="name")),
                ("is_manifest", models.BooleanField(default=False, verbose_name="the manifest itself")),
                ("data", models.BinaryField(verbose_name="contents")),
                (
                    "run",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="files",
                        to="articles.importrun",
                        verbose_name="import",
                    ),
                ),
            ],
            options={
                "verbose_name": "file of an import",
                "verbose_name_plural": "files of imports",
                "constraints": [
                    models.UniqueConstraint(fields=("run", "is_manifest", "name"), name="import_file_named_once"),
                    models.UniqueConstraint(
                        condition=models.Q(("is_manifest", True)), fields=("run",), name="import_has_one_manifest"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="RefusedLine",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveIntegerField(help_text="Of the manifest, from 1.", verbose_name="line")),
                (
                    "url",
                    models.CharField(
                        blank=True, help_text="As it was given.", max_length=300, verbose_name="address"
                    ),
                ),
                ("field", models.CharField(blank=True, max_length=40, verbose_name="field")),
                ("reason", models.TextField(verbose_name="reason")),
                (
                    "run",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="refused_lines",
                        to="articles.importrun",
                        verbose_name="import",
                    ),
                ),
            ],
            options={
                "verbose_name": "refused line",
                "verbose_name_plural": "refused lines",
                "ordering": ["run", "number", "pk"],
            },
        ),
        migrations.RunPython(rows_of_refusals, migrations.RunPython.noop),
        migrations.RemoveField("importrun", "told"),
    ]
