from axes.apps import AppConfig as AxesConfig
from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    name = "factcheck.accounts"
    label = "accounts"
    verbose_name = _("People")
    default = True


class LoginsConfig(AxesConfig):
    """The lock on guessing passwords, by a name that an administrator understands."""

    verbose_name = _("Logins")
    default = False
