"""A signed note in each form of when it was made: in place of a session and its cookie."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from django.core.signing import BadSignature, TimestampSigner, b62_decode
from django.utils import timezone

_signer = TimestampSigner(salt="delivery.public_forms")


@dataclass(frozen=True)
class Stamp:
    """``nonce`` is the form's own, ``age`` how many seconds ago it was made."""

    nonce: str
    age: float


def new_stamp(form_name: str) -> str:
    """For a form that a reader is about to get."""
    return _signer.sign(f"{form_name}/{secrets.token_urlsafe(12)}")


def read_stamp(value: str, form_name: str) -> Stamp | None:
    """None when it is missing, altered, or another form's."""
    try:
        signed = _signer.unsign(value)
        _words, made = value.rsplit(_signer.sep, 1)[0].rsplit(_signer.sep, 1)
    except (BadSignature, ValueError):
        return None
    name, _slash, nonce = signed.rpartition("/")
    return Stamp(nonce, _age(made)) if name == form_name else None


def _age(made: str) -> float:
    # Django tells only whether a stamp is older than something.
    return timezone.now().timestamp() - b62_decode(made)
