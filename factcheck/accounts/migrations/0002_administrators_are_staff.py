from django.db import migrations, models
from django.db.models import Q


def follow_the_role(apps, schema_editor):
    """A role that says Administrator opens the admin; a tick without the role opened a few of its pages by chance."""
    users = apps.get_model("accounts", "User").objects
    administers = Q(role="administrator") | Q(is_superuser=True)
    users.filter(administers).update(is_staff=True)
    users.exclude(administers).update(is_staff=False)


class Migration(migrations.Migration):
    dependencies = [("accounts", "0001_initial")]

    operations = [
        migrations.RunPython(follow_the_role, migrations.RunPython.noop),
        migrations.AddConstraint(
            model_name="user",
            constraint=models.CheckConstraint(
                condition=Q(is_staff=True, role="administrator")
                | Q(is_staff=True, is_superuser=True)
                | (Q(is_staff=False, is_superuser=False) & ~Q(role="administrator")),
                name="administrators_are_staff",
            ),
        ),
    ]
