from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """What a person does in the newsroom. `roles.py` says what each may do."""

    EDITOR = "editor", _("Editor")
    REVIEWER = "reviewer", _("Reviewer")
    ADMINISTRATOR = "administrator", _("Administrator")


class User(AbstractUser):
    """Somebody who works in the newsroom."""

    role = models.CharField(_("role"), max_length=16, choices=Role.choices, default=Role.EDITOR)
    language = models.CharField(
        _("language of the desk"),
        max_length=8,
        choices=settings.LANGUAGES,
        blank=True,
        help_text=_("Empty: the browser's."),
    )

    class Meta:
        verbose_name = _("user")
        verbose_name_plural = _("users")
        constraints = [
            models.CheckConstraint(condition=models.Q(role__in=Role.values), name="user_role_known"),
            # Django's admin asks for this column; here it follows from the role, see `save`.
            models.CheckConstraint(
                condition=models.Q(is_staff=True, role=Role.ADMINISTRATOR)
                | models.Q(is_staff=True, is_superuser=True)
                | (models.Q(is_staff=False, is_superuser=False) & ~models.Q(role=Role.ADMINISTRATOR)),
                name="administrators_are_staff",
            ),
        ]

    def __str__(self) -> str:
        return self.get_full_name() or self.username

    def save(self, *args, update_fields=None, **kwargs) -> None:
        """Who may enter the admin follows from the role, however the row is written: nobody has to remember a tick."""
        self.is_staff = self.is_superuser or self.role == Role.ADMINISTRATOR
        if update_fields is not None and {"role", "is_superuser", "is_staff"} & set(update_fields):
            update_fields = {*update_fields, "is_staff"}
        super().save(*args, update_fields=update_fields, **kwargs)

    @property
    def shown_role(self) -> str:
        """What this person may do. Of whom `createsuperuser` made, the role says too little."""
        return _("Superuser: may do everything") if self.is_superuser else self.get_role_display()
