"""Why a preview does not open, in the language of its address."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from editorial.preview.rendering import for_nobody_else
from editorial.preview.share_links import ShareLink, State


def refuse(request: HttpRequest, sentence: str, status: int, back: str = "") -> HttpResponse:
    """A page with the sentence and, where there is one, a way back into the preview."""
    context = {"sentence": sentence, "back": back}
    # Without what the login of an editor would add.
    answer = render(request, "editorial/preview/refusal.html", context, status=status)
    return for_nobody_else(answer)


def refuse_altered(request: HttpRequest) -> HttpResponse:
    sentence = _(
        "The link is not whole. Copy the whole address that you were sent, to its last character."
    )
    return refuse(request, sentence, 404)


def refuse_gone(request: HttpRequest) -> HttpResponse:
    """The link was ours; its pages were deleted, and it with them."""
    return refuse(request, _("What this link showed is no more."), 410)


def refuse_ended(request: HttpRequest, link: ShareLink) -> HttpResponse:
    if link.state is State.REVOKED:
        sentence = _(
            "The link has been withdrawn. If you still need it, ask whoever sent it to you for a "
            "new one."
        )
    else:
        sentence = _(
            "The link was valid until %(time)s. If you still need it, ask whoever sent it to you "
            "for a new one."
        ) % {"time": date_format(localtime(link.expires_at), "DATETIME_FORMAT")}
    return refuse(request, sentence, 410)


def refuse_outside(request: HttpRequest, back: str) -> HttpResponse:
    """The same words for a page that left and for one that was never there."""
    sentence = _("This page is not part of the preview. It may have been taken out meanwhile.")
    return refuse(request, sentence, 404, back)
