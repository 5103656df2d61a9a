from __future__ import annotations

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, InlinePanel, PageChooserPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page
from wagtail.search import index

from delivery.languages.texts import LanguageText
from delivery.ordered import OrderedRow
from editorial.models import EditorialPageMixin
from editorial.summary import as_words
from editorial.translation.fields import PAGE_FIELDS, texts
from gallery.blocks import BODY, RunningTextBlock
from gallery.reading import load_pictures, render_body
from website.home.privacy import PrivacyPage

__all__ = [
    "ContentPage",
    "Footer",
    "HomePage",
    "Navigation",
    "NavigationItem",
    "PrivacyPage",
]


class HomePage(EditorialPageMixin, Page):
    """The front page of a language: the current issue of its first magazine."""

    page_icon = "home"
    page_description = _("The front page of the site in one language.")
    parent_page_types = ["wagtailcore.Page"]
    summary_source = "intro"

    intro = models.TextField(_("introduction"), blank=True)

    override_translatable_fields = [*PAGE_FIELDS, *texts("intro")]

    content_panels = [*Page.content_panels, FieldPanel("intro")]

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from website.home.front_page import front_page_context

        return super().get_context(request, *args, **kwargs) | front_page_context(self)


class ContentPage(EditorialPageMixin, Page):
    """A page of plain content: about the magazine, how to write for it."""

    page_icon = "doc-full-inverse"
    page_description = _("A page with running text: information or instructions.")
    parent_page_types = ["home.HomePage", "home.ContentPage"]
    subpage_types = ["home.ContentPage"]
    summary_source = "lead"

    lead = models.TextField(_("lead"), blank=True)
    body = StreamField(RunningTextBlock(BODY), verbose_name=_("body"), blank=True)

    override_translatable_fields = [*PAGE_FIELDS, *texts("lead", "body")]

    content_panels = [*Page.content_panels, FieldPanel("lead"), FieldPanel("body", icon="doc-full")]
    search_fields = [*Page.search_fields, index.SearchField("lead"), index.SearchField("body")]

    class Meta:
        verbose_name = _("content page")
        verbose_name_plural = _("content pages")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        load_pictures(bodies=[self.body])
        context = super().get_context(request, *args, **kwargs)
        return context | {"body": render_body(self.body, context)}

    def _own_words(self) -> str:
        # As it is stored: looking at the blocks would load their pictures.
        stored = self.body.get_prep_value() or []
        prose = (part["value"] for part in stored if part["type"] == "prose")
        return super()._own_words() or as_words(next(prose, ""))


@register_setting(icon="list-ul")
class Navigation(BaseSiteSetting, ClusterableModel):
    """The links on top of every page and the words below it."""

    panels = [
        InlinePanel(
            "items",
            label=_("Link"),
            heading=_("Main navigation"),
            help_text=_("Pages of any language: readers get each in their own."),
        ),
        InlinePanel("footers", label=_("Footer"), heading=_("Footer by language")),
    ]

    class Meta:
        verbose_name = _("navigation and footer")


class NavigationItem(OrderedRow):
    navigation = ParentalKey(Navigation, on_delete=models.CASCADE, related_name="items")
    page = models.ForeignKey("wagtailcore.Page", models.CASCADE, related_name="+")

    panels = [PageChooserPanel("page", heading=_("Page"))]


class Footer(LanguageText):
    navigation = ParentalKey(Navigation, on_delete=models.CASCADE, related_name="footers")
    text = RichTextField(_("text"), features=["bold", "italic", "link"])

    panels = [FieldPanel("language"), FieldPanel("text")]

    class Meta:
        unique_together = [("navigation", "language")]

    def __str__(self) -> str:
        return self.language
