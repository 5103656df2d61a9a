"""What a job covers: the pages at and below its root, and the words of records they use."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import QuerySet
from wagtail.models import Page

from editorial.translation.digests import hash_of
from editorial.translation_jobs.models import NotIntended, TranslationJob, TranslationJobText
from editorial.translation_jobs.records import record_kinds


def pages_below(root: Page) -> QuerySet[Page]:
    """``root`` and all below it in its language, parents first; no aliases."""
    pages = Page.objects.descendant_of(root, inclusive=True)
    return pages.filter(locale=root.locale_id, alias_of=None).order_by("path")


def parent_keys(pages: Iterable[Page]) -> dict[int, UUID]:
    """Page id → key of the page right above it; one query."""
    pages = list(pages)
    above = {page.path[: -Page.steplen] for page in pages}
    keys = dict(Page.objects.filter(path__in=above).values_list("path", "translation_key"))
    return {p.pk: key for p in pages if (key := keys.get(p.path[: -Page.steplen]))}


def not_intended(keys: Iterable[UUID], language: str) -> set[UUID]:
    """Those of ``keys`` that are not meant to be translated into ``language``."""
    rows = NotIntended.objects.filter(key__in=set(keys), language=language)
    return set(rows.values_list("key", flat=True))


def intend(key: UUID, language: str, is_intended: bool) -> None:
    """Say whether a page is meant to be translated into ``language``."""
    rows = NotIntended.objects
    if is_intended:
        rows.filter(key=key, language=language).delete()
    else:
        rows.get_or_create(key=key, language=language)


def other_languages(code: str) -> list[str]:
    """The content languages beside ``code``."""
    return [one for one, _name in settings.WAGTAIL_CONTENT_LANGUAGES if one != code]


def cover_texts(job: TranslationJob, page: Any) -> None:
    """Let the words of the records that ``page`` uses, as it stands, belong to ``job``."""
    rows = []
    for kind in record_kinds():
        for pk, record in kind.load(kind.used_by(page)).items():
            words = kind.read(record, job.source_language, original=True)
            rows += [
                TranslationJobText(
                    job=job, kind=kind.name, record=pk, field=name, source_hash=hash_of(text)
                )
                for name, text in words.items()
                if text
            ]
    TranslationJobText.objects.bulk_create(rows, ignore_conflicts=True)
