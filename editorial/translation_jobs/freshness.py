"""What a translated page tells of its freshness: beside the page, and in the readiness list."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.db.models.signals import post_delete, post_save
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy
from wagtail.signals import page_published
from wagtail_localize.models import StringTranslation

from editorial.pages import EditorialPageMixin
from editorial.readiness.counted import ReadinessCount
from editorial.readiness.registry import Problem, check
from editorial.translation.copying import WRONG_TREE, is_foreign
from editorial.translation.freshness import freshness_is_told_by
from editorial.translation.left_over import MISSING, left_in_original
from editorial.translation_jobs.matrix import status_of
from editorial.translation_jobs.status import TranslationState


@freshness_is_told_by
def status_in_words(page: Any, code: str) -> str:
    return str(status_of(page, code))


@check(EditorialPageMixin)
def nothing_is_left_in_the_original_language(page: EditorialPageMixin) -> Iterator[Problem]:
    """Blocks: readers of one language must not get another's because words were missing."""
    if page.pk and (left := left_in_original(page)):
        yield Problem(MISSING, _missing(len(left)))


@check(EditorialPageMixin)
def pages_stand_in_their_language(page: EditorialPageMixin) -> Iterator[Problem]:
    """Blocks: below the pages of another language the address would speak that one."""
    if page.depth and page.depth > 2 and is_foreign(page, page.get_parent()):
        yield Problem("foreign-tree", WRONG_TREE)


@check(EditorialPageMixin, blocks=False)
def translations_are_fresh(page: EditorialPageMixin) -> Iterator[Problem]:
    """Warns: an editor may publish a translation whose original has gone on."""
    source = page.get_source() if page.pk else page
    if source is page:
        return
    status = status_of(source, page.locale.language_code)
    if status.is_outdated:
        yield Problem("translation-outdated", _outdated(status.changed))
    elif status.state == TranslationState.IN_WORK and status.done < status.every:
        yield Problem("translation-unfinished", _unfinished(status))


def _outdated(changed: int) -> Any:
    if not changed:
        return _(
            "The original has changed: parts of it were moved or taken out. Bring the translation "
            "up to date."
        )
    sentence = ngettext_lazy(
        "The original has changed: %(count)d text is new since it was translated. Bring the "
        "translation up to date.",
        "The original has changed: %(count)d texts are new since it was translated. Bring the "
        "translation up to date.",
        "count",
    )
    return sentence % {"count": changed}


def _missing(count: int) -> Any:
    sentence = ngettext_lazy(
        "%(count)d text still stands there in the original language. Translate it; if it is the "
        "same in both languages, write it as it is.",
        "%(count)d texts still stand there in the original language. Translate them; what is the "
        "same in both languages, write as it is.",
        "count",
    )
    return sentence % {"count": count}


def _unfinished(status: Any) -> Any:
    sentence = ngettext_lazy(
        "%(count)d text has no translation yet that a person has written or confirmed.",
        "%(count)d texts have no translation yet that a person has written or confirmed.",
        "count",
    )
    return sentence % {"count": status.every - status.done}


def forget_counts(key: UUID, **which: Any) -> None:
    """The editions of a page are to be asked anew: one of them has changed."""
    ReadinessCount.objects.filter(page__translation_key=key, **which).delete()


def follow_originals() -> None:
    """Called once when the app is ready."""
    page_published.connect(_published, dispatch_uid="translation-freshness")
    for signal in (post_save, post_delete):
        signal.connect(_said, sender=StringTranslation, dispatch_uid="translation-freshness")


def _published(instance: Any, **kwargs: Any) -> None:
    forget_counts(instance.translation_key)


def _said(instance: Any, **kwargs: Any) -> None:
    forget_counts(instance.context.object_id, page__locale=instance.locale_id)
