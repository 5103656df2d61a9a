"""For the admin's templates of the magazine."""

from __future__ import annotations

from typing import Any

from django import template

from editorial.assignments.log import called as name_of

register = template.Library()


@register.filter
def called(user: Any) -> str:
    """The name by which colleagues know ``user``."""
    return name_of(user)
