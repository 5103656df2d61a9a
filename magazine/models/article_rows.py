"""The rows that hang on an article and are saved with it."""

from __future__ import annotations

from typing import Any, Self

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import model_from_serializable_data
from taggit.models import ItemBase
from wagtail.admin.panels import FieldPanel, FieldRowPanel, PageChooserPanel

from delivery.languages.texts import content_languages
from delivery.ordered import OrderedRow
from gallery.models import Keyword
from magazine.models.contributors import Contributor


class ArticleKeyword(ItemBase):
    content_object = ParentalKey(
        "magazine.ArticlePage", on_delete=models.CASCADE, related_name="keyword_items"
    )
    tag = models.ForeignKey(Keyword, models.CASCADE, related_name="article_items")


class ArticleContributor(OrderedRow):
    """One name on the byline, frozen as it was printed."""

    class Role(models.TextChoices):
        TEXT = "text", _("Text")
        PHOTOS = "photos", _("Photos")
        ILLUSTRATION = "illustration", _("Illustration")
        TRANSLATION = "translation", _("Translation")

    article = ParentalKey(
        "magazine.ArticlePage", on_delete=models.CASCADE, related_name="contributors"
    )
    contributor = models.ForeignKey(
        "magazine.Contributor", models.PROTECT, related_name="+", verbose_name=_("contributor")
    )
    role = models.CharField(_("role"), max_length=20, choices=Role, default=Role.TEXT)
    name = models.CharField(
        _("name as printed"), max_length=255, blank=True, help_text=_("Empty: as it is now.")
    )
    language = models.CharField(
        _("only in"),
        max_length=12,
        choices=content_languages,
        blank=True,
        help_text=_("A translator stands in the language they translated into."),
    )

    panels = [
        FieldPanel("contributor"),
        FieldRowPanel([FieldPanel("role"), FieldPanel("language")]),
        FieldPanel("name"),
    ]

    def __str__(self) -> str:
        return self.name

    @classmethod
    def from_serializable_data(
        cls, data: dict[str, Any], check_fks: bool = True, strict_fks: bool = False
    ) -> Self | None:
        """A row of a revision; None for a contributor who was deleted since.

        What modelcluster does by itself for a key that cascades. For ours, which protects,
        it knows no answer and an old revision would not open.
        """
        if check_fks and not Contributor.objects.filter(pk=data["contributor"]).exists():
            return None
        return model_from_serializable_data(cls, data, check_fks=False)

    def stands_in(self, language: str) -> bool:
        """Whether the byline of that language edition has this name."""
        return self.language in ("", language)

    def clean(self) -> None:
        super().clean()
        self._freeze_name()

    def save(self, *args: Any, **kwargs: Any) -> None:
        self._freeze_name()
        super().save(*args, **kwargs)

    def _freeze_name(self) -> None:
        # A contributor who later changes name keeps the printed one here.
        if not self.name and self.contributor_id:
            self.name = self.contributor.name


class RelatedPage(OrderedRow):
    """A page the editor wants read beside the article; compared by translation key."""

    article = ParentalKey(
        "magazine.ArticlePage", on_delete=models.CASCADE, related_name="related_items"
    )
    page = models.ForeignKey("wagtailcore.Page", models.CASCADE, related_name="+")

    panels = [PageChooserPanel("page", heading=_("Page"))]
