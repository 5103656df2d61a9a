from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import template
from django.utils.translation import gettext as _

from gallery.templatetags.gallery_tags import picture_tag
from magazine.covers.address import woven_cover
from magazine.covers.pattern_book import pattern_for
from magazine.covers.svg import HEIGHT, WIDTH
from magazine.numbers import issue_slug

if TYPE_CHECKING:
    from magazine.models import IssuePage

register = template.Library()


@register.inclusion_tag("magazine/cover.html")
def cover(
    issue: IssuePage,
    sizes: str = "(min-width: 60em) 30rem, 100vw",
    alt: str | None = None,
    lazy: bool = True,
) -> dict[str, Any]:
    """The issue's cover: its picture, or one woven from its year and number.

    ``alt`` replaces the words ("" beside a link that says which issue it is); the others
    are as in ``picture_tag``. A picture has to be loaded: see ``gallery.reading``. In the
    place of one that is withheld the woven cover comes back.
    """
    if issue.cover and issue.cover.is_shown:
        return {"picture": picture_tag(issue.cover, sizes, alt, lazy)}
    return {
        "src": woven_cover(issue),
        "alt": _("Woven cover of issue %(number)s") % {"number": issue.title}
        if alt is None
        else alt,
        "width": 3 * WIDTH,
        "height": 3 * HEIGHT,
        "lazy": lazy,
    }


@register.simple_tag
def cover_weave(issue: IssuePage) -> str:
    """The name of the weave of an issue's woven cover; "" where the cover is a picture."""
    if issue.cover and issue.cover.is_shown:
        return ""
    return str(pattern_for(issue.year, _slug(issue)[5:]).name)


def _slug(issue: IssuePage) -> str:
    return issue_slug(issue.year, issue.number)
