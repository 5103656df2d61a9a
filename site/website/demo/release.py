"""The release of the demo's issue in the making: it is being collected, and much is in its way."""

from __future__ import annotations

from editorial.releases.models import Release
from editorial.releases.starting import start
from magazine.models import IssuePage
from website.users.models import User


def begin_release() -> None:
    """Once, for the issue that is not public; the demo's users are there already."""
    issue = IssuePage.objects.filter(live=False, locale__language_code="fi").first()
    if issue is None or Release.objects.exists():
        return
    start(issue, User.objects.get(username="paatoimittaja"))
