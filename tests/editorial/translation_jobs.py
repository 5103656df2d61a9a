"""Translation jobs as an editor orders them, for tests."""

from __future__ import annotations

from typing import Any

from wagtail.models import Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from editorial.translation.memory import untranslated
from editorial.translation_jobs.covering import pages_below
from editorial.translation_jobs.making import order_translation
from editorial.translation_jobs.models import TranslationJob
from tests.site.bilingual import shout

#: Of an article about weaving.
BODY = [("prose", "<p>Sukkula kulkee.</p><p>Kangas kasvaa.</p>")]


def job_for(root: Any, pages: Any = None, language: str = "en", **fields: Any) -> TranslationJob:
    """A job for ``root`` and all below it, made at once: tests have no worker."""
    pages = list(pages_below(root)) if pages is None else pages
    job = order_translation(root, pages, language, **fields)
    job.refresh_from_db()
    return job


def edition(page: Any, language: str = "en") -> Any:
    """The page in another language, as its row is now; None: there is none."""
    found = Page.objects.filter(
        translation_key=page.translation_key, locale__language_code=language
    )
    return found.first()


def translation_of(page: Any, language: str = "en") -> Translation:
    return Translation.objects.get(
        source__object_id=page.translation_key, target_locale__language_code=language
    )


def say(page: Any, *paths: str, language: str = "en") -> None:
    """Translate the texts at ``paths``, all without any, as the translator's editor does."""
    translation = translation_of(page, language)
    segments = StringSegment.objects.filter(source=translation.source)
    if paths:
        segments = segments.filter(context__path__in=paths)
    for segment in segments.select_related("string"):
        StringTranslation.objects.update_or_create(
            translation_of=segment.string,
            locale=translation.target_locale,
            context_id=segment.context_id,
            defaults={"data": segment.string.data.upper()},
        )


def say_the_rest(page: Any) -> None:
    """Translate what nobody has translated so far."""
    translation = translation_of(page)
    StringTranslation.objects.bulk_create(
        StringTranslation(
            translation_of=segment.string,
            locale=translation.target_locale,
            context_id=segment.context_id,
            data=shout(segment.string.data),
        )
        for segment in untranslated(translation)
    )


def texts_of(page: Any) -> list[str]:
    """What wagtail-localize has of ``page``, in order."""
    segments = StringSegment.objects.filter(source__object=page.translation_key)
    return list(segments.order_by("order").values_list("string__data", flat=True))
