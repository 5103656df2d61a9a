"""What the API tells of one thing: a class whose methods are the properties of its items.

The schema is made from the same methods, so that it cannot promise what they do not give:
a return annotation is the type, a docstring the description.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime
from functools import cache
from typing import Annotated, Any, ClassVar, Literal, NotRequired, get_type_hints

from django.conf import settings
from django.utils.translation import override
from pydantic import Field
from typing_extensions import TypedDict

from delivery.api.asked import Asked
from delivery.api.data import TranslationData

#: As values, since what they are given is known at run time only.
_FORMS: tuple[Any, Any] = (Annotated, NotRequired)


def always(method: Callable[..., Any]) -> Callable[..., Any]:
    """A property that every item has, whatever ``fields`` says."""
    method.is_required = True  # type: ignore[attr-defined]
    return method


def optional(method: Callable[..., Any]) -> Callable[..., Any]:
    """A property that ``fields`` can choose; without ``fields`` every item has it."""
    method.is_required = False  # type: ignore[attr-defined]
    return method


class Item:
    """One thing as the API tells it. ``around`` is what was loaded for all of the answer."""

    #: What schema.org calls it.
    type_name: ClassVar[str]

    def __init__(self, row: Any, asked: Asked, around: Any) -> None:
        self.row, self.asked, self.around = row, asked, around

    def data(self, chosen: Collection[str]) -> dict[str, Any]:
        """The item as plain data, told in its own language."""
        names = [*_names(type(self), True), *(n for n in _names(type(self), False) if n in chosen)]
        with override(self.locale()):
            return {name: getattr(self, name)() for name in names}

    @always
    def id(self) -> int:
        return int(self.row.pk)

    @always
    def type(self) -> str:
        return self.type_name

    @always
    def locale(self) -> str:
        """The language that the item is told in."""
        return self.asked.locale

    @always
    def title(self) -> str:
        return str(self.row.title)

    @always
    def url(self) -> str | None:
        """Where people read it; null where there is no such place."""
        raise NotImplementedError

    @always
    def translations(self) -> list[TranslationData]:
        """The same in the other languages."""
        raise NotImplementedError


class PageItem(Item):
    """A page: it has an id, an address and dates of its own in every language."""

    @always
    def locale(self) -> str:
        """The language that the item is written in."""
        return str(self.row.locale.language_code)

    @always
    def url(self) -> str:
        """Where people read it."""
        return self.asked.roots.address(self.row.path, self.row.url_path)

    @always
    def translations(self) -> list[TranslationData]:
        """The same in the other languages: pages with ids of their own."""
        editions = self.around.editions.get(self.row.pk, {})
        return [
            {"locale": code, "id": page.pk, "url": page.url}
            for code, page in sorted(editions.items())
            if page.pk != self.row.pk
        ]

    @always
    def slug(self) -> str:
        return str(self.row.slug)

    @always
    def first_published_at(self) -> datetime | None:
        return self.row.first_published_at

    @always
    def date_modified(self) -> datetime | None:
        """The last publication."""
        return self.row.last_published_at


class RecordItem(Item):
    """A small record: the same id in every language, words in each."""

    @always
    def locale(self) -> str:
        """The language that was asked for."""
        return self.asked.locale

    @always
    def translations(self) -> list[TranslationData]:
        """The same in the other languages: the id is the same."""
        here = self.asked.locale
        return [
            {"locale": code, "id": self.row.pk, "url": self.url_in(code)}
            for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES
            if code != here
        ]

    @always
    def url(self) -> str | None:
        """Its public page in that language; null where it has none."""
        return self.url_in(self.asked.locale)

    def url_in(self, language: str) -> str | None:
        """The absolute address of its public page in ``language``."""
        raise NotImplementedError


def optional_names(cls: type[Item]) -> list[str]:
    """The properties that ``fields`` chooses among."""
    return _names(cls, False)


def schema_of(cls: type[Item]) -> Any:
    """The type of ``cls.data()``, from which the OpenAPI document is made."""
    # For the type checker a class of ours is not hashable.
    key: Any = cls
    return _schema(key)


def _names(cls: type[Item], required: bool) -> list[str]:
    key: Any = cls
    return _by_requirement(key)[required]


@cache
def _by_requirement(cls: Any) -> dict[bool, list[str]]:
    methods = _methods(cls)
    return {
        wanted: [name for name, function in methods if function.is_required == wanted]
        for wanted in (True, False)
    }


def _methods(cls: type[Item]) -> list[tuple[str, Any]]:
    """The properties by name, those of a parent class first; the nearest definition counts."""
    names = dict.fromkeys(name for base in reversed(cls.__mro__) for name in vars(base))
    found = ((name, getattr(cls, name)) for name in names)
    return [(name, value) for name, value in found if hasattr(value, "is_required")]


@cache
def _schema(cls: Any) -> Any:
    properties = {name: _property(cls, name, method) for name, method in _methods(cls)}
    # Assembled at run time from methods: no checker can follow, and none needs to.
    schema = TypedDict(cls.__name__, properties)  # type: ignore[misc]
    schema.__doc__ = cls.__doc__
    return schema


def _property(cls: type[Item], name: str, method: Any) -> Any:
    kind: Any = get_type_hints(method, include_extras=True)["return"]
    if name == "type":
        kind = Literal[cls.type_name]
    words = " ".join((method.__doc__ or "").split())
    annotated, not_required = _FORMS
    told = annotated[kind, Field(description=words or None)]
    return told if method.is_required else not_required[told]
