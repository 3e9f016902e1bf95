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
        ]

    def __str__(self) -> str:
        return self.get_full_name() or self.username

    @property
    def shown_role(self) -> str:
        """What this person may do. Of whom `createsuperuser` made, the role says too little."""
        return _("Superuser: may do everything") if self.is_superuser else self.get_role_display()
