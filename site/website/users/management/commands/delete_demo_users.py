from typing import Any

from django.core.management.base import BaseCommand
from django.db import transaction

from website.users.models import User


class Command(BaseCommand):
    help = "Delete the users that the demo made. What they wrote stays."

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        users = User.objects.filter(is_demo=True)
        names = [user.get_username() for user in users]
        users.delete()
        self.stdout.write(f"Deleted: {', '.join(names) or 'nobody'}.")
        if not User.objects.filter(is_superuser=True, is_active=True).exists():
            self.stdout.write(
                "Nobody may administer the site now; use `manage.py createsuperuser`."
            )
