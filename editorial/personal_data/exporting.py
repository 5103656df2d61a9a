"""A person's data as a file that people and programs can read."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.utils import timezone

from editorial.personal_data.declaration import PersonalData
from editorial.personal_data.finding import Found
from editorial.personal_data.mentions import Mention


class _Encoder(DjangoJSONEncoder):
    """Rows and files that a field leads to are told by their words."""

    def default(self, value: Any) -> Any:
        try:
            return super().default(value)
        except TypeError:
            return str(value)


def export(found: Iterable[Found], mentions: Iterable[Mention]) -> str:
    """JSON: each kind of data with its purpose and its rows, then where the person is named."""
    kinds: dict[str, dict[str, Any]] = {}
    for one in found:
        kind = kinds.setdefault(one.declared.key, _told(one.declared) | {"rows": []})
        kind["rows"].append(one.declared.export(one.row))
    content = {
        "exported_at": timezone.now(),
        "data": list(kinds.values()),
        "named_in": [{"kind": m.kind, "title": m.title, "fields": m.where} for m in mentions],
    }
    return json.dumps(content, cls=_Encoder, ensure_ascii=False, indent=2)


def _told(declared: PersonalData) -> dict[str, str]:
    return {
        "title": str(declared.title),
        "purpose": str(declared.purpose),
        "basis": str(declared.basis.label),
        "kept": declared.kept(),
        "recipients": str(declared.recipients),
    }
