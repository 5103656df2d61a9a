"""The privacy page: an introduction by an editor, then the register as the code declares it."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from delivery.addresses.visibility import readable
from editorial.models import EditorialPageMixin
from editorial.personal_data import registered_data
from editorial.translation.fields import PAGE_FIELDS, texts
from gallery.blocks import BODY, RunningTextBlock
from gallery.reading import load_pictures, render_body


class PrivacyPage(EditorialPageMixin, Page):
    """What the site knows of people, in the page's language; linked below every page."""

    page_icon = "lock"
    page_description = _(
        "What is stored of whom, why and for how long. You write who answers for it and how to "
        "reach them; the list itself is made by the site."
    )
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1
    summary_source = "lead"

    lead = models.TextField(_("lead"), blank=True)
    body = StreamField(
        RunningTextBlock(BODY),
        verbose_name=_("introduction"),
        blank=True,
        help_text=_(
            "Whose register it is, how to reach them, what people may ask for, and how long "
            "backups are kept."
        ),
    )

    override_translatable_fields = [*PAGE_FIELDS, *texts("lead", "body")]

    content_panels = [*Page.content_panels, FieldPanel("lead"), FieldPanel("body")]
    search_fields = [*Page.search_fields, index.SearchField("lead"), index.SearchField("body")]

    class Meta:
        verbose_name = _("privacy page")
        verbose_name_plural = _("privacy pages")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        load_pictures(bodies=[self.body])
        context = super().get_context(request, *args, **kwargs)
        told = {"body": render_body(self.body, context), "register": registered_data()}
        return context | told


def address_of_privacy_page() -> str:
    """In the active language; "" where there is none."""
    pages = PrivacyPage.objects.filter(locale__language_code=get_language() or "")
    page = readable(pages).first()
    return page.get_url() or "" if page else ""
