from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language

from delivery.languages.alternates import Alternate
from website.paths import in_every_language

PATHS = in_every_language({"fi": "/palaute/", "en": "/en/feedback/"})


def feedback_path(language: str | None) -> str:
    """The address of the form in ``language``, in the default one for one unknown."""
    return PATHS.get(language or "", PATHS[settings.LANGUAGE_CODE])


def alternates(request: HttpRequest) -> list[Alternate]:
    """The form in every language."""
    return [
        Alternate(
            code,
            str(name),
            request.build_absolute_uri(feedback_path(code)),
            code == get_language(),
        )
        for code, name in settings.WAGTAIL_CONTENT_LANGUAGES
    ]
