from django.db import migrations, models


def tell_apart(apps, schema_editor):
    """The built-in measure of polls was called as the event is; of others of one label all but the first get their key."""
    Measure = apps.get_model("claims", "Measure")
    Measure.objects.filter(key="approval", built_in=True, label="approval").update(label="approval rating")
    seen = set()
    for measure in Measure.objects.order_by("-built_in", "pk"):
        if measure.label in seen:
            Measure.objects.filter(pk=measure.pk).update(label=f"{measure.label[:50]} ({measure.key})")
        seen.add(measure.label)


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0002_claim_deleted"),
    ]

    operations = [
        migrations.RunPython(tell_apart, migrations.RunPython.noop),
        migrations.AlterField(
            model_name="measure",
            name="label",
            field=models.CharField(
                error_messages={"unique": "Another measure has this label: nobody could tell the two apart."},
                max_length=120,
                unique=True,
                verbose_name="label",
            ),
        ),
    ]
