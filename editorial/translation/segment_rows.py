"""The rows in which wagtail-localize keeps the segments of a source, written in bulk."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable, Mapping
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from wagtail_localize.models import (
    OverridableSegment,
    RelatedObjectSegment,
    String,
    StringSegment,
    Template,
    TemplateSegment,
    TranslatableObject,
    TranslationContext,
    TranslationSource,
)
from wagtail_localize.segments import (
    OverridableSegmentValue,
    RelatedObjectSegmentValue,
    StringSegmentValue,
    TemplateSegmentValue,
)

#: What tells the rows of one kind apart, beside context and order.
Says = dict[str, Any]
Contexts = Mapping[str, TranslationContext]


def replace_segments(source: TranslationSource, segments: list[Any], contexts: Contexts) -> bool:
    """Let ``source`` have these segments and no others; rows that say the same stay.

    Returns whether it had others.
    """
    strings = [one for one in segments if isinstance(one, StringSegmentValue)]
    templates = [one for one in segments if isinstance(one, TemplateSegmentValue)]
    related = [one for one in segments if isinstance(one, RelatedObjectSegmentValue)]
    choices = [one for one in segments if isinstance(one, OverridableSegmentValue)]
    kinds: list[tuple[Any, Iterable[tuple[Any, Says]]]] = [
        (StringSegment, zip(strings, _strings(source, strings), strict=True)),
        (TemplateSegment, zip(templates, _templates(templates), strict=True)),
        (RelatedObjectSegment, ((one, _related(one)) for one in related)),
        (OverridableSegment, ((one, _choice(one)) for one in choices)),
    ]
    changed = [_replace(model, source, contexts, said) for model, said in kinds]
    return any(changed)


def _replace(
    model: Any, source: TranslationSource, contexts: Contexts, said: Iterable[tuple[Any, Says]]
) -> bool:
    wanted = [
        {"context_id": contexts[value.path].pk, "order": value.order} | says for value, says in said
    ]
    rows = list(model.objects.filter(source=source))
    names = list(wanted[0]) if wanted else []
    kept = {tuple(getattr(row, name) for name in names): row.pk for row in rows}
    keys = [tuple(row.values()) for row in wanted]
    stay = {kept[key] for key in keys if key in kept}
    gone = [row.pk for row in rows if row.pk not in stay]
    new = [
        model(source=source, **row)
        for key, row in zip(keys, wanted, strict=True)
        if key not in kept
    ]
    model.objects.filter(pk__in=gone).delete()
    model.objects.bulk_create(new)
    return bool(gone or new)


def _strings(source: TranslationSource, values: list[StringSegmentValue]) -> list[Says]:
    hashes = {String._get_data_hash(value.string.data): value.string.data for value in values}
    rows = String.objects.filter(locale=source.locale_id, data_hash__in=hashes)
    missing = set(hashes) - set(rows.values_list("data_hash", flat=True))
    String.objects.bulk_create(
        [String(locale_id=source.locale_id, data_hash=h, data=hashes[h]) for h in missing],
        ignore_conflicts=True,
    )
    ids = dict(rows.values_list("data_hash", "pk"))
    return [
        {
            "string_id": ids[String._get_data_hash(value.string.data)],
            "attrs": json.dumps(value.attrs, cls=DjangoJSONEncoder),
        }
        for value in values
    ]


def _templates(values: list[TemplateSegmentValue]) -> list[Says]:
    known = {_uuid(value): value for value in values}
    rows = Template.objects.filter(uuid__in=known)
    missing = set(known) - set(rows.values_list("uuid", flat=True))
    made = [
        Template(
            uuid=one,
            template=known[one].template,
            template_format=known[one].format,
            string_count=known[one].string_count,
        )
        for one in missing
    ]
    Template.objects.bulk_create(made, ignore_conflicts=True)
    ids = dict(rows.values_list("uuid", "pk"))
    return [{"template_id": ids[_uuid(value)]} for value in values]


def _uuid(value: TemplateSegmentValue) -> uuid.UUID:
    space = uuid.uuid5(Template.BASE_UUID_NAMESPACE, value.format)
    return uuid.uuid5(space, value.template)


def _related(value: RelatedObjectSegmentValue) -> Says:
    whole, _made = TranslatableObject.objects.get_or_create(
        content_type=value.content_type, translation_key=value.translation_key
    )
    return {"object_id": whole.pk}


def _choice(value: OverridableSegmentValue) -> Says:
    return {"data_json": json.dumps(value.data, cls=DjangoJSONEncoder)}
