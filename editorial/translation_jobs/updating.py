"""Giving the translator the newest version: what changed is to be translated, the rest stays."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import Page
from wagtail_localize.models import Translation

from editorial.refusals import Refusal
from editorial.translation.approved import approved_source
from editorial.translation.taking import take_source
from editorial.translation_jobs.covering import cover_texts
from editorial.translation_jobs.freshness import forget_counts
from editorial.translation_jobs.log import TAKEN
from editorial.translation_jobs.making import take
from editorial.translation_jobs.matrix import statuses_of
from editorial.translation_jobs.models import UNDER_WAY, TranslationJob, TranslationJobPage


@transaction.atomic
def bring_up_to_date(page: Page, language: str, user: Any = None) -> None:
    """Let wagtail-localize have the newest approved version of ``page``.

    The page in ``language`` says what it said until somebody publishes it.
    """
    translations = Translation.objects.filter(
        source__object=page.translation_key,
        source__locale=page.locale_id,
        target_locale__language_code=language,
        enabled=True,
    )
    if not translations.exists():
        raise Refusal(
            _("“%(title)s” is not being translated into this language.")
            % {"title": page.get_admin_display_title()}
        )
    taken = approved_source(page)
    take_source(taken)
    for row in _rows(page, language):
        take(row, page)
        cover_texts(row.job, taken)
    forget_counts(page.translation_key)
    log(page, TAKEN, user=user, data={"language": language})


def bring_job_up_to_date(job: TranslationJob, user: Any = None) -> int:
    """All pages of ``job`` that are outdated; how many there were."""
    pages = list(pages_of(job))
    statuses = statuses_of(pages, job.language)
    outdated = [page for page in pages if statuses[page.pk].is_outdated]
    for page in outdated:
        bring_up_to_date(page, job.language, user)
    return len(outdated)


def pages_of(job: TranslationJob) -> Any:
    """The pages of ``job`` in the language of the originals, as far as they still are."""
    keys = job.pages.values("key")
    return Page.objects.filter(
        translation_key__in=keys, locale__language_code=job.source_language, alias_of=None
    ).order_by("path")


def _rows(page: Page, language: str) -> Any:
    rows = TranslationJobPage.objects.filter(key=page.translation_key)
    return rows.filter(
        job__language=language,
        job__source_language=page.locale.language_code,
        job__state__in=UNDER_WAY,
    ).select_related("job")
