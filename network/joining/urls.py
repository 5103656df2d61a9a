"""For ``i18n_patterns``, before Wagtail's: a form in a page would be asked for a cookie."""

from __future__ import annotations

from django.urls import path, re_path

from network.joining.views import ConfirmJoinView, JoinView
from network.models.addresses import OWN_SLUGS

CONFIRMING = {"fi": "liity/vahvista", "en": "join/confirm"}


def confirming_name(language: str) -> str:
    """The name of the address behind the link in a letter in ``language``."""
    return f"network_confirm_join_{language if language in CONFIRMING else 'en'}"


words = "|".join(OWN_SLUGS["join"].values())
urlpatterns = [
    re_path(
        rf"^(?P<path>(?:[\w\-]+/)+)(?P<word>{words})/$", JoinView.as_view(), name="network_join"
    ),
    *(
        path(f"{place}/<str:token>/", ConfirmJoinView.as_view(), name=confirming_name(language))
        for language, place in CONFIRMING.items()
    ),
]
