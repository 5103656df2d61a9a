"""Gives out the files of pictures to those who may see them."""

from __future__ import annotations

import mimetypes
from contextlib import suppress
from typing import Any

from django.core.files.storage import Storage
from django.db.models import Exists, OuterRef, Q
from django.http import FileResponse, Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.urls import get_resolver
from django.utils.cache import get_conditional_response
from django.utils.http import http_date, quote_etag
from django.views.decorators.http import require_safe

from editorial.preview.pictures import shown_by_link
from gallery.models import Picture, PictureRendition, PictureUse
from gallery.models.pictures import PictureQuerySet
from gallery.models.rights import not_withheld
from gallery.storage import picture_storage
from gallery.uses import pictures_of

#: Seconds for which a reader's browser or a cache may keep a file without asking again: a
#: withdrawn consent makes it unreachable within a minute.
MAX_AGE = 60


@require_safe
def picture_file(request: HttpRequest, name: str) -> HttpResponseBase:
    """The file ``name`` of a public picture; whoever may enter the admin gets all of them.

    Everybody else is told 404, and so cannot find out which files there are.
    """
    caching = _caching(request, name)
    with suppress(OSError):  # the row is there and the file is not
        if caching:
            return _answer(request, name, caching)
    return _not_found(request)


def _caching(request: HttpRequest, name: str) -> str:
    """Who may keep the file and for how long; "" for a reader who may not have it at all."""
    if _with_file(Picture.objects.public(), name).exists():
        # Not even a cache that cannot reach us gives it out for longer.
        return f"public, max-age={MAX_AGE}, must-revalidate"
    ways_in = (_is_for_editors, _is_on_a_page_for, _is_shared_with)
    if any(way_in(request, name) for way_in in ways_in):
        return "private, no-store"
    return ""


def _with_file(pictures: PictureQuerySet, name: str) -> PictureQuerySet:
    """A drawn file is for readers; the original only until the first one is drawn."""
    drawn = PictureRendition.objects.filter(image=OuterRef("pk"))
    original = Q(file=name) & ~Exists(drawn)
    return pictures.filter(original | Exists(drawn.filter(file=name)))


def _is_for_editors(request: HttpRequest, name: str) -> bool:
    return request.user.has_perm("wagtailadmin.access_admin") and (
        Picture.objects.filter(file=name).exists()
        or PictureRendition.objects.filter(file=name).exists()
    )


def _is_on_a_page_for(request: HttpRequest, name: str) -> bool:
    """Whether a page shows it that is guarded, and that this reader has been let into."""
    pictures = _with_file(Picture.objects.filter(not_withheld()), name)
    uses = PictureUse.objects.filter(picture__in=pictures, page__live=True)
    return any(
        all(guard.accept_request(request) for guard in use.page.get_view_restrictions())
        for use in uses.select_related("page")
    )


def _is_shared_with(request: HttpRequest, name: str) -> bool:
    """Whether a draft shows it that a link lets this guest see."""
    shown = shown_by_link(request, pictures_of)
    pictures = _with_file(Picture.objects.filter(not_withheld(), pk__in=shown), name)
    return bool(shown) and pictures.exists()


def _not_found(request: HttpRequest) -> HttpResponseBase:
    """The host's own page, which no cache keeps: the picture may be shown the next moment."""
    handler: Any = get_resolver().resolve_error_handler(404)
    response: HttpResponseBase = handler(request, exception=Http404())
    response.headers["Cache-Control"] = "no-store"
    return response


def _answer(request: HttpRequest, name: str, caching: str) -> HttpResponseBase:
    storage = picture_storage()
    modified = int(storage.get_modified_time(name).timestamp())
    etag = quote_etag(f"{modified:x}-{storage.size(name):x}")
    response = get_conditional_response(request, etag, modified) or _file(storage, name)
    response["ETag"] = etag
    response["Last-Modified"] = http_date(modified)
    response["Cache-Control"] = caching
    return response


def _file(storage: Storage, name: str) -> FileResponse:
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    return FileResponse(storage.open(name), content_type=kind)
