"""``/robots.txt``: everything may be read but what is only for editors or has no end."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import NoReverseMatch, reverse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe
from wagtail.models import Site

from delivery.caching.answers import conditional

MAX_AGE = 3600
_kept_out: list[str] = []


def keep_out(*paths: str) -> None:
    """Ask robots to stay away from addresses that begin with one of ``paths``.

    It is no lock: what must not be read needs a restriction.
    """
    _kept_out.extend(path for path in paths if path not in _kept_out)


@csrf_exempt
@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """What robots may read of the host that is asked, and where its sitemap is."""
    paths = [*_admin(), *_kept_out]
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in paths)]
    if not paths:
        lines.append("Disallow:")
    if site := Site.find_for_request(request):
        lines += ["", f"Sitemap: {site.root_url}{reverse('delivery_sitemap')}"]
    body = "\n".join([*lines, ""]).encode()
    return conditional(request, body, "text/plain; charset=utf-8", MAX_AGE)


def _admin() -> list[str]:
    try:
        return [reverse("wagtailadmin_home")]
    except NoReverseMatch:  # a host may serve its admin elsewhere
        return []
