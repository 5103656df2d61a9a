"""The kinds of things that the API gives out, each as a list and one by one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any, ClassVar

from django.db.models import QuerySet
from wagtail.models import Page

from delivery.addresses.visibility import readable
from delivery.api.asked import Asked
from delivery.api.editions import Named, load_named
from delivery.api.items import Item, PageItem, optional_names
from delivery.api.parameters import Filter

Order = Sequence[Any]
#: Columns of a page that no item tells, and no address needs: half of what a row would bring.
UNTOLD = (
    *("latest_revision", "live_revision", "has_unpublished_changes", "draft_title"),
    *("latest_revision_created_at", "go_live_at", "expire_at", "expired", "owner"),
    *("locked", "locked_at", "locked_by", "show_in_menus", "seo_title", "search_description"),
)


class Around:
    """What was loaded for all items of an answer together."""

    def __init__(self, named: Named) -> None:
        self.named = named

    @property
    def editions(self) -> Mapping[int, Mapping[str, Any]]:
        return self.named.by_id


class Resource:
    """A kind of thing. A plugin registers an instance with ``delivery.api.register``."""

    #: In the address: ``/api/v1/<name>/``.
    name: ClassVar[str]
    #: One of them, as in "one article".
    singular: ClassVar[str]
    item: ClassVar[type[Item]]
    #: What one by itself tells more than one in a list.
    detail: ClassVar[type[Item]]
    filters: ClassVar[Sequence[Filter]] = ()
    #: By name; the first is the default.
    orders: ClassVar[Mapping[str, Order]]
    #: The resources whose things an answer is made of, its own included: when one of them
    #: is published, the answer is out of date.
    made_of: ClassVar[Sequence[str]] = ()
    #: Whether one by itself is asked for in a language.
    is_one_for_all_languages: ClassVar[bool] = False

    def listed(self, asked: Asked) -> QuerySet[Any]:
        """All that any reader may see in the language that is asked for, unordered."""
        raise NotImplementedError

    def findable(self, asked: Asked) -> QuerySet[Any]:
        """Where one is looked up by its id."""
        return self.listed(asked)

    def loaded(self, rows: QuerySet[Any], asked: Asked) -> QuerySet[Any]:
        """``rows`` with what the items tell, those of one part of a list."""
        return rows

    def around(self, rows: list[Any], asked: Asked) -> Any:
        """What the items need beside their rows, loaded for all of them."""
        return None

    def around_one(self, row: Any, asked: Asked) -> Any:
        """The same for one by itself."""
        return self.around([row], asked)

    def last_modified(self, rows: Sequence[Any]) -> datetime | None:
        """The moment of the last publication among ``rows``; None where nothing tells."""
        return None


class PageResource(Resource):
    """A kind of page."""

    model: ClassVar[type[Page]]
    item: ClassVar[type[PageItem]]

    def models(self) -> Sequence[type[Page]]:
        """The page classes whose pages it gives out."""
        return [self.model]

    def listed(self, asked: Asked) -> QuerySet[Any]:
        return self._readable(asked).filter(asked.roots.below(asked.locale))

    def findable(self, asked: Asked) -> QuerySet[Any]:
        return self._readable(asked).filter(asked.roots.below())

    def loaded(self, rows: QuerySet[Any], asked: Asked) -> QuerySet[Any]:
        return rows.select_related("locale").defer(*UNTOLD)

    def around(self, rows: list[Any], asked: Asked) -> Any:
        return Around(load_named(asked, keys=[row.translation_key for row in rows]))

    def last_modified(self, rows: Sequence[Any]) -> datetime | None:
        moments = (row.last_published_at for row in rows)
        return max(filter(None, moments), default=None)

    def _readable(self, asked: Asked) -> QuerySet[Any]:
        return readable(_originals(self.model))  # type: ignore[arg-type]


@cache  # Django takes a copy into each query
def _originals(model: type[Page]) -> QuerySet[Any]:
    """An alias has no content of its own: it is nobody's edition."""
    return model._default_manager.filter(alias_of=None)


def all_fields(cls: type[Item]) -> frozenset[str]:
    """What an item tells when nobody chooses."""
    return frozenset(optional_names(cls))
