"""The texts of the pages of a job: a dozen queries, however many there are."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.utils import get_admin_base_url
from wagtail.models import Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from editorial.translation_files.fields import field_words
from editorial.translation_files.units import Group, StringPlace, Unit, path_in_id
from editorial.translation_jobs.matrix import statuses_of
from editorial.translation_jobs.models import TranslationJob
from editorial.translation_jobs.status import Status, TranslationState
from editorial.translation_jobs.updating import pages_of

_STATES = {TranslationState.LIVE: "final", TranslationState.APPROVED: "reviewed"}


def page_units(job: TranslationJob, for_update: bool = False) -> list[Unit]:
    """Page by page, each text once in the order of its page.

    A page that was deleted, or whose translation was stopped, has none.
    """
    pages = {page.translation_key: page for page in pages_of(job).select_related("locale")}
    statuses = statuses_of(pages.values(), job.language)
    groups = {key: _group(page, statuses[page.pk]) for key, page in pages.items()}
    models = _models(job, groups)
    segments, said = _segments(job, models), _said(job, models, for_update)
    return [
        unit
        for key, group in groups.items()
        if key in models
        for unit in _units(group, key, models[key], segments[key], said)
    ]


def _models(job: TranslationJob, keys: Any) -> dict[UUID, Any]:
    """Key → the class of the page, of those that are being translated."""
    found = Translation.objects.filter(
        source__object__in=list(keys),
        source__locale__language_code=job.source_language,
        target_locale__language_code=job.language,
        enabled=True,
    ).select_related("source__specific_content_type")
    return {one.source.object_id: one.source.specific_content_type.model_class() for one in found}


def _segments(job: TranslationJob, keys: Any) -> dict[UUID, list[StringSegment]]:
    rows = StringSegment.objects.filter(
        source__object__in=list(keys), source__locale__language_code=job.source_language
    ).select_related("string", "context")
    found: dict[UUID, list[StringSegment]] = defaultdict(list)
    for row in rows.order_by("source", "order"):
        found[row.context.object_id].append(row)
    return found


def _said(
    job: TranslationJob, keys: Any, for_update: bool
) -> dict[tuple[int, int], StringTranslation]:
    rows = StringTranslation.objects.filter(
        context__object__in=list(keys), locale__language_code=job.language
    )
    rows = rows.select_for_update(of=("self",)) if for_update else rows
    return {(row.translation_of_id, row.context_id): row for row in rows if row.context_id}


def _units(
    group: Group, key: UUID, model: Any, segments: list[StringSegment], said: Any
) -> Iterator[Unit]:
    # A text that stands twice at one place has one translation there.
    once = {(row.string_id, row.context_id): row for row in reversed(segments)}
    ordered = sorted(once.values(), key=lambda row: row.order)
    numbers: dict[str, int] = defaultdict(int)
    words_of = cache(field_words)
    for row in ordered:
        path = row.context.path
        numbers[path] += 1
        words = words_of(model, row.context.field_path or path)
        known = said.get((row.string_id, row.context_id))
        yield Unit(
            id=f"{group.id}:{path_in_id(path)}:{numbers[path]}",
            group=group,
            label=str(words),
            source=row.string.data,
            said=known.data if known else "",
            longest=words.longest,
            notes=list(_notes(json.loads(row.attrs or "null") or {})),
            place=StringPlace(key, row.string_id, row.context_id, path, known),
        )


def _group(page: Page, status: Status) -> Group:
    return Group(
        id=f"page:{page.translation_key}",
        title=str(page.get_admin_display_title()),
        address=_address(page, status),
        state=_STATES.get(status.state, "translated"),
    )


def _address(page: Page, status: Status) -> str:
    """Where the original is read; of a draft, where translators see it beside their words."""
    if page.live and (address := page.specific_deferred.full_url):
        return str(address)
    pk = status.page.pk if status.page else page.pk
    return f"{get_admin_base_url() or ''}{reverse('wagtailadmin_pages:edit', args=[pk])}"


def _notes(attrs: dict[str, dict[str, str]]) -> Iterator[str]:
    """What the marks of a text are."""
    for name, tag in attrs.items():
        named = {"mark": name, "what": tag.get("href", tag.get("lang", ""))}
        if tag.get("linktype") == "footnote":
            yield _("%(mark)s is a footnote, whose words come right after this text.") % named
        elif tag.get("linktype") == "lang":
            yield _("%(mark)s marks words in another language (%(what)s).") % named
        elif named["what"]:
            yield _("%(mark)s is a link to %(what)s") % named
        else:
            yield _("%(mark)s is a link.") % named
