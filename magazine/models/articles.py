from __future__ import annotations

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.translation import gettext_lazy as _
from modelcluster.contrib.taggit import ClusterTaggableManager
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from editorial.models import EditorialPageMixin
from editorial.translation.fields import PAGE_FIELDS, facts, own, texts
from gallery.blocks import BODY, RunningTextBlock
from magazine import panels
from magazine.corrections import CORRECTIONS
from magazine.easy_language import easy_slug
from magazine.forms import ArticleForm
from magazine.models.article_rows import ArticleContributor, ArticleKeyword
from magazine.ranks import rank_above
from magazine.reading_time import reading_minutes
from magazine.titles import LONGEST, title_key


class ArticlePage(EditorialPageMixin, Page):
    """An article of an issue, in one of the magazine's sections."""

    base_form_class = ArticleForm
    page_icon = "doc-full"
    page_description = _("An article of this issue.")
    parent_page_types = ["magazine.IssuePage"]
    subpage_types: list[str] = []
    template = "magazine/article_page.html"
    summary_source = "lead"

    # Text
    subtitle = models.CharField(_("subtitle"), max_length=255, blank=True)
    lead = models.TextField(_("lead"), blank=True, help_text=_("One or two sentences."))
    body = StreamField(RunningTextBlock(BODY), verbose_name=_("body"), blank=True)
    corrections = StreamField(
        CORRECTIONS,
        verbose_name=_("corrections"),
        blank=True,
        help_text=_("What was wrong and how it is right. Readers see the newest first."),
    )
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
    easy_version_of = models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("easy-language version of"),
        help_text=_(
            "An article of this issue. The two link to each other, and the contents show "
            "the easy version beside the article."
        ),
    )
    legacy_url = models.URLField(_("earlier address"), blank=True)
    # Each language edition's own
    date_modified = models.DateField(
        _("last substantive change"),
        null=True,
        blank=True,
        help_text=_("Set it when a reader of the earlier text would want to know."),
    )
    reading_minutes = models.PositiveSmallIntegerField(default=1, editable=False)
    #: Of the issue above. Kept here, since a database can sort a hundred thousand articles by
    #: an index of their own only; see ``magazine.ranks``.
    issue_rank = models.CharField(max_length=130, default="", editable=False)
    #: The title by its alphabet; kept here for the same reason, see ``magazine.titles``.
    sort_title = models.CharField(max_length=LONGEST, default="", editable=False)

    shared_fields = (
        "section",
        "picture",
        "project",
        "legacy_url",
        "contributors",
        "keyword_items",
        "related_items",
        "easy_version_of",
    )
    own_fields = ("date_modified", "reading_minutes", "issue_rank", "sort_title")
    override_translatable_fields = [
        *PAGE_FIELDS,
        *texts("subtitle", "lead", "body", "corrections"),
        *facts((*shared_fields, "keywords")),
        *own(*own_fields),
    ]

    content_panels = panels.ARTICLE
    promote_panels = panels.ARTICLE_PROMOTED
    search_fields = [
        *Page.search_fields,
        index.SearchField("subtitle"),
        index.SearchField("lead"),
        index.SearchField("body"),
    ]

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")
        indexes = [
            models.Index(fields=["section", "-issue_rank"], name="article_of_section"),
            models.Index(fields=["sort_title"], name="article_by_title"),
        ]

    def _set_core_field_defaults(self) -> None:
        self.issue_rank = rank_above(self)
        original = self.easy_version_of
        if original and self.slug in {"", original.slug}:
            self.slug = easy_slug(original.slug, original.locale.language_code)
        super()._set_core_field_defaults()
        self._note_title()

    def _note_title(self) -> None:
        # Before its first save a page has no language, and gets it with the other defaults.
        if self.locale_id:
            self.sort_title = title_key(self.title, self.locale.language_code)

    def save(self, *args: Any, **kwargs: Any) -> None:
        # Noted here, so that lists of articles need neither their texts nor to sort them all.
        if kwargs.get("update_fields") is None:
            self.reading_minutes = reading_minutes(self)
            self._note_title()
        super().save(*args, **kwargs)

    def goes_out_below(self) -> Page | None:
        """An article goes out with its issue; None while nobody knows where it is to stand."""
        # Not yet saved it has no path, by which the tree knows parents.
        above = getattr(self, "_cached_parent_obj", None)
        return above or (self.get_parent() if self.path else None)

    @property
    def authors(self) -> list[str]:
        """Who wrote the text, names as printed; asks nothing where the byline is at hand."""
        return [row.name for row in self.byline_rows() if row.role == row.Role.TEXT]

    def byline_rows(self) -> list[ArticleContributor]:
        """The rows of the byline that stand in this language edition."""
        language = self.locale.language_code
        return [row for row in self.contributors.all() if row.stands_in(language)]

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponseBase:
        self.reading_minutes = reading_minutes(self)
        return super().serve_preview(request, mode_name)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from magazine.reading import article_context

        return article_context(self, super().get_context(request, *args, **kwargs))
