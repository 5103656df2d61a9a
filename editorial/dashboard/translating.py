"""What is given to a translator, and how far it is."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, Exists, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Page
from wagtail_localize.models import StringSegment, StringTranslation

from editorial.dashboard.registry import SHOWN, Row, Work, my_work_shows
from editorial.roles.given import given_to, trees_of


@my_work_shows(order=50)
def to_translate(user: Any) -> Work | None:
    """The pages that are given to ``user``; only for those who work on what is given."""
    if not trees_of(user):
        return None
    given = given_to(user)
    done = progress_of(given[:SHOWN])
    rows = [_row(page, done.get(page.pk)) for page in given[:SHOWN]]
    hint = gettext_lazy(
        "Nothing is given to you to translate just now. What is given to you appears here."
    )
    heading = gettext_lazy("To be translated")
    return Work("translating", heading, rows, empty=hint, more=len(given[SHOWN:]))


def progress_of(pages: list[Page]) -> dict[int, tuple[int, int]]:
    """Page id → how many texts are translated, of how many; one query for each language."""
    found: dict[int, tuple[int, int]] = {}
    for locale in {page.locale_id for page in pages}:
        own = {page.translation_key: page.pk for page in pages if page.locale_id == locale}
        for key, done, every in _counted(list(own), locale):
            found[own[key]] = (done, every)
    return found


def _counted(keys: list[Any], locale: int) -> Any:
    words = StringTranslation.objects.filter(
        translation_of=OuterRef("string"),
        context=OuterRef("context"),
        locale=locale,
        has_error=False,
    )
    segments = StringSegment.objects.filter(source__object__in=keys).order_by()
    counted = segments.annotate(is_done=Exists(words)).values("source__object")
    every = counted.annotate(done=Count("pk", filter=Q(is_done=True)), every=Count("pk"))
    return every.values_list("source__object", "done", "every")


def _row(page: Page, progress: tuple[int, int] | None) -> Row:
    note = ""
    if progress:
        sentence = _("%(done)s of %(every)s texts translated")
        note = sentence % {"done": progress[0], "every": progress[1]}
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    return Row(page.get_admin_display_title(), url, note, language=page.locale.language_code)
