"""The ways from a page in the admin to its preview and its links."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.widgets import Button
from wagtail.models import Page

from editorial.pages import EditorialPageMixin
from editorial.preview.addresses import DeskAddresses
from editorial.preview.log import register_actions
from editorial.preview.rights import may_leaf, may_share
from editorial.preview.scope import whole_of
from editorial.preview.share_views import ShareView


@hooks.register("register_admin_urls")
def register_urls() -> list[URLPattern]:
    return [path("pages/<int:page_id>/share/", ShareView.as_view(), name="editorial_share")]


@hooks.register("register_page_header_buttons")
@hooks.register("register_page_listing_more_buttons")
def preview_buttons(
    page: Any, user: Any, next_url: str | None = None, view_name: str | None = None
) -> Iterator[Button]:
    found = page.specific_deferred
    if not isinstance(found, EditorialPageMixin):
        return
    whole = whole_of(found)
    if whole and may_leaf(user, whole):
        url = DeskAddresses(whole.pk).of(page.pk, _language(page))
        yield Button(_("Leaf through"), url, icon_name="view", priority=18)
    if may_share(user, found):
        url = reverse("editorial_share", args=[page.pk])
        yield Button(_("Share before publication"), url, icon_name="link", priority=19)


def _language(page: Page) -> str:
    return str(page.locale.language_code)


hooks.register("register_log_actions", register_actions)
