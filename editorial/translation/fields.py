"""How wagtail-localize treats a field: text, a fact of the source, or the page's own."""

from collections.abc import Iterable

from wagtail_localize.fields import BaseTranslatableField, SynchronizedField, TranslatableField


class OwnField(BaseTranslatableField):
    """A field that each language edition keeps for itself: a slug, an ISSN, a date.

    wagtail-localize knows "translated" and "synchronised" only; this is neither.
    """


def texts(*names: str) -> list[TranslatableField]:
    """Fields whose words a translator writes."""
    return [TranslatableField(name) for name in names]


def facts(names: Iterable[str]) -> list[SynchronizedField]:
    """Fields that say the same in every language, and that no translator may change."""
    return [SynchronizedField(name, overridable=False) for name in names]


def own(*names: str) -> list[OwnField]:
    """Fields that differ between languages without being translations of each other."""
    return [OwnField(name) for name in names]


#: What every page of ours says of the fields it has from Wagtail.
PAGE_FIELDS = [
    *texts("title", "seo_title", "search_description"),
    *own("slug", "show_in_menus"),
]
