"""What each role may do, as Django permissions.

Editors import, attach claims, write reviews and judge comparisons. Reviewers also approve what
another wrote. Administrators also keep the newsroom's lists, in the admin.
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
PERMISSIONS: dict[str, frozenset[str]] = {
    Role.EDITOR: EDITOR,
    Role.REVIEWER: REVIEWER,
    Role.ADMINISTRATOR: REVIEWER,
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
