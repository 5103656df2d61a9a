"""Where readers see a picture, for whoever decides about it."""

from __future__ import annotations

from wagtail.models import Page

from gallery.models import Picture


def live_pages_with(picture: Picture) -> list[Page]:
    """The live pages that show ``picture``, in every language, each with its address."""
    uses = picture.uses.filter(page__live=True).select_related("page__locale")
    return sorted((use.page for use in uses), key=lambda page: (page.title, page.pk))
