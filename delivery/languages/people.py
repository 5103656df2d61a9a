"""The language in which somebody is spoken to when they are not there to ask."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from wagtail.users.models import UserProfile


def language_of(user: Any) -> str:
    """The code of the language in which ``user`` works in the admin; nobody: the site's own."""
    profile = UserProfile.objects.filter(user=user).first() if user else None
    chosen = profile.preferred_language if profile else ""
    return chosen if chosen in dict(settings.LANGUAGES) else str(settings.LANGUAGE_CODE)
