"""People of the newsroom."""

from factcheck.accounts.models import Role, User


def machine_user() -> User:
    """Who imports from the command line are attributed to; nobody can log in as it."""
    user, created = User.objects.get_or_create(
        username="import", defaults={"first_name": "Import", "role": Role.EDITOR, "is_active": True}
    )
    if created:
        user.set_unusable_password()
        user.save(update_fields=["password"])
    return user


def choose_language(*, user: User, language: str) -> User:
    """The language in which the desk speaks to this person; empty leaves it to their browser."""
    user.language = language
    user.save(update_fields=["language"])
    return user
