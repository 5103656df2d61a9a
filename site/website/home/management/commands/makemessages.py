from django.conf import settings
from django.core.management.base import CommandParser
from django.core.management.commands import makemessages


class Command(makemessages.Command):
    """Django's, with the options that keep our catalogues the same whoever runs it."""

    # A guess from a similar sentence is worse than an empty line, which a test finds.
    msgmerge_options = [*makemessages.Command.msgmerge_options, "--no-fuzzy-matching"]

    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        parser.set_defaults(
            locale=[code for code, _name in settings.LANGUAGES],
            # Without line numbers, a catalogue changes only when its words do.
            add_location="file",
            ignore_patterns=["tests", "var", "build", "dist", "examples", "benchmarks", "*venv*"],
            no_obsolete=True,
        )
