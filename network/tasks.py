"""Work on networks that no one should wait for."""

from __future__ import annotations

import logging
from datetime import date

from django.db import transaction
from django.utils import timezone
from django_tasks import task

from network.models import NetworkPage, Person, ReviewReminder
from network.reminders.due import claim, coordinators_of, overdue
from network.reminders.letters import send_reminder

logger = logging.getLogger(__name__)


@task()
def remind(network_id: int, person_id: int) -> None:
    """Send one reminder. One that does not go out is due again at the next run."""
    network = NetworkPage.objects.filter(pk=network_id).first()
    person = Person.objects.filter(pk=person_id).first()
    if network is None or person is None:
        return
    try:
        send_reminder(network, person)
    except OSError:
        logger.exception("The reminder to review network %s cannot be sent.", network_id)
        ReviewReminder.objects.filter(network_key=network.translation_key).delete()


def remind_all(today: date | None = None) -> tuple[int, list[NetworkPage]]:
    """Have all reminders sent that are due: how many, and the networks that lack somebody to
    write to.

    A rolled-back transaction sends nothing: tasks are rows.
    """
    today = today or timezone.localdate()
    sent, unheard = 0, []
    for network in overdue(today):
        people = coordinators_of(network)
        if not people:
            unheard.append(network)
            continue
        with transaction.atomic():
            if claim(network, today):
                sent += len(people)
                for person in people:
                    remind.enqueue(network.pk, person.pk)
    return sent, unheard
