"""The woven cover in the form of an issue."""

from __future__ import annotations

from typing import Any

from django import forms
from django.urls import reverse
from wagtail.admin.panels import Panel

from magazine.covers.pattern_book import EDITION
from magazine.numbers import issue_slug


class WovenCoverPanel(Panel):
    """The cover that an issue gets where no picture is chosen, as it will be."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "magazine/admin/woven_cover.html"

        @property
        def media(self) -> forms.Media:
            return forms.Media(
                css={"all": ["magazine/admin/woven-cover.css"]},
                js=["magazine/admin/woven-cover.js"],
            )

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            issue = self.instance
            slug = issue_slug(issue.year, issue.number) if issue.number and issue.year else ""
            return super().get_context_data(parent_context) | {
                # The script puts what is typed in the place of "0000".
                "address": _address_of("0000"),
                "cover": slug and _address_of(slug),
                "has_picture": bool(issue.cover_id),
            }


def _address_of(slug: str) -> str:
    return f"{reverse('magazine:cover', args=[slug])}?v={EDITION}"
