"""What the report looks for, as conditions of a query and as words of a row."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from django.db.models import Case, Exists, F, OuterRef, Q, QuerySet, TextChoices, Value, When
from django.db.models.functions import Coalesce, Least
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from delivery.languages.texts import content_languages
from gallery.models import Picture, PictureText, PictureUse
from gallery.models.rights import People, not_withheld

#: Days before the end of a permission or consent from which the report tells of it.
AHEAD = 60
_NEVER = date(9999, 12, 31)


class Gap(TextChoices):
    """The kinds of gap, as the filter offers them."""

    CONSENT = "consent", gettext_lazy("people without consent")
    CREDIT = "credit", gettext_lazy("no credit")
    LICENCE = "licence", gettext_lazy("no licence")
    ENDING = "ending", gettext_lazy("ends soon")
    WITHHELD = "withheld", gettext_lazy("withheld from readers")
    ALT = "alt", gettext_lazy("no alternative text")


def conditions() -> dict[str, Q]:
    """Each kind of gap as a condition on pictures."""
    today = timezone.localdate()
    soon = (today, today + timedelta(days=AHEAD))
    people = Q(people_recognisable__in=[People.RECOGNISABLE, People.CHILDREN])
    return {
        Gap.CONSENT: people & Q(consent_reference="") & not_withheld(),
        Gap.CREDIT: Q(credit=""),
        Gap.LICENCE: Q(license=""),
        Gap.ENDING: not_withheld()
        & (Q(permission_until__range=soon) | Q(consent_until__range=soon)),
        Gap.WITHHELD: ~not_withheld(),
        Gap.ALT: _without_alt(),
    }


def with_gaps(pictures: QuerySet[Picture]) -> QuerySet[Picture]:
    """Those of ``pictures`` that have any gap, the most urgent first."""
    found = conditions()
    any_of_them = Q()
    for condition in found.values():
        any_of_them |= condition
    live = Exists(PictureUse.objects.filter(picture=OuterRef("pk"), page__live=True))
    dates = (Coalesce(F(name), Value(_NEVER)) for name in ("permission_until", "consent_until"))
    return (
        pictures.filter(any_of_them)
        .annotate(is_live=live, urgency=_urgency(found), ends=Least(*dates))
        .order_by("-is_live", "urgency", "ends", "title", "pk")
    )


def gaps_in_words(picture: Picture) -> Iterator[str]:
    """What ``picture`` lacks, each thing in a few words."""
    if picture.consent_withdrawn_at:
        withdrawn = timezone.localdate(picture.consent_withdrawn_at)
        yield _("Consent withdrawn on %(date)s") % {"date": date_format(withdrawn)}
    if picture.needs_consent and not picture.consent_reference:
        yield _("Recognisable people, no consent")
    if not picture.credit:
        yield _("No credit")
    if not picture.license:
        yield _("No licence")
    yield from _dates_in_words(picture)
    for code, name in content_languages():
        if not picture.words_in(code, "alt"):
            yield _("No alternative text: %(language)s") % {"language": name}


def ends_on(picture: Picture) -> date | None:
    """The day on which the permission or the consent ends, whichever is first."""
    dates = filter(None, (picture.permission_until, picture.consent_until))
    return min(dates, default=None)


def _dates_in_words(picture: Picture) -> Iterator[str]:
    today = timezone.localdate()
    for until, over, soon in (
        (picture.permission_until, _("Permission has ended"), _("Permission ends soon")),
        (picture.consent_until, _("Consent has ended"), _("Consent ends soon")),
    ):
        if until and until < today:
            yield over
        elif until and until <= today + timedelta(days=AHEAD):
            yield soon


def _without_alt() -> Q:
    words = PictureText.objects.filter(picture=OuterRef("pk")).exclude(alt="")
    missing: Any = Q()
    for code, _name in content_languages():
        missing |= ~Exists(words.filter(language=code))
    return missing


def _urgency(found: dict[str, Any]) -> Case:
    """In the order of ``Gap``: what readers should not see now comes before what ends soon."""
    ranks = (When(found[gap], then=Value(rank)) for rank, gap in enumerate(Gap))
    return Case(*ranks, default=Value(len(Gap)))
