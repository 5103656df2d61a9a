"""Pages for what went wrong, in the language of the address."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from delivery.api import problems


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    if problems.is_asked(request):
        return problems.not_found(request)
    return render(request, "404.html", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Needs no database, no request: either may be what broke."""
    if problems.is_asked(request):
        return problems.broken(request)
    return HttpResponse(render_to_string("500.html"), status=500)
