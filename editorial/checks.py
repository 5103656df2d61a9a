"""House rules as Django system checks, each with a hint."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig, apps
from django.conf import settings
from django.core import checks
from django.core.checks import CheckMessage, Error, Tags, register
from django.db import connections
from django.db.models import F
from django.urls import NoReverseMatch, reverse
from wagtail.models import Page

REFUSALS = "editorial.readiness.middleware.RefusalMiddleware"
OURS = ("delivery", "editorial", "gallery", "magazine", "network")


@register(Tags.compatibility)
def our_apps_stand_before_wagtail(
    app_configs: Sequence[AppConfig] | None, **kwargs: Any
) -> list[CheckMessage]:
    """Only so our commands win over Wagtail's of the same name."""
    order = [config.name for config in apps.get_app_configs()]
    late = [name for name in OURS if name in order and order.index(name) > order.index("wagtail")]
    return [
        Error(
            f"The app {name!r} stands after 'wagtail' in INSTALLED_APPS.",
            hint="Move it before 'wagtail', so that its commands win.",
            id="editorial.E001",
        )
        for name in late
    ]


@register(Tags.compatibility)
def translating_publishes_nothing(
    app_configs: Sequence[AppConfig] | None, **kwargs: Any
) -> list[CheckMessage]:
    """With localize's default, translating a live page puts its text at the other address."""
    if getattr(settings, "WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE", True):
        return [
            Error(
                "Translating a live page would publish its untranslated text.",
                hint="Set WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False.",
                id="editorial.E002",
            )
        ]
    return []


@register(Tags.compatibility)
def refusals_are_told(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """Without the middleware a page that is not ready ends in a server error."""
    if REFUSALS in settings.MIDDLEWARE:
        return []
    return [
        Error(
            "Nobody tells an editor why a page was not published.",
            hint=f"Add {REFUSALS!r} to MIDDLEWARE, after Django's messages.",
            id="editorial.E004",
        )
    ]


@register(Tags.urls)
def previews_have_an_address(
    app_configs: Sequence[AppConfig] | None, **kwargs: Any
) -> list[CheckMessage]:
    """Without one, the page editor that leads to them would fail."""
    try:
        reverse("preview_desk", args=[1, 1])
    except NoReverseMatch:
        return [
            Error(
                "Previews and share links have no address.",
                hint='Add path("", include("editorial.preview.urls")) to your i18n_patterns, '
                "before Wagtail's.",
                id="editorial.E005",
            )
        ]
    return []


@register(Tags.database)
def no_aliases_across_languages(
    app_configs: Sequence[AppConfig] | None, databases: Sequence[str] | None = None, **kwargs: Any
) -> list[CheckMessage]:
    """An alias in another language shows words that nobody translated; readers get a 404."""
    if "default" not in (databases or []) or not _has_pages():
        return []
    aliases = Page.objects.exclude(alias_of=None).exclude(alias_of__locale=F("locale"))
    return [
        checks.Warning(
            f"The page “{page.title}” ({page.pk}) is an alias of a page in another language.",
            hint="Readers get a 404 there. Translate the page, or delete the alias.",
            id="editorial.W003",
        )
        for page in aliases
    ]


def _has_pages() -> bool:
    return Page._meta.db_table in connections["default"].introspection.table_names()
