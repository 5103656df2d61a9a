"""What the editor's forms for a magazine send, and where."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from wagtail.models import Page

from magazine.models import ArticlePage, IssuePage, SectionPage
from tests.editorial.forms import formset, prose

PUBLISH = {"action-publish": "1"}


def issue(**values: Any) -> dict[str, str]:
    """The editor's form for an issue, with Wagtail's empty comments."""
    fields = {"number": "1", "year": "2026", "theme": "", "slug": "", "foreword": prose("")}
    fields |= {"translations_go_out": "together"}
    return {name: str(value) for name, value in (fields | values).items()} | formset("comments", [])


def section(**values: Any) -> dict[str, str]:
    """The editor's form for a section."""
    fields = {"title": "Ideavakka", "slug": "ideavakka", "colour": "1", "order": "0"}
    return {name: str(value) for name, value in (fields | values).items()} | formset("comments", [])


def add_url(model: type[Page], parent: Page) -> str:
    """Where a new page of ``model`` below ``parent`` is sent."""
    names = (model._meta.app_label, model._meta.model_name, parent.pk)
    return reverse("wagtailadmin_pages:add", args=names)


def edit_url(page: Page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def errors(response: Any) -> dict[str, list[str]]:
    """What the form that came back complains of, by field."""
    return dict(response.context["form"].errors)


__all__ = [
    "ArticlePage",
    "IssuePage",
    "SectionPage",
    "add_url",
    "edit_url",
    "errors",
    "issue",
    "section",
]
