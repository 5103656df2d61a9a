from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe
from wagtail.models import Page

from delivery.addresses.routing import page_at
from delivery.caching.answers import conditional
from network.events.addresses import FILE, subscription
from network.events.appointments import appointments_of
from network.events.ical import CONTENT_TYPE, calendar
from network.models import Audience, EventPage, NetworkIndexPage, NetworkPage

#: Seconds; a cancellation reaches whoever asks again.
MAX_AGE = 300


# Exempt, so that a POST hears that there is nothing to post to, and not of a token.
@csrf_exempt
@require_safe
def serve_calendar(request: HttpRequest, path: str) -> HttpResponse:
    """The calendar of the network, event or list of networks at ``path``."""
    page = page_at(request, path)
    if not isinstance(page, NetworkIndexPage | NetworkPage | EventPage):
        raise Http404
    audience = request.GET.get("audience", "")
    if audience and audience not in Audience.values:
        return HttpResponse(_no_such_audience(), status=400, content_type="text/plain")
    address = subscription(page, request, audience=audience).url
    body = calendar(_title(page, audience), address, appointments_of(page, audience, request))
    response = conditional(request, body, CONTENT_TYPE, MAX_AGE)
    response["Content-Disposition"] = f'inline; filename="{page.slug}-{FILE}"'
    return response


def _title(page: Page, audience: str) -> str:
    if not audience:
        return str(page.title)
    return f"{page.title}: {Audience(audience).label}"


def _no_such_audience() -> str:
    known = ", ".join(Audience.values)
    return _("There is no such audience. Ask for one of these: %(known)s") % {"known": known}
