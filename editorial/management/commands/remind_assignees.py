from typing import Any

from django.core.management.base import BaseCommand

from editorial.assignments.reminders import remind_all


class Command(BaseCommand):
    help = (
        "Writes to those whose work is late or due within two days. Run it every day: of each "
        "piece of work it reminds once before the day, and once a week after it."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"Reminders: {remind_all()}.")
