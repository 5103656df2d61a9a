"""The addresses under a magazine that belong to the magazine itself."""

from __future__ import annotations

from delivery.page_base import PageBase

#: The slug of the archive, by language.
ARCHIVE_SLUGS = {"fi": "arkisto", "en": "archive"}
RESERVED_SLUGS = frozenset({"arkisto", "tekijat", "aiheet", "archive", "contributors", "topics"})


def archive_slug(language: str) -> str:
    """The last part of the archive's address in ``language``."""
    return ARCHIVE_SLUGS.get(language, ARCHIVE_SLUGS["en"])


class UnreservedSlugMixin(PageBase):
    """A page right under a magazine: its slug gives way to the magazine's own addresses.

    The editor's form refuses what somebody typed; here a slug gives way that came from a
    title, a copy or a translation.
    """

    class Meta:
        abstract = True

    def _check_slug_is_unique(self) -> None:
        if self.slug in RESERVED_SLUGS:
            self.slug = f"{self.slug}-2"
        super()._check_slug_is_unique()
