from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError

from editorial.translation_files.answers import Answers
from editorial.translation_files.bringing_back import bring_back
from editorial.translation_files.entries import FileRefused
from editorial.translation_files.reading import refuse_large
from editorial.translation_files.taking_along import FORMATS, take_along
from editorial.translation_jobs.models import TranslationJob


class Command(BaseCommand):
    help = "The texts of a translation job as one file, out and in."

    def add_arguments(self, parser: ArgumentParser) -> None:
        ways = parser.add_subparsers(dest="way", required=True)
        out = ways.add_parser("export", help="Write the whole job into a file.")
        out.add_argument("job", type=int, help="The number of the job.")
        out.add_argument("--format", choices=sorted(FORMATS), default="xliff")
        out.add_argument("--output", type=Path, required=True)
        back = ways.add_parser("import", help="Take what may be taken of a file.")
        back.add_argument("job", type=int, help="The number of the job.")
        back.add_argument("file", type=Path)
        back.add_argument("--user", help="Whose words they are; their rights count then.")

    def handle(self, *args: Any, **options: Any) -> None:
        job = TranslationJob.objects.filter(pk=options["job"]).first()
        if job is None:
            raise CommandError(f"There is no translation job {options['job']}.")
        try:
            self._export(job, options) if options["way"] == "export" else self._import(job, options)
        except OSError as error:
            raise CommandError(f"{error.filename}: {error.strerror}.") from error
        except FileRefused as refusal:
            raise CommandError(f"Nothing was taken. {refusal}") from refusal

    def _export(self, job: TranslationJob, options: dict[str, Any]) -> None:
        content = take_along(job, options["format"])
        options["output"].write_bytes(content)
        if options["verbosity"]:
            self.stdout.write(f"{options['output']}: {len(content)} bytes.")

    def _import(self, job: TranslationJob, options: dict[str, Any]) -> None:
        refuse_large(options["file"].stat().st_size)
        answers = bring_back(job, options["file"].read_bytes(), _user(options["user"]))
        for outcome, count in answers.counts.items():
            self.stdout.write(f"{outcome.label}: {count}")
        if answers.left:
            raise CommandError(_list(answers))


def _user(name: str | None) -> Any:
    if name is None:
        return None
    user = get_user_model().objects.filter(username=name, is_active=True).first()
    if user is None:
        raise CommandError(f"There is no active user “{name}”.")
    return user


def _list(answers: Answers) -> str:
    lines = [
        f"{one.entry.id}: {one.outcome.label}. {one.why}\n    {one.entry.target}"
        for one in answers.left
    ]
    return "\n".join(["Not everything was taken:", *lines])
