"""Texts that a machine has translated and nobody has confirmed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django.db import transaction
from django.db.models import F, QuerySet
from django.utils.translation import ngettext_lazy
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from editorial.pages import EditorialPageMixin
from editorial.readiness.registry import Problem, check

MACHINE = StringTranslation.TRANSLATION_TYPE_MACHINE


def machine_made(key: Any, locale: Any) -> QuerySet[StringSegment]:
    """The segments of a page whose words in ``locale`` are a machine's; with those, as ``words``
    and ``words_id``."""
    mine = StringSegment.objects.filter(
        source__object=key,
        string__translations__locale=locale,
        string__translations__context=F("context"),
        string__translations__translation_type=MACHINE,
    )
    said = {"words": F("string__translations__data"), "words_id": F("string__translations__pk")}
    return mine.annotate(**said).select_related("string").order_by("order")


@transaction.atomic
def confirm(translation: Translation, words: Iterable[int] | None, user: Any) -> int:
    """``user`` has read these words (None: all) and stands for them; how many there were."""
    made = machine_made(translation.source.object_id, translation.target_locale)
    ids = {segment.words_id for segment in made}
    rows = StringTranslation.objects.filter(pk__in=ids if words is None else ids & set(words))
    for row in rows:
        row.translation_type = StringTranslation.TRANSLATION_TYPE_MANUAL
        row.last_translated_by = user
        row.save(update_fields=["translation_type", "last_translated_by", "updated_at"])
    return len(rows)


@check(EditorialPageMixin, blocks=False)
def somebody_has_read_the_machine(page: EditorialPageMixin) -> Iterator[Problem]:
    if page.pk is None or page.is_source():
        return
    if count := machine_made(page.translation_key, page.locale_id).count():
        sentence = ngettext_lazy(
            "%(count)d text was translated by a machine, and nobody has confirmed it.",
            "%(count)d texts were translated by a machine, and nobody has confirmed them.",
            "count",
        )
        yield Problem("machine-made", sentence % {"count": count})
