"""How the list of jobs, and the report of how far translations are, are narrowed down."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta
from itertools import islice
from typing import Any

import django_filters
from django.conf import settings
from django.contrib.auth import get_user_model
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import get_language_info
from django.utils.translation import gettext_lazy as _
from django_filters.fields import ModelChoiceField
from wagtail.admin.filters import WagtailFilterSet
from wagtail.models import Page

from editorial.assignments.log import called as name_of
from editorial.translation_jobs.covering import other_languages
from editorial.translation_jobs.matrix import statuses_of
from editorial.translation_jobs.models import JobState, TranslationJob
from editorial.translation_jobs.status import TranslationState

SOON = timedelta(days=7)
#: So many pages are asked at a time how far they are.
AT_A_TIME = 500


def languages() -> list[str]:
    """Those into which pages of the default language are translated."""
    return other_languages(settings.LANGUAGE_CODE)


def called(code: str) -> str:
    return str(get_language_info(code)["name_translated"])


def due_in(when: str) -> Q:
    """For ``filter`` of jobs: those "late", "soon", or "none", without a day."""
    today = timezone.localdate()
    return {
        "late": Q(due__lt=today),
        "soon": Q(due__range=(today, today + SOON)),
        "none": Q(due=None),
    }[when]


class TranslatorField(ModelChoiceField):
    def label_from_instance(self, obj: Any) -> str:
        return name_of(obj)


class TranslatorFilter(django_filters.ModelChoiceFilter):
    field_class = TranslatorField


def translators(request: Any) -> QuerySet[Any]:
    """Those who have, or had, a job."""
    jobs = TranslationJob.objects.exclude(translator=None)
    users = get_user_model()._default_manager.filter(pk__in=jobs.values("translator"))
    return users.order_by("last_name", "first_name", "pk")


class WorkFilterSet(WagtailFilterSet):
    """By language, translator and day."""

    language = django_filters.ChoiceFilter(label=_("Language"), choices=list)
    translator = TranslatorFilter(label=_("Who translates"), queryset=translators)
    due = django_filters.ChoiceFilter(
        label=_("Ready by"),
        choices=[("late", _("Late")), ("soon", _("Within a week")), ("none", _("No day is set"))],
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        codes = [code for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES]
        self.filters["language"].extra["choices"] = [(code, called(code)) for code in codes]

    def jobs(self, jobs: QuerySet[Any]) -> QuerySet[Any]:
        """Those of ``jobs`` that were asked for."""
        said = self.form.cleaned_data
        if said.get("language"):
            jobs = jobs.filter(language=said.get("language"))
        if said.get("translator"):
            jobs = jobs.filter(translator=said.get("translator"))
        return jobs.filter(due_in(said.get("due"))) if said.get("due") else jobs


class JobsFilterSet(WorkFilterSet):
    show = django_filters.ChoiceFilter(
        label=_("State"),
        empty_label=_("Under way"),
        choices=[("all", _("All")), *JobState.choices],
    )

    class Meta:
        model = TranslationJob
        fields: list[str] = []

    def filter_queryset(self, queryset: Any) -> QuerySet[Any]:
        show = self.form.cleaned_data.get("show")
        found = queryset.under_way() if not show else queryset
        return self.jobs(found.filter(state=show) if show in JobState.values else found)


class StatesFilterSet(WorkFilterSet):
    """Of pages: translator and day are those of a job that is under way."""

    state = django_filters.ChoiceFilter(label=_("State"), choices=TranslationState.choices)

    class Meta:
        model = Page
        fields: list[str] = []

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.filters["language"].extra["choices"] = [(code, called(code)) for code in languages()]

    def codes(self) -> list[str]:
        """The languages that were asked for."""
        said = getattr(self.form, "cleaned_data", {}).get("language")
        return [said] if said else languages()

    def filter_queryset(self, queryset: Any) -> QuerySet[Any]:
        said = self.form.cleaned_data
        if said.get("translator") or said.get("due"):
            jobs = self.jobs(TranslationJob.objects.under_way())
            queryset = queryset.filter(translation_key__in=jobs.values("pages__key"))
        if said.get("state"):
            queryset = queryset.filter(pk__in=_in_state(queryset, self.codes(), said.get("state")))
        return queryset


def _in_state(pages: Iterable[Page], codes: list[str], state: str) -> list[int]:
    """The ids of those that are in ``state`` in one of the languages; reckoned, see ``matrix``."""
    found: list[int] = []
    for some in _in_parts(pages):
        told = [statuses_of(some, code) for code in codes]
        found += [page.pk for page in some if any(one[page.pk].state == state for one in told)]
    return found


def _in_parts(pages: Iterable[Page]) -> Iterator[list[Page]]:
    rest = iter(pages)
    while some := list(islice(rest, AT_A_TIME)):
        yield some
