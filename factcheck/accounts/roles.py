"""What each role may do, as Django permissions.

Editors import, attach claims, write reviews and judge comparisons. Reviewers also approve what
another wrote. Administrators also keep the newsroom's lists and its people, in the admin.
"""

from django.contrib.auth.backends import BaseBackend

from factcheck.accounts.models import Role

EDITOR = frozenset(
    {
        "articles.import_article",
        "articles.change_article",
        "claims.edit_claim",
        "claims.submit_claim",
        "tracking.judge_comparison",
        "tracking.start_run",
    }
)
REVIEWER = EDITOR | {"claims.publish_claim", "claims.correct_claim", "claims.withdraw_claim"}


def _admin(app: str, models: str, *may: str) -> frozenset[str]:
    return frozenset(f"{app}.{verb}_{model}" for model in models.split() for verb in may)


KEPT = ("view", "add", "change", "delete")
ADMINISTRATOR = (
    REVIEWER
    # The lists that all others choose from, and the people.
    | _admin("claims", "entity entityalias measure measureword ratingscale rating", *KEPT)
    | _admin("articles", "source origin", *KEPT)
    | _admin("accounts", "user", *KEPT)
    # What the desk has its own pages for goes through the same actions here, under the same rules.
    | _admin("claims", "claim", *KEPT)
    | _admin("claims", "review", "view", "change")
    # The record, and what the machine made: to be looked at.
    | _admin("claims", "sourcespan evidence correction proposedcorrection statuschange", "view")
    | _admin("articles", "article articleversion importrun importfile refusedline", "view")
    | _admin("tracking", "assertion story comparison judgement sharedtext", "view")
    | _admin("tracking", "versionwork claimwork trackingrun", "view")
    | _admin("running", "heartbeat", "view")
    # Whoever is locked out by wrong passwords asks an administrator.
    | _admin("axes", "accessattempt", "view", "delete")
    | _admin("axes", "accessfailurelog accesslog", "view")
)
PERMISSIONS: dict[str, frozenset[str]] = {
    Role.EDITOR: EDITOR,
    Role.REVIEWER: REVIEWER,
    Role.ADMINISTRATOR: ADMINISTRATOR,
}


class RoleBackend(BaseBackend):
    """Answers permission questions from the role; logs nobody in."""

    def get_all_permissions(self, user_obj, obj=None) -> set[str]:
        if not user_obj.is_active or user_obj.is_anonymous:
            return set()
        return set(PERMISSIONS.get(user_obj.role, ()))

    def has_perm(self, user_obj, perm, obj=None) -> bool:
        return perm in self.get_all_permissions(user_obj, obj)

    def has_module_perms(self, user_obj, app_label) -> bool:
        return any(perm.startswith(f"{app_label}.") for perm in self.get_all_permissions(user_obj))
