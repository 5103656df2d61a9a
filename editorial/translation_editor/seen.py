"""What of a translation was on the screen: what others write meanwhile is nobody's to hand in."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _
from wagtail_localize.models import SegmentOverride, StringTranslation, Translation

from editorial.refusals import Refusal


def shown_to(translation: Translation, user: Any) -> str:
    """A mark for the original and for each word of others, as ``user`` gets them to see now."""
    return " ".join(_marks(translation, user))


def refuse_unseen(translation: Translation, user: Any, seen: str) -> None:
    """Raise a ``Refusal`` where ``user`` has not ``seen`` all that others have said.

    Their own words are left out: the editor sends these one by one after it was opened.
    """
    if set(_marks(translation, user)) - set(seen.split()):
        raise Refusal(
            _(
                "Somebody else has written in this translation, or its original has changed, "
                "since you opened it. Nothing was handed in. Look at it again, and hand it in "
                "then."
            )
        )


def _marks(translation: Translation, user: Any) -> Iterator[str]:
    source = translation.source
    yield _mark("original", source.pk, source.last_updated_at)
    of_page = Q(context__object=source.object_id, locale=translation.target_locale_id)
    theirs = Q(last_translated_by=None) | ~Q(last_translated_by=user.pk)
    rows: Any
    for rows, said in ((StringTranslation.objects, "data"), (SegmentOverride.objects, "data_json")):
        for row in rows.filter(of_page & theirs).values_list("pk", said):
            yield _mark(said, *row)


def _mark(*what: Any) -> str:
    return sha256(repr(what).encode()).hexdigest()[:10]
