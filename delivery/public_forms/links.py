"""Links in letters that do something once: signed, for one purpose, until a day."""

from __future__ import annotations

from typing import Any

from django.core import signing


class LinkProblem(Exception):
    """A link that leads nowhere any more."""


class Altered(LinkProblem):
    """Nobody made this link, or a letter program has cut it."""


class Expired(LinkProblem):
    """It was ours, and its time is over."""


def make_token(purpose: str, value: Any) -> str:
    """``value`` (anything JSON, a key and never an address) as part of an address."""
    return signing.dumps(value, salt=f"delivery.link.{purpose}")


def read_token(purpose: str, token: str, max_age: int) -> Any:
    """The value again; ``max_age`` in seconds. Raises ``Altered`` or ``Expired``."""
    try:
        return signing.loads(token, salt=f"delivery.link.{purpose}", max_age=max_age)
    except signing.SignatureExpired as problem:
        raise Expired from problem
    except (signing.BadSignature, ValueError) as problem:
        raise Altered from problem
