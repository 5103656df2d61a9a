from __future__ import annotations

from typing import Any

from django import template
from django.conf import settings
from django.utils.translation import get_language
from wagtail.models import Page, Site

from delivery.languages.alternates import Alternate
from delivery.languages.texts import content_languages
from magazine.models import ArticlePage
from website.feedback.addresses import feedback_path
from website.home import about_networks
from website.home.navigation import Surroundings, surroundings_of
from website.home.search import search_path

register = template.Library()


@register.simple_tag(takes_context=True)
def surroundings(context: dict[str, Any]) -> Surroundings:
    """Navigation, sections and footer in the active language."""
    site = Site.find_for_request(context["request"])
    magazine = context.get("magazine")
    front = (magazine, context["sections"]) if magazine and "sections" in context else None
    return surroundings_of(site, get_language() or settings.LANGUAGE_CODE, front)


@register.simple_tag
def articles_about(network: Page) -> list[ArticlePage]:
    """What the magazine has written about ``network``, the newest first."""
    return about_networks.articles_about(network)


@register.simple_tag
def home_url() -> str:
    """The address of the front page in the active language."""
    return _home_in(get_language() or settings.LANGUAGE_CODE)


@register.simple_tag
def front_pages() -> list[Alternate]:
    """The front page of every language, for a page that no language has in particular."""
    here = get_language()
    return [
        Alternate(code, str(name), _home_in(code), code == here)
        for code, name in content_languages()
    ]


def _home_in(language: str) -> str:
    return "/" if language == settings.LANGUAGE_CODE else f"/{language}/"


@register.simple_tag
def search_url() -> str:
    """The address of the search page in the active language."""
    return search_path(get_language())


@register.simple_tag
def feedback_url() -> str:
    """The address of the form for readers in the active language."""
    return feedback_path(get_language())


@register.filter
def has_session(request: Any) -> bool:
    """Whether an editor may be logged in. Asks the cookie only: a reader gets no session."""
    return request is not None and settings.SESSION_COOKIE_NAME in request.COOKIES
