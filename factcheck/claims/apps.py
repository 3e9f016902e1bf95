from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class ClaimsConfig(AppConfig):
    name = "factcheck.claims"
    label = "claims"
    verbose_name = _("Claims")

    def ready(self) -> None:
        post_migrate.connect(keep_measures, sender=self, dispatch_uid="claims.measures")


def keep_measures(using: str, **kwargs) -> None:
    """The measures that come with the reader stand in the newsroom's list, after every update of the site."""
    from factcheck.claims.actions import keep_built_in_measures

    if "claims_measure" in _tables(using):
        keep_built_in_measures()


def _tables(using: str) -> list[str]:
    from django.db import connections

    return connections[using].introspection.table_names()
