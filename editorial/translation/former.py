"""What a text of an original said before it was taken anew, for those who translate it again."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import models
from django.utils import timezone
from wagtail_localize.models import StringSegment, TranslationSource

from editorial.translation.pairing import changed_texts

#: The id of a text, and its words.
Text = tuple[int, str]


class FormerText(models.Model):
    """``text`` stands in ``source`` where ``former`` stood; None: it was put in.

    The words are wagtail-localize's.
    """

    source = models.ForeignKey(
        "wagtail_localize.TranslationSource", models.CASCADE, related_name="+"
    )
    text = models.ForeignKey("wagtail_localize.String", models.CASCADE, related_name="+")
    former = models.ForeignKey(
        "wagtail_localize.String", models.CASCADE, null=True, related_name="+"
    )
    #: When it was taken: who began to translate later has seen nothing else.
    taken_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["source", "text"], name="editorial_one_former_text_a_text"
            )
        ]

    def __str__(self) -> str:
        return f"{self.former_id} → {self.text_id}"


def ordered_texts(source: TranslationSource) -> list[Text]:
    """The texts of ``source`` in the order of its page."""
    segments = StringSegment.objects.filter(source=source).order_by("order", "pk")
    return list(segments.values_list("string_id", "string__data"))


def remember_former(source: TranslationSource, texts: Iterable[Text]) -> None:
    """Keep what its new texts took the place of; ``texts`` is what ``ordered_texts`` gave before."""
    before, now = list(texts), ordered_texts(source)
    pairs = changed_texts([text for _pk, text in before], [text for _pk, text in now])
    found = {
        now[pair.now][0]: before[pair.before][0] if pair.before is not None else None
        for pair in pairs
        if pair.now is not None
    }
    at = timezone.now()
    FormerText.objects.bulk_create(
        [
            FormerText(source=source, text_id=text, former_id=former, taken_at=at)
            for text, former in found.items()
        ],
        update_conflicts=True,
        unique_fields=["source", "text"],
        update_fields=["former", "taken_at"],
    )
