from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest
from wagtail.models import Page

from delivery.feeds.content import Feed

Builder = Callable[[Any, HttpRequest], Feed]
_builders: dict[type[Page], Builder] = {}


def feed(model: type[Page]) -> Callable[[Builder], Builder]:
    """Register the function that makes the feed of a page of ``model``.

    It gets the page and the request, which is for absolute addresses only: a feed is the
    same for everybody.
    """

    def register(function: Builder) -> Builder:
        _builders[model] = function
        return function

    return register


def builder_for(model: type[Page] | None) -> Builder | None:
    """The function that makes the feed of pages of ``model``; None where there is no feed."""
    above = model.__mro__ if model else ()
    return next((_builders[cls] for cls in above if cls in _builders), None)
