"""Small records whose words come along with the pages that use them.

An app registers each kind in ``ready()``::

    from editorial.translation_jobs.records import RecordKind, translates_records

    translates_records(RecordKind("gallery.picture", _("Pictures"), Picture, ("title", "alt")))

A record keeps its words in ``texts``, one row for each language (``delivery.languages.texts``);
a kind that does otherwise overrides ``load``, ``read`` and ``write``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Model
from django.utils.functional import Promise
from wagtail.models import ReferenceIndex
from wagtail.search import index

#: Gets a page as a version of it stands, perhaps unsaved; gives the ids of records it uses.
Uses = Callable[[Any], Iterable[int]]


@dataclass(frozen=True)
class RecordKind:
    """Records of ``model``, of which ``fields`` are translated.

    ``uses`` tells which of them a page uses: those that its fields and texts refer to, unless
    said otherwise. ``stands_for`` names what takes the place of an original that nobody has
    written; ``optional`` fields may stay empty in the other language.
    """

    name: str
    label: str | Promise
    model: type[Model]
    fields: tuple[str, ...]
    uses: Uses | None = None
    stands_for: Mapping[str, str] = field(default_factory=dict)
    optional: frozenset[str] = frozenset()

    def used_by(self, page: Any) -> set[int]:
        return set(self.uses(page) if self.uses else referred_to(page, self.model))

    def load(self, ids: Iterable[int]) -> dict[int, Any]:
        """Id → record with its words; those that are gone are left out. Two queries."""
        return self.model._default_manager.prefetch_related("texts").in_bulk(set(ids))

    def read(self, record: Any, language: str, original: bool = False) -> dict[str, str]:
        """Field → words in ``language``; ``original`` words have something to stand for them."""
        words = {name: record.words_in(language, name) for name in self.fields}
        if original:
            for name, other in self.stands_for.items():
                words[name] = words[name] or getattr(record, other)
        return words

    def write(self, record: Any, language: str, words: Mapping[str, str]) -> None:
        """Keep these words. Raises ValidationError where they are too long, or lack one."""
        owner = self.text_model._meta.get_field(self._owner)
        said = {owner.name: record, "language": language}
        found = self.text_model._default_manager.filter(**said).first()
        row = found or self.text_model(**said)
        for name in set(words) & set(self.fields):
            setattr(row, name, words[name])
        row.full_clean(validate_unique=False)
        row.save()
        index.insert_or_update_object(record)

    def field(self, name: str) -> Any:
        """The field of the words: its label and its longest value."""
        return self.text_model._meta.get_field(name)

    @property
    def text_model(self) -> Any:
        return self.model._meta.get_field("texts").related_model

    @property
    def _owner(self) -> str:
        relation: Any = self.model._meta.get_field("texts")
        return str(relation.field.name)


_kinds: dict[str, RecordKind] = {}


def translates_records(kind: RecordKind) -> RecordKind:
    """Let the words of records of this kind belong to translation jobs."""
    _kinds[kind.name] = kind
    return kind


def record_kinds() -> list[RecordKind]:
    """All kinds in the order of their registration."""
    return list(_kinds.values())


def record_kind(name: str) -> RecordKind | None:
    """None: its app is not installed any more."""
    return _kinds.get(name)


def referred_to(page: Any, model: type[Model]) -> set[int]:
    """The ids of records of ``model`` that ``page`` refers to as it stands, saved or not."""
    wanted = ReferenceIndex._get_base_content_type(model).pk
    found = ReferenceIndex._extract_references_from_object(page)
    return {int(pk) for kind, pk, *_paths in found if kind == wanted}
