"""Pages for what went wrong, in the language of the address."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "404.html", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Needs no database, no request: either may be what broke."""
    return HttpResponse(render_to_string("500.html"), status=500)
