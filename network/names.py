"""Names in the reader's language and alphabet."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.conf import settings
from django.db.models import CharField, F, Model, OuterRef, Subquery, Value
from django.db.models.functions import Coalesce, NullIf
from django.utils.translation import get_language


def words_here(texts: type[Model], record: str, field: str, key: str, otherwise: Any = "") -> Any:
    """For ``annotate``: a field of a small record in the active language.

    Where that says nothing, ``otherwise``: nobody reads words of another language unawares.
    ``record`` is the relation from ``texts`` to it, ``key`` where the query has its id.
    """
    language = get_language() or settings.LANGUAGE_CODE
    rows = texts._default_manager.filter(**{record: OuterRef(key)}, language=language)
    found = NullIf(Subquery(rows.values(field)[:1]), Value(""))
    last = otherwise if isinstance(otherwise, F) else Value(otherwise)
    return Coalesce(found, last, output_field=CharField())


def title_here(key: str = "pk", name: str = "name") -> Any:
    """For ``annotate``: what an organisation calls itself in the active language.

    ``key`` and ``name`` are where the query has its id and its own name.
    """
    from network.models import OrganisationText

    return words_here(OrganisationText, "organisation", "name", key, F(name))


def titles_of(ids: Collection[int | None]) -> dict[int, str]:
    """The names by id; no query for no ids."""
    from network.models import Organisation

    wanted = {pk for pk in ids if pk}
    if not wanted:
        return {}
    found = Organisation.objects.filter(pk__in=wanted).annotate(title_here=title_here())
    return dict(found.values_list("pk", "title_here"))


def last_word_first(name: str) -> str:
    """ "Esimerkki Aune": how an alphabetical list goes by a name."""
    *first, last = name.split() or [""]
    return " ".join([last, *first])
