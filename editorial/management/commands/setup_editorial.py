from typing import Any

from django.core.management.base import BaseCommand
from django.db import transaction

from editorial.roles import Role, registered_grants


class Command(BaseCommand):
    help = "Make the groups of the editorial office and give them their rights. Safe to repeat."

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        for role in Role:
            if options["verbosity"]:
                self.stdout.write(role.group.name)
        for grant in registered_grants():
            grant()
