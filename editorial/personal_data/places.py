"""The places in which Wagtail and Django keep words that once stood in a row."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.db.models import Exists, OuterRef, Q
from wagtail.models import ModelLogEntry, PageLogEntry, ReferenceIndex, Revision

from editorial.personal_data.index import forget_objects, forget_words
from editorial.personal_data.sessions import close_sessions_of, empty_sessions
from editorial.personal_data.spelling import GONE, containing, without

if TYPE_CHECKING:
    from editorial.personal_data.traces import Traces

LOGS = (PageLogEntry, ModelLogEntry)


def rows_about(traces: Traces, type_field: str = "content_type") -> Q:
    """For models that point at any row by its content type and key."""
    found = Q(pk__in=())
    for types, key in traces.objects:
        found |= Q(**{f"{type_field}__in": types}, object_id=key)
    return found


# By the row they are about


def empty_its_log(traces: Traces) -> None:
    """That something was done stays, with whom and when; not to whom."""
    ModelLogEntry.objects.filter(rows_about(traces)).update(label=GONE, data={})


def delete_its_revisions(traces: Traces) -> None:
    Revision.objects.filter(rows_about(traces)).delete()


def delete_its_references(traces: Traces) -> None:
    ReferenceIndex.objects.filter(rows_about(traces)).delete()


def delete_its_open_forms(traces: Traces) -> None:
    """What Wagtail keeps of a form for its preview."""
    for name in ("formstate", "editingsession"):
        model = apps.get_model("wagtailadmin", name)
        model._default_manager.filter(rows_about(traces)).delete()


# By the words that tell of the person


def take_out_of_logs(words: list[str]) -> None:
    for model in LOGS:
        for entry in containing(model, ("label", "data"), words):
            label, data = without(entry.label, words), without(entry.data, words)
            model.objects.filter(pk=entry.pk).update(label=label, data=data)


def delete_tasks(words: list[str]) -> None:
    """A task that runs stays, emptied: its worker is about to write its end."""
    model = _model("django_tasks_database", "DBTaskResult")
    if model is None:
        return
    found = containing(model, ("args_kwargs", "return_value", "traceback"), words)
    empty: dict[str, Any] = {
        "args_kwargs": {"args": [], "kwargs": {}},
        "return_value": None,
        "traceback": "",
    }
    for task in found:
        same = model._default_manager.filter(pk=task.pk)
        if not same.exclude(status="RUNNING").delete()[0]:
            same.update(**empty)


def delete_open_forms(words: list[str]) -> None:
    containing(apps.get_model("wagtailadmin", "FormState"), ("data",), words).delete()


def forget_translations(words: list[str]) -> None:
    """Strings of the translation memory that no page uses any more."""
    string = _model("wagtail_localize", "String")
    if string is None:
        return
    translation = apps.get_model("wagtail_localize", "StringTranslation")
    segment = apps.get_model("wagtail_localize", "StringSegment")
    unused = ~Exists(segment._default_manager.filter(string=OuterRef("pk")))
    originals = containing(string, ("data",), words).values("pk")
    translated = containing(translation, ("data",), words).values("translation_of")
    found = Q(pk__in=originals) | Q(pk__in=translated)
    string._default_manager.filter(found, unused).delete()


def _model(app: str, name: str) -> Any:
    return apps.get_model(app, name) if apps.is_installed(_MODULES[app]) else None


_MODULES = {"django_tasks_database": "django_tasks_db", "wagtail_localize": "wagtail_localize"}

BY_OBJECT: tuple[Callable[[Traces], None], ...] = (
    empty_its_log,
    delete_its_revisions,
    delete_its_references,
    delete_its_open_forms,
    forget_objects,
    close_sessions_of,
)
BY_WORDS: tuple[Callable[[list[str]], None], ...] = (
    take_out_of_logs,
    delete_tasks,
    delete_open_forms,
    forget_translations,
    forget_words,
    empty_sessions,
)
