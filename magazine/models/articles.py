from __future__ import annotations

from typing import Any

from django import forms
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalKey
from taggit.models import ItemBase
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel, PageChooserPanel
from wagtail.fields import StreamField
from wagtail.models import Orderable, Page
from wagtail.search import index

from editorial.models import EditorialPageMixin
from editorial.panels import SharedPanel
from editorial.translation.fields import PAGE_FIELDS, facts, own, texts
from gallery.blocks import BODY
from gallery.models import Keyword
from magazine.forms import ArticleForm


class ArticleKeyword(ItemBase):
    content_object = ParentalKey(
        "magazine.ArticlePage", on_delete=models.CASCADE, related_name="keyword_items"
    )
    tag = models.ForeignKey(Keyword, models.CASCADE, related_name="article_items")


class ArticlePage(EditorialPageMixin, Page):
    """An article of an issue, in one of the magazine's sections."""

    base_form_class = ArticleForm
    page_description = _("An article of this issue.")
    parent_page_types = ["magazine.IssuePage"]
    subpage_types: list[str] = []
    template = "magazine/article_page.html"

    # Text
    subtitle = models.CharField(_("subtitle"), max_length=255, blank=True)
    lead = models.TextField(_("lead"), blank=True, help_text=_("One or two sentences."))
    body = StreamField(BODY, verbose_name=_("body"), blank=True)
    # Facts
    section = models.ForeignKey(
        "magazine.SectionPage",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("section"),
    )
    keywords = ClusterTaggableManager(
        through=ArticleKeyword, blank=True, verbose_name=_("keywords")
    )
    picture = models.ForeignKey(
        "gallery.Picture",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("lead picture"),
    )
    project = models.CharField(
        _("project or affiliation"),
        max_length=500,
        blank=True,
        help_text=_("Name and years, with the partners: “Villasta voimaa, 2009–2010”."),
    )
    legacy_url = models.URLField(_("earlier address"), blank=True)
    # Each language edition's own
    date_modified = models.DateField(
        _("last substantive change"),
        null=True,
        blank=True,
        help_text=_("Set it when a reader of the earlier text would want to know."),
    )

    shared_fields = (
        "section",
        "picture",
        "project",
        "legacy_url",
        "contributors",
        "keyword_items",
        "related_items",
    )
    own_fields = ("date_modified",)
    override_translatable_fields = [
        *PAGE_FIELDS,
        *texts("subtitle", "lead", "body"),
        *facts((*shared_fields, "keywords")),
        *own(*own_fields),
    ]

    content_panels = [
        *Page.content_panels,
        FieldPanel("subtitle"),
        FieldPanel("lead"),
        SharedPanel(
            [
                FieldPanel("section", widget=forms.Select),
                InlinePanel("contributors", label=_("Contributor"), heading=_("Byline")),
                FieldPanel("picture"),
                FieldPanel("project"),
                FieldPanel("keywords"),
            ],
            heading=_("The same in every language"),
        ),
        FieldPanel("body"),
    ]
    promote_panels = [
        *Page.promote_panels,
        MultiFieldPanel([FieldPanel("date_modified")], heading=_("Dates")),
        SharedPanel(
            [
                InlinePanel("related_items", label=_("Page"), heading=_("Related pages")),
                FieldPanel("legacy_url"),
            ],
            heading=_("Connections, the same in every language"),
        ),
    ]
    search_fields = [
        *Page.search_fields,
        index.SearchField("subtitle"),
        index.SearchField("lead"),
        index.SearchField("body"),
    ]

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")

    @property
    def authors(self) -> list[str]:
        """Who wrote the text, names as printed; asks nothing where ``contributors`` is at hand."""
        return [row.name for row in self.contributors.all() if row.role == row.Role.TEXT]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from magazine.reading import article_context

        return article_context(self, super().get_context(request, *args, **kwargs))


class ArticleContributor(Orderable):
    """One name on the byline, frozen as it was printed."""

    class Role(models.TextChoices):
        TEXT = "text", _("Text")
        PHOTOS = "photos", _("Photos")
        ILLUSTRATION = "illustration", _("Illustration")
        TRANSLATION = "translation", _("Translation")

    article = ParentalKey(ArticlePage, on_delete=models.CASCADE, related_name="contributors")
    contributor = models.ForeignKey(
        "magazine.Contributor", models.PROTECT, related_name="+", verbose_name=_("contributor")
    )
    role = models.CharField(_("role"), max_length=20, choices=Role, default=Role.TEXT)
    name = models.CharField(
        _("name as printed"), max_length=255, blank=True, help_text=_("Empty: as it is now.")
    )

    panels = [FieldPanel("contributor"), FieldPanel("role"), FieldPanel("name")]

    def __str__(self) -> str:
        return self.name

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


class RelatedPage(Orderable):
    """A page the editor wants read beside the article; compared by translation key."""

    article = ParentalKey(ArticlePage, on_delete=models.CASCADE, related_name="related_items")
    page = models.ForeignKey("wagtailcore.Page", models.CASCADE, related_name="+")

    panels = [PageChooserPanel("page", heading=_("Page"))]
