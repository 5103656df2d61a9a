"""The words of the demo's house."""

from __future__ import annotations

from django.db import transaction

from editorial.glossary.models import GlossaryTerm, GlossaryWord
from website.demo.reading import CONTENT, load


@transaction.atomic
def load_glossary() -> None:
    """Once: what an editor has changed or deleted stays so, as long as one term is left."""
    if GlossaryTerm.objects.exists():
        return
    for record in load(CONTENT / "glossary.toml")["terms"]:
        term = GlossaryTerm(note=record.get("note", ""))
        term.texts = [_word(record, language) for language in ("fi", "en")]
        term.save()


def _word(record: dict[str, str], language: str) -> GlossaryWord:
    return GlossaryWord(
        language=language,
        word=record[language],
        other_forms=record.get(f"{language}_forms", ""),
        forbidden=record.get(f"{language}_forbidden", ""),
    )
