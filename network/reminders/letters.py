"""The letter itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.admin.utils import get_admin_base_url

from network.reminders.due import language_of, reviewed_on

if TYPE_CHECKING:
    from network.models import NetworkPage, Person


def send_reminder(network: NetworkPage, person: Person) -> None:
    """Ask ``person`` in their language to look at the page and to set the date of review."""
    form = reverse("wagtailadmin_pages:edit", args=[network.pk])
    context = {
        "name": person.name,
        "title": network.title,
        "reviewed_on": network.reviewed_on,
        "since": reviewed_on(network),
        "page_url": network.full_url,
        "form_url": f"{get_admin_base_url() or ''}{form}",
    }
    with override(language_of(person.email)):
        subject = _("Is the page of %(network)s up to date?") % {"network": network.title}
        text = render_to_string("network/letters/review.txt", context)
        # A title with a line break would end the headers of the letter.
        send_mail(" ".join(subject.split()), text, None, [person.email])
