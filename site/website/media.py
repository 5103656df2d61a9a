"""Gives out media where no server in front does it, in parts where a player asks for them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import BinaryIO, cast

from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.views.static import serve as serve_whole

_PART = re.compile(r"bytes=(?P<first>\d*)-(?P<last>\d*)")
#: Bytes of one answer at most; a player that wants more asks again.
MOST = 2_000_000


def serve(request: HttpRequest, path: str, document_root: str | Path) -> HttpResponseBase:
    """The file, or the part of it that ``Range`` names: without parts nobody can seek."""
    response = serve_whole(request, path, document_root=str(document_root))
    if not isinstance(response, FileResponse):
        return response
    response.headers["Accept-Ranges"] = "bytes"
    wanted = _PART.fullmatch(request.headers.get("Range", ""))
    return _partial(response, wanted) if wanted and any(wanted.groups()) else response


def _partial(whole: FileResponse, wanted: re.Match[str]) -> HttpResponse:
    size = int(whole.headers["Content-Length"])
    first, last = _bounds(wanted["first"], wanted["last"], size)
    # The file alone: closing the answer would end the request.
    with cast(BinaryIO, whole.file_to_stream) as file:
        if first > last:
            return HttpResponse(status=416, headers={"Content-Range": f"bytes */{size}"})
        file.seek(first)
        content = file.read(min(last - first + 1, MOST))
    headers = {name: whole.headers[name] for name in ("Content-Type", "Last-Modified")}
    headers |= {
        "Accept-Ranges": "bytes",
        "Content-Range": f"bytes {first}-{first + len(content) - 1}/{size}",
    }
    return HttpResponse(content, status=206, headers=headers)


def _bounds(first: str, last: str, size: int) -> tuple[int, int]:
    if not first:
        return max(0, size - int(last)), size - 1  # "-500": the last 500
    return int(first), min(int(last), size - 1) if last else size - 1
