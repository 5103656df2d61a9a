"""Words that count as a translation."""

from __future__ import annotations

from django.db.models import QuerySet
from wagtail_localize.models import StringTranslation


def said_by_people() -> QuerySet[StringTranslation]:
    """Without an error, and written by a person; a machine's are, when somebody confirmed them."""
    machine = StringTranslation.TRANSLATION_TYPE_MACHINE
    return StringTranslation.objects.filter(has_error=False).exclude(translation_type=machine)
