from editorial.management.commands.publish_due import Command as PublishDue


class Command(PublishDue):
    """Wagtail's name for it: crontabs have it, and Wagtail's own stops at the first failure."""
