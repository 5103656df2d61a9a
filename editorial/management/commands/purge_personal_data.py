from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from editorial.personal_data.purging import purge
from editorial.personal_data.registry import registered_data
from editorial.personal_data.requests import PersonalDataRequest, record


class Command(BaseCommand):
    help = "Erase the personal data whose time is over. Run it daily; safe to repeat."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--dry-run", action="store_true", help="Count only.")

    def handle(self, *args: Any, **options: Any) -> None:
        now, counts, failures = timezone.now(), {}, 0
        for declared in registered_data():
            if options["dry_run"]:
                done, failed = declared.due(now).count(), 0
            else:
                done, failed = purge(declared, now)
            counts[declared.key] = done
            failures += failed
            if options["verbosity"] and (done or failed):
                self.stdout.write(f"{declared.key}: {done}")
        if not options["dry_run"]:
            record(PersonalDataRequest.Kind.PURGE, {key: n for key, n in counts.items() if n})
        if options["verbosity"]:
            word = "Due" if options["dry_run"] else "Erased"
            self.stdout.write(f"{word}: {sum(counts.values())}.")
        if failures:
            raise CommandError(f"{failures} rows could not be erased; see the log.")
