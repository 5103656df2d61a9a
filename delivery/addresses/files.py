"""Addresses of files: for programs, which have no page to complete them from, and for those
whom a key lets see what is not public.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from urllib.parse import urlencode

_base: ContextVar[str] = ContextVar("base_of_files", default="")
_key: ContextVar[str] = ContextVar("key_of_files", default="")
#: The parameter of an address that holds a key.
KEY = "share"


def file_address(url: str) -> str:
    """``url`` of a file of ours: absolute inside ``absolute_files``, else as it is."""
    return f"{_base.get()}{url}" if url.startswith("/") else url


@contextmanager
def absolute_files(base: str) -> Iterator[None]:
    """Files told of inside have addresses that begin with ``base``, without a slash at its end."""
    token = _base.set(base)
    try:
        yield
    finally:
        _base.reset(token)


def with_key(url: str) -> str:
    """``url`` of a file that not everybody may see: inside ``opened_by`` with the key."""
    key = _key.get()
    return f"{url}?{urlencode({KEY: key})}" if key else url


@contextmanager
def opened_by(key: str) -> Iterator[None]:
    """Addresses of guarded files that are made inside carry ``key``; "" is none."""
    token = _key.set(key)
    try:
        yield
    finally:
        _key.reset(token)
