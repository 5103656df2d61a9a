from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from editorial.refusals import Refusal
from editorial.releases.approving import approve
from editorial.releases.contents import Obstacle, contents_of, is_out
from editorial.releases.models import Release
from editorial.releases.publishing import publish
from editorial.releases.refusing import told
from editorial.releases.rehearsing import rehearse
from editorial.releases.starting import release_under_way, start
from magazine.models import IssuePage


class Command(BaseCommand):
    help = (
        "Publishes an issue with its articles and languages as one, or nothing of it: then it "
        "prints what blocks."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("issue", type=int, help="The id of its page, in any language.")
        parser.add_argument("--dry-run", action="store_true", help="Only tell what would happen.")

    def handle(self, *args: Any, **options: Any) -> None:
        found = IssuePage.objects.filter(pk=options["issue"]).first()
        if found is None:
            raise CommandError(f"There is no issue {options['issue']}.")
        issue = found.get_source()
        try:
            self._rehearse(issue) if options["dry_run"] else self._publish(issue)
        except Refusal as refusal:
            raise CommandError(str(refusal)) from refusal

    def _rehearse(self, issue: IssuePage) -> None:
        pages, obstacles = rehearse(issue)
        for page in pages:
            code = page.locale.language_code
            self.stdout.write(f"Would go out ({code}): {page.get_admin_display_title()}")
        self._stop_at(issue, obstacles)

    def _publish(self, issue: IssuePage) -> None:
        release = release_under_way(issue)
        if release is None and is_out(contents_of(issue).pages):
            self.stdout.write(f"{issue.title} is public as it is.")
            return
        if release is None or not release.is_frozen:
            release = self._approved(issue, release)
        publish(release)
        self.stdout.write(f"Published: {release}, {release.members.count()} pages.")

    @transaction.atomic
    def _approved(self, issue: IssuePage, release: Release | None) -> Release:
        """What blocks leaves no release behind that nobody has begun."""
        release = release or start(issue)
        self._stop_at(issue, approve(release, None))
        return release

    def _stop_at(self, issue: IssuePage, obstacles: list[Obstacle]) -> None:
        for one in obstacles:
            if not one.blocks:
                self.stdout.write(f"Note: {told(one)}")
        if blocking := [told(one) for one in obstacles if one.blocks]:
            raise CommandError("\n".join([f"{issue.title} cannot go out:", *blocking]))
