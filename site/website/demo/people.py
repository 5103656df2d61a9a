"""The demo's users, one for each role."""

from __future__ import annotations

from django.contrib.auth.hashers import make_password

from editorial.roles import Role
from network.coordinators import appoint
from network.models import NetworkGroup, NetworkPage
from website.users.models import User

PASSWORD = "kudelma-demo"  # noqa: S105 - printed for everybody; production refuses such users
#: The slug of the network that the demo's coordinator keeps.
NETWORK = "kymijoki"
USERS = {
    "paatoimittaja": Role.EDITOR_IN_CHIEF,
    "toimittaja": Role.SECTION_EDITOR,
    "kirjoittaja": Role.WRITER,
    "kielenhuoltaja": Role.LANGUAGE_EDITOR,
    "kaantaja": Role.TRANSLATOR,
    "koordinaattori": Role.COORDINATOR,
}


def make_demo_users() -> None:
    """Make those that are missing; a password that somebody changed stays changed."""
    # One hash for all: making it takes long on purpose, and everybody knows the password.
    password = make_password(PASSWORD)
    _make("admin", password, is_superuser=True, is_staff=True)
    for name, role in USERS.items():
        _make(name, password).groups.add(role.group)
    _appoint_the_coordinator()


def _appoint_the_coordinator() -> None:
    """To the network by the river, once: whoever was dismissed stays dismissed."""
    user = User.objects.get(username="koordinaattori")
    network = NetworkPage.objects.filter(slug=NETWORK, locale__language_code="fi").first()
    if network and not NetworkGroup.objects.filter(network_key=network.translation_key).exists():
        appoint(user, network)


def _make(name: str, password: str, **fields: bool) -> User:
    values = {"email": f"{name}@example.com", "is_demo": True, "password": password} | fields
    return User.objects.get_or_create(username=name, defaults=values)[0]
