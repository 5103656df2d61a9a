"""What is told to others when a release became public."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from delivery.outbox import effect

RELEASED = "issue-released"


@effect(RELEASED, label=_("An issue became public"))
def tell_of_release(payload: dict[str, Any], key: str) -> None:
    """``payload`` has the ``release`` (its id) and its ``languages``; nobody is told yet."""
