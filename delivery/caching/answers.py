"""Answers that say by which mark the next request may ask whether they have changed."""

from __future__ import annotations

from datetime import datetime
from hashlib import sha256

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import http_date, quote_etag


def conditional(
    request: HttpRequest,
    body: bytes,
    content_type: str,
    max_age: int,
    modified: datetime | None = None,
    by_date: bool = True,
) -> HttpResponse:
    """``body``, or 304 when the request says that it has it.

    The mark is made of the bytes, so that it also changes with what has no date: a credit,
    a keyword's label, the running order. ``by_date=False`` leaves ``If-Modified-Since`` aside
    (RFC 9110 allows it), for what may change without a publication that ``modified`` could tell.
    """
    stamp = int(modified.timestamp()) if modified else None
    etag = quote_etag(sha256(body).hexdigest()[:32])
    response = HttpResponse(body, content_type=content_type)
    response["ETag"] = etag
    response["Cache-Control"] = f"public, max-age={max_age}"
    if stamp is not None:
        response["Last-Modified"] = http_date(stamp)
    if not by_date and "If-Modified-Since" in request.headers:
        stamp = None
    return get_conditional_response(request, etag, stamp, response) or response
