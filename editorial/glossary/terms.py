"""Which terms stand in a text, and whether its translation calls them as the glossary does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from editorial.glossary.models import GlossaryTerm
from editorial.glossary.stems import Stems, stand_in, stems_of


@dataclass(frozen=True)
class Entry:
    """A term between two languages: ``source`` and ``target`` are rows of its words."""

    source: Any
    target: Any
    note: str
    source_stems: tuple[Stems, ...]
    target_stems: tuple[Stems, ...]
    refused_stems: tuple[tuple[str, Stems], ...]


class Glossary:
    """The terms that have a word in both languages, read once, in two queries."""

    def __init__(self, source_language: str, language: str) -> None:
        self.source_language, self.language = source_language, language
        terms = GlossaryTerm.objects.prefetch_related("texts").order_by("pk")
        found = (self._entry(term) for term in terms)
        self.entries: list[Entry] = [entry for entry in found if entry]

    def entries_in(self, text: str) -> list[Entry]:
        """Those whose term stands in ``text``, which is in the language of the originals."""
        stems = stems_of(text, self.source_language)
        return [e for e in self.entries if any(stand_in(p, stems) for p in e.source_stems)]

    def complaints(self, original: str, translation: str) -> list[str]:
        """A sentence for each term of ``original`` that ``translation`` calls otherwise."""
        stems = stems_of(translation, self.language)
        found = []
        for entry in self.entries_in(original):
            refused = [word for word, phrase in entry.refused_stems if stand_in(phrase, stems)]
            if refused:
                found.append(_refused(entry, refused[0]))
            elif not any(stand_in(phrase, stems) for phrase in entry.target_stems):
                found.append(_missing(entry))
        return found

    def _entry(self, term: GlossaryTerm) -> Entry | None:
        words = {row.language: row for row in term.texts.all()}
        source, target = words.get(self.source_language), words.get(self.language)
        if source is None or target is None:
            return None
        return Entry(
            source,
            target,
            term.note,
            tuple(stems_of(word, self.source_language) for word in source.accepted),
            tuple(stems_of(word, self.language) for word in target.accepted),
            tuple((word, stems_of(word, self.language)) for word in target.refused),
        )


def _refused(entry: Entry, word: str) -> str:
    sentence = _("“%(term)s” is not to be translated as “%(refused)s”, but as “%(word)s”.")
    return sentence % {"term": entry.source.word, "refused": word, "word": entry.target.word}


def _missing(entry: Entry) -> str:
    sentence = _("“%(term)s” is “%(word)s” in the glossary; the translation says it otherwise.")
    return sentence % {"term": entry.source.word, "word": entry.target.word}
