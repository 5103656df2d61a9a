"""Demo users: their password is in the README, so the real site must not run with them."""

from __future__ import annotations

from django.conf import settings
from django.db import Error, connection

from website.settings.environment import refuse
from website.users.models import User


def demo_users_exist() -> bool:
    """Whether the database holds demo users.

    False too when it cannot be asked: it may be out of reach, or not migrated yet.
    """
    try:
        return User.objects.filter(is_demo=True).exists()
    except Error:
        return False
    finally:
        connection.close()  # a server that forks must not inherit it


def refuse_demo_users() -> None:
    """Stop the process where demo users are not allowed and there are some."""
    if not settings.ALLOW_DEMO_USERS and demo_users_exist():
        refuse(
            "the database has demo users, whose password everybody knows; "
            "remove them with `manage.py delete_demo_users`."
        )
