"""Rows of a byline."""

from __future__ import annotations

from magazine.models import ArticleContributor
from tests.factories import make_contributor


def byline(*rows: tuple[str, ...]) -> list[ArticleContributor]:
    """From tuples of today's name, role and, where it differs, the name as printed."""
    return [
        ArticleContributor(
            contributor=make_contributor(name),
            role=role,
            name="".join(printed),
            sort_order=place,
        )
        for place, (name, role, *printed) in enumerate(rows)
    ]
