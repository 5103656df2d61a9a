"""A page's text given to wagtail-localize: from the version in hand, in a few queries.

localize's own ``TranslationSource.update_from_db`` reads the page's row, whatever that holds,
and asks about ten queries for each segment.
"""

from __future__ import annotations

import json
from types import SimpleNamespace
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models, transaction
from django.utils import timezone
from modelcluster.models import ClusterableModel, get_serializable_data_for_fields
from wagtail_localize.models import (
    TranslatableObject,
    TranslationContext,
    TranslationSource,
    get_schema_version,
)
from wagtail_localize.segments.extract import extract_segments

from editorial.translation.carrying import carry_over, places_of
from editorial.translation.former import ordered_texts, remember_former
from editorial.translation.segment_rows import replace_segments


@transaction.atomic
def take_source(instance: Any) -> TranslationSource:
    """The source that says what ``instance`` says, a page as a revision holds it.

    What was translated and still stands stays translated; new sentences are not translated.
    """
    whole, _made = TranslatableObject.objects.get_or_create_from_instance(instance)
    content = _content_of(instance)
    found = TranslationSource.objects.filter(object=whole, locale=instance.locale_id).first()
    if found and json.loads(found.content_json) == json.loads(content):
        return found
    source = found or TranslationSource(object=whole, locale_id=instance.locale_id)
    source.specific_content_type = ContentType.objects.get_for_model(type(instance))
    source.object_repr = str(instance)[:200]
    source.content_json = content
    source.schema_version = get_schema_version(instance._meta.app_label)
    source.last_updated_at = source.last_updated_at or timezone.now()
    source.save()
    if _refresh(source):
        # A draft saved before this lacks something; publishing alone changes nothing.
        source.last_updated_at = timezone.now()
        source.save(update_fields=["last_updated_at"])
    return source


def source_of(instance: Any) -> TranslationSource | None:
    """What wagtail-localize has of ``instance`` already."""
    return TranslationSource.objects.filter(
        object=instance.translation_key, locale=instance.locale_id
    ).first()


def _content_of(instance: Any) -> str:
    if isinstance(instance, ClusterableModel):
        return str(instance.to_json())
    return json.dumps(get_serializable_data_for_fields(instance), cls=DjangoJSONEncoder)


def _refresh(source: TranslationSource) -> bool:
    """Whether what is translated has changed."""
    # Read back: the parts of lists have their ids only after they were written.
    instance = source.as_instance()
    segments = extract_segments(instance)
    contexts = _contexts(source, instance, {segment.path for segment in segments})
    before, texts = places_of(source), ordered_texts(source)
    changed = replace_segments(source, segments, contexts)
    carry_over(source, before)
    if texts and changed:
        remember_former(source, texts)
    return changed


def _contexts(
    source: TranslationSource, instance: models.Model, paths: set[str]
) -> dict[str, TranslationContext]:
    """Path → the row that stands for it, made where it is missing."""
    ids = {TranslationContext._get_path_id(path): path for path in paths}
    rows = TranslationContext.objects.filter(object=source.object_id, path_id__in=ids)
    missing = set(ids) - set(rows.values_list("path_id", flat=True))
    made = [
        TranslationContext(
            object_id=source.object_id,
            path_id=pk,
            path=ids[pk],
            field_path=field_path_of(ids[pk], instance),
        )
        for pk in missing
    ]
    TranslationContext.objects.bulk_create(made, ignore_conflicts=True)
    return {row.path: row for row in rows.all()}


def field_path_of(path: str, instance: Any) -> str:
    """As localize reckons it, which would save a row for each."""
    row = SimpleNamespace(path=path, field_path="", save=lambda **kwargs: None)
    return str(TranslationContext.get_field_path(row, instance))
