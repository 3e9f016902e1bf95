from django.db import migrations, models
from pgmq.install import get_embedded_install_sql


def install_queue(apps, schema_editor):
    """The tables and functions of the queue, unless an administrator has installed the extension."""
    with schema_editor.connection.cursor() as cursor:
        cursor.execute("SELECT to_regclass('pgmq.meta') IS NOT NULL")
        if cursor.fetchone()[0]:
            return
        # Not through execute() with parameters: the script has per cent signs of its own.
        cursor.execute(get_embedded_install_sql())


class Migration(migrations.Migration):
    initial = True
    dependencies = []
    operations = [
        # Not undone: messages may still be in it.
        migrations.RunPython(install_queue, migrations.RunPython.noop),
        migrations.CreateModel(
            name="Heartbeat",
            fields=[
                (
                    "worker",
                    models.CharField(max_length=255, primary_key=True, serialize=False, verbose_name="worker"),
                ),
                ("at", models.DateTimeField(verbose_name="last sign of life")),
            ],
            options={"verbose_name": "worker's heartbeat", "verbose_name_plural": "workers' heartbeats"},
        ),
    ]
