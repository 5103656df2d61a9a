"""An open translation job: the issue in the making, into English, begun by the demo's translator."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.models import Locale
from wagtail_localize.models import StringSegment, StringTranslation

from editorial.translation_jobs.covering import intend, pages_below
from editorial.translation_jobs.making import make_job, order_translation
from editorial.translation_jobs.models import TranslationJob
from magazine.models import IssuePage
from website.demo.reading import CONTENT, load
from website.users.models import User


@transaction.atomic
def load_translation_job() -> None:
    """Once, for the issue that is not public; the demo's users are there already."""
    issue = IssuePage.objects.filter(live=False, locale__language_code="fi").first()
    if issue is None or TranslationJob.objects.exists():
        return
    demo = load(CONTENT / "translation_job.toml")
    for page in pages_below(issue).filter(slug__in=demo["left_out"]):
        intend(page.translation_key, "en", False)
    job = order_translation(
        issue,
        pages_below(issue).exclude(slug__in=demo["left_out"]),
        "en",
        User.objects.get(username="kaantaja"),
        timezone.localdate() + timedelta(days=demo["due_in"]),
        demo["note"],
        User.objects.get(username="paatoimittaja"),
    )
    make_job(job)  # nobody waits for the worker
    _say([row.key for row in job.pages.all()], demo["words"])


def _say(keys: list[Any], words: dict[str, str]) -> None:
    english = Locale.objects.get(language_code="en")
    segments = StringSegment.objects.filter(source__object__in=keys, string__data__in=words)
    for segment in segments.select_related("string"):
        StringTranslation.objects.get_or_create(
            translation_of=segment.string,
            locale=english,
            context_id=segment.context_id,
            defaults={"data": words[segment.string.data]},
        )
