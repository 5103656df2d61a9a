from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, InlinePanel

from delivery.languages.texts import LanguageText, TextsMixin, content_languages


class GlossaryTerm(TextsMixin, ClusterableModel):
    """One thing, and what it is called in each language; works from any language into any."""

    note = models.TextField(
        _("note"), blank=True, help_text=_("What it is, and when the words are right for it.")
    )

    panels = [
        FieldPanel("note"),
        InlinePanel(
            "texts",
            label=_("Word"),
            heading=_("Words by language"),
            min_num=2,
            panels=[
                FieldPanel("language"),
                FieldPanel("word"),
                FieldPanel("other_forms"),
                FieldPanel("forbidden"),
            ],
        ),
    ]

    class Meta:
        verbose_name = _("glossary term")
        verbose_name_plural = _("glossary terms")

    def __str__(self) -> str:
        return self.words("word", content_languages()[0][0])


class GlossaryWord(LanguageText):
    """What a term is called in one language."""

    term = ParentalKey(GlossaryTerm, on_delete=models.CASCADE, related_name="texts")
    word = models.CharField(_("word"), max_length=120)
    other_forms = models.TextField(
        _("other forms"),
        blank=True,
        help_text=_(
            "One a line: forms that are far from the word itself, such as “langan” of “lanka”, "
            "and other words that are as good."
        ),
    )
    forbidden = models.TextField(
        _("not to be used"),
        blank=True,
        help_text=_("One a line: words that must not stand for it."),
    )

    class Meta:
        unique_together = [("term", "language")]

    def __str__(self) -> str:
        return self.word

    @property
    def accepted(self) -> list[str]:
        """The word and its other forms."""
        return [self.word, *_lines(self.other_forms)]

    @property
    def refused(self) -> list[str]:
        return _lines(self.forbidden)


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]
