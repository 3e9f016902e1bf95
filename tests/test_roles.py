"""What a role gives, and that nobody gives themselves more."""

import pytest
from django.contrib.auth.models import Permission
from django.db import IntegrityError
from django.test import Client
from django.urls import reverse

from articles.models import Origin, Source
from factcheck.accounts.models import Role, User
from factcheck.accounts.roles import PERMISSIONS
from factcheck.claims.models import Entity, Measure, RatingScale
from tests.factories import EntityFactory, UserFactory

pytestmark = pytest.mark.django_db


def logged_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def administrator() -> User:
    return UserFactory(username="ada", role=Role.ADMINISTRATOR)


@pytest.fixture
def browse(administrator) -> Client:
    return logged_in(administrator)


def page_of(user: User, what: str = "change") -> str:
    return reverse(f"admin:accounts_user_{what}", args=[user.pk])


def save(browse: Client, user: User, **fields):
    sent = {"username": user.username, "role": user.role, "is_active": "on", "language": ""}
    return browse.post(page_of(user), sent | fields)


def test_a_role_names_only_what_there_is_to_be_allowed():
    known = {f"{one.content_type.app_label}.{one.codename}" for one in Permission.objects.select_related()}
    assert set().union(*PERMISSIONS.values()) <= known


def test_whoever_is_added_as_an_administrator_enters_the_admin_by_that_alone(browse):
    sent = {"username": "nadia", "role": Role.ADMINISTRATOR, "usable_password": "true"}
    sent |= dict.fromkeys(("password1", "password2"), "a-long-pass-phrase")
    assert browse.post(reverse("admin:accounts_user_add"), sent).status_code == 302
    nadia = User.objects.get(username="nadia")
    assert (nadia.is_staff, nadia.is_superuser) == (True, False)
    assert logged_in(nadia).get(reverse("admin:index")).status_code == 200


@pytest.mark.parametrize("model", [Entity, Measure, RatingScale, Source, Origin, User], ids=lambda m: m.__name__)
def test_an_administrator_keeps_the_lists_and_the_people(browse, model):
    name = f"admin:{model._meta.app_label}_{model._meta.model_name}"
    assert browse.get(reverse(f"{name}_changelist")).status_code == 200
    assert browse.get(reverse(f"{name}_add")).status_code == 200


def test_an_administrator_adds_an_entity_with_its_names(browse):
    sent = {"name": "Xiaomi", "key": "xiaomi", "kind": "company", "aliases-TOTAL_FORMS": 1, "aliases-INITIAL_FORMS": 0}
    sent["aliases-0-name"] = "小米"
    assert browse.post(reverse("admin:claims_entity_add"), sent).status_code == 302
    assert Entity.objects.get(key="xiaomi").aliases.get().name == "小米"


def test_an_administrator_deletes_what_nothing_uses(browse):
    entity = EntityFactory()
    browse.post(reverse("admin:claims_entity_delete", args=[entity.pk]), {"post": "yes"})
    assert not Entity.objects.exists()


def test_a_role_that_changes_opens_and_closes_the_admin(browse):
    edith = UserFactory(role=Role.EDITOR)
    assert save(browse, edith, role=Role.ADMINISTRATOR).status_code == 302
    edith.refresh_from_db()
    assert edith.is_staff
    save(browse, edith, role=Role.REVIEWER)
    edith.refresh_from_db()
    assert not edith.is_staff
    edith.role = Role.ADMINISTRATOR
    edith.save(update_fields=["role"])
    edith.refresh_from_db()
    assert edith.is_staff


def test_no_row_says_otherwise_than_its_role():
    with pytest.raises(IntegrityError, match="administrators_are_staff"):
        User.objects.filter(pk=UserFactory().pk).update(role=Role.ADMINISTRATOR)


def test_an_administrator_makes_no_superuser_of_anybody(browse, administrator):
    for user in (UserFactory(), administrator):
        save(browse, user, is_superuser="on", is_staff="on", user_permissions="1", groups="1")
        user.refresh_from_db()
        assert not user.is_superuser
        assert not user.user_permissions.exists()


def test_a_superuser_is_out_of_an_administrators_reach(browse):
    root = User.objects.create_superuser("root", password="a-long-pass-phrase")
    assert browse.get(page_of(root)).status_code == 200  # to be looked at
    assert save(browse, root, username="toor").status_code == 403
    password = reverse("admin:auth_user_password_change", args=[root.pk])
    assert browse.post(password, dict.fromkeys(("password1", "password2"), "mine-from-now-on")).status_code == 403
    assert browse.post(page_of(root, "delete"), {"post": "yes"}).status_code == 403
    chosen = {"action": "delete_selected", "_selected_action": [root.pk], "post": "yes"}
    browse.post(reverse("admin:accounts_user_changelist"), chosen)
    root.refresh_from_db()
    assert root.username == "root"
    assert root.check_password("a-long-pass-phrase")


def test_a_superuser_makes_another():
    edith = UserFactory()
    save(logged_in(User.objects.create_superuser("root")), edith, is_superuser="on")
    edith.refresh_from_db()
    assert (edith.is_superuser, edith.is_staff) == (True, True)


@pytest.mark.parametrize("role", [Role.EDITOR, Role.REVIEWER])
def test_the_other_roles_stay_outside(role):
    user = UserFactory(role=role, is_staff=True)
    assert not user.is_staff
    assert logged_in(user).get(reverse("admin:index")).status_code == 302
