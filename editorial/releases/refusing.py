"""In which sentences somebody is told why a release is not out."""

from __future__ import annotations

from django.utils.translation import gettext as _

from editorial.refusals import Refusal
from editorial.releases.contents import Obstacle
from editorial.releases.models import Release


class NotPublished(Refusal):
    """Nothing of a release became public; ``str()`` tells why, ``obstacles`` page by page."""

    def __init__(self, release: Release, obstacles: list[Obstacle]) -> None:
        self.obstacles = obstacles
        sentence = _("%(release)s was not published: %(reasons)s")
        reasons = " ".join(dict.fromkeys(told(one) for one in obstacles))
        super().__init__(sentence % {"release": release.title, "reasons": reasons})


def told(obstacle: Obstacle) -> str:
    """The sentence of an obstacle with the title of its page."""
    if obstacle.page is None:
        return obstacle.message
    named = {"title": obstacle.page, "sentence": obstacle.message}
    return _("“%(title)s”: %(sentence)s") % named


def unexpected(error: Exception) -> str:
    """The sentence for an error that nobody has thought of."""
    sentence = _(
        "Something unexpected went wrong, and nothing was changed (%(error)s). Try again; if it "
        "fails again, tell the site's maintainer."
    )
    return sentence % {"error": type(error).__name__}
