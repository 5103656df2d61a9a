"""Addresses of the services the site uses, from one line each to Django's settings."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import SplitResult, urlsplit

import environ


class Unreadable(ValueError):
    """An address that cannot be read; the message finishes "… cannot be read: "."""


@dataclass(frozen=True)
class Kind:
    """One kind of address.

    ``parse`` turns it into settings, ``schemes`` are those that we have drivers for,
    ``needs`` names the parts without which an address of that scheme leads nowhere.
    """

    parse: Callable[[str], dict[str, Any]]
    schemes: tuple[str, ...]
    needs: Mapping[str, tuple[str, ...]]

    def read(self, address: str) -> dict[str, Any]:
        """The settings for ``address``; raises Unreadable with a reason in words."""
        parts = self._split(address)
        if parts.scheme not in self.schemes:
            raise Unreadable(f"it must begin with one of {', '.join(self.schemes)}, then ://")
        for need in self.needs.get(parts.scheme, ()):
            if not _part(parts, need):
                raise Unreadable(f"the {need} is missing")
        try:
            return self.parse(address)
        except Exception as error:
            raise Unreadable("its parts are not where they should be") from error

    @staticmethod
    def _split(address: str) -> SplitResult:
        try:
            parts = urlsplit(address)
            _ = parts.port
        except ValueError as error:
            reason = "the port is not a number up to 65535, or a password holds a / # ? or [ "
            raise Unreadable(f"{reason}that is not written as %2F %23 %3F or %5B") from error
        return parts


def _part(parts: SplitResult, name: str) -> str | None:
    if name == "host":
        return parts.hostname
    return parts.path.strip("/")


DATABASE = Kind(
    environ.Env.db_url_config,
    schemes=("sqlite", "postgres", "postgresql"),
    # No host is needed: PostgreSQL is then reached by its socket.
    needs={"postgres": ("database name",), "postgresql": ("database name",)},
)
CACHE = Kind(
    environ.Env.cache_url_config,
    schemes=("redis", "rediss", "locmemcache", "dummycache"),
    needs={"redis": ("host",), "rediss": ("host",)},
)
EMAIL = Kind(
    environ.Env.email_url_config,
    schemes=("smtp", "smtp+tls", "smtp+ssl", "consolemail", "filemail", "dummymail"),
    needs={
        "smtp": ("host",),
        "smtp+tls": ("host",),
        "smtp+ssl": ("host",),
        "filemail": ("folder",),
    },
)
