"""What stands below a page, asked for so that a database with many pages finds it at once."""

from __future__ import annotations

from typing import Any

from django.db.models.lookups import StartsWith
from wagtail.models import Page


class PathStartsWith(StartsWith):
    """``path__startswith`` as a range.

    Wagtail asks so for everything below a page. SQLite's LIKE ignores case, so it goes through
    all pages of a site for it; the letters of paths are ordered as their bytes are, and an index
    gives a range. PostgreSQL has an index for LIKE.
    """

    def as_sqlite(self, compiler: Any, connection: Any) -> tuple[str, Any]:
        if not self.rhs_is_direct_value() or not self.rhs:
            return super().as_sql(compiler, connection)
        column, parameters = self.process_lhs(compiler, connection)
        start = str(self.rhs)
        end = start[:-1] + chr(ord(start[-1]) + 1)
        return f"({column} >= %s AND {column} < %s)", [*parameters, start, *parameters, end]


class PathWithin(StartsWith):
    """``path__within``: the same for a large part of a site, such as a magazine.

    SQLite takes every range for a small part, and would go through all articles for the
    thirty newest. Here it has to find the pages by something else.
    """

    lookup_name = "within"

    def get_rhs_op(self, connection: Any, rhs: str) -> str:
        return str(connection.operators["startswith"] % rhs)

    def as_sqlite(self, compiler: Any, connection: Any) -> tuple[str, Any]:
        column, parameters = self.process_lhs(compiler, connection)
        start = str(self.rhs)
        return f"SUBSTR({column}, 1, {len(start)}) = %s", [*parameters, start]


def connect() -> None:
    """Called once when the app is ready."""
    path = Page._meta.get_field("path")
    path.register_lookup(PathStartsWith)
    path.register_lookup(PathWithin)
