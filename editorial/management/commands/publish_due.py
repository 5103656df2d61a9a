from typing import Any

from django.core.management.base import BaseCommand, CommandError

from editorial.releases.due import publish_due


class Command(BaseCommand):
    help = (
        "Publishes the releases and the single pages whose time has come, and takes off what "
        "is over. Run it every minute; safe to run twice at once."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        outcome = publish_due()
        for word, titles in (("Published", outcome.published), ("Taken off", outcome.expired)):
            for title in titles:
                self.stdout.write(f"{word}: {title}")
        for sentence in outcome.held:
            self.stdout.write(f"Waits: {sentence}")
        if outcome.failed:
            raise CommandError("\n".join(["Not everything was done:", *outcome.failed]))
