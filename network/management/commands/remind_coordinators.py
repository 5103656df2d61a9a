from typing import Any

from django.core.management.base import BaseCommand

from network.tasks import remind_all


class Command(BaseCommand):
    help = (
        "Writes to the coordinators whose networks nobody has reviewed for long. Run it every "
        "day: nobody gets a letter twice a month."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        sent, unheard = remind_all()
        self.stdout.write(f"Reminders: {sent}.")
        for network in unheard:
            self.stderr.write(f"“{network.title}” ({network.pk}) has no coordinator to write to.")
