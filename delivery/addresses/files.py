"""Addresses of files for programs, which have no page to complete them from."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_base: ContextVar[str] = ContextVar("base_of_files", default="")


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
