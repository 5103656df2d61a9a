from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from taggit.models import TagBase
from wagtail.admin.panels import FieldPanel, InlinePanel, TitleFieldPanel
from wagtail.admin.widgets import SlugInput
from wagtail.search import index

from delivery.languages.texts import LanguageText, TextsMixin
from editorial.visible import VisibleWordsForm


class Keyword(TextsMixin, index.Indexed, ClusterableModel, TagBase):
    """A subject word. ``name`` is what editors type; readers see the label of their language."""

    base_form_class = VisibleWordsForm
    slug: str  # assigned below; taggit carries no types
    free_tagging = True
    panels = [
        TitleFieldPanel("name", placeholder=False),
        FieldPanel(
            "slug",
            widget=SlugInput,
            help_text=_(
                "The last part of the address of the keyword’s page. An earlier address leads on "
                "to the new one."
            ),
            icon="link",
        ),
        InlinePanel("texts", label=_("Label"), heading=_("Labels by language"), icon="globe"),
    ]
    search_fields = [index.SearchField("name"), index.AutocompleteField("name")]

    class Meta:
        verbose_name = _("keyword")
        verbose_name_plural = _("keywords")
        ordering = ["name"]

    @property
    def label(self) -> str:
        """The label in the active language, or the name as typed."""
        return self.words("label") or self.name

    def label_in(self, language: str) -> str:
        """The label in ``language``; "" where it has none, and readers of it do not see it.

        The name as typed counts as one of the default language. Reads ``texts``.
        """
        name = self.name if language == settings.LANGUAGE_CODE else ""
        return self.words_in(language, "label") or name

    def clean(self) -> None:
        super().clean()
        self.slug = self.slugify(self.slug or self.name)

    def slugify(self, tag: str, i: int | None = None) -> str:
        # taggit keeps "ä" in a slug; addresses of this suite are ASCII.
        return "-".join(filter(None, [slugify(tag) or "keyword", str(i or "")]))


class KeywordText(LanguageText):
    keyword = ParentalKey(Keyword, on_delete=models.CASCADE, related_name="texts")
    label = models.CharField(_("label"), max_length=100)
    description = models.TextField(
        _("description"),
        blank=True,
        help_text=_("One or two sentences, shown on the keyword’s page in this language."),
    )

    class Meta:
        unique_together = [("keyword", "language")]

    def __str__(self) -> str:
        return self.label
