"""What Wagtail and Django keep of those who work in the admin, and of whatever they save."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.apps import apps
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.models import ModelLogEntry, PageLogEntry

from editorial.personal_data.bases import Basis
from editorial.personal_data.declaration import PersonalData
from editorial.personal_data.registry import declare
from editorial.personal_data.retention import Retention

OFFICE = _("Those who work in the admin of the site.")
MAINTAINERS = _("Those who maintain the site.")


class History(PersonalData):
    """Who did what: erased together with what it is about, see ``traces.scrub``."""

    title = _("History of pages and records")
    people = OFFICE
    purpose = _("To know who changed, approved and published what, and when.")
    recipients = _("Those who edit the same page or record.")
    basis = Basis.LEGITIMATE_INTERESTS
    retention = Retention(
        _("As long as the site is kept. The name goes when the account is erased.")
    )
    fields = {
        "label": _("title of the page or record"),
        "data": _("what was changed"),
        "user": _("who did it"),
    }

    def telling(self, row: Any) -> list[str]:
        return []


@declare
class PageHistory(History):
    model = PageLogEntry
    also = {
        "wagtailcore.Revision.user": _("who saved a version"),
        "wagtailcore.Page.owner": _("who made a page"),
        "wagtailcore.Page.locked_by": _("who locked a page"),
        "wagtailcore.WorkflowState.requested_by": _("who asked for a review"),
        "wagtailcore.TaskState.finished_by": _("who reviewed"),
        "wagtailcore.TaskState.comment": _("what the reviewer wrote"),
        "wagtailcore.Comment.user": _("who commented on a page"),
        "wagtailcore.Comment.resolved_by": _("who closed a comment"),
        "wagtailcore.CommentReply.user": _("who commented on a page"),
        "wagtailcore.PageSubscription.user": _("who is told of comments"),
        "wagtail_localize.StringTranslation.last_translated_by": _("who translated"),
        "wagtail_localize.SegmentOverride.last_translated_by": _("who translated"),
        "editorial.PersonalDataRequest.handled_by": _("who answered a request like this one"),
    }


@declare
class RecordHistory(History):
    model = ModelLogEntry
    title = _("History of small records")


class Passing(PersonalData):
    """Rows that are there for a while only, which nobody looks for by a person."""

    people = OFFICE
    recipients = MAINTAINERS
    basis = Basis.LEGITIMATE_INTERESTS
    in_bulk = True


if apps.is_installed("django.contrib.sessions"):

    @declare
    class Sessions(Passing):
        model = apps.get_model("sessions", "Session")
        title = _("Logins")
        purpose = _("To know that somebody has logged in. Readers have no session.")
        retention = Retention(_("Until logging out, at most %(period)s."), days=14)
        fields = {"session_data": _("who has logged in"), "session_key": _("the browser’s key")}

        def due(self, now: datetime) -> QuerySet[Any]:
            return self.model._default_manager.filter(expire_date__lt=now)


if apps.is_installed("django_tasks_db"):

    @declare
    class Tasks(Passing):
        model = apps.get_model("django_tasks_database", "DBTaskResult")
        title = _("Background tasks")
        purpose = _("To send letters and to keep the search up to date.")
        retention = Retention(
            _("%(period)s after the task was done."), days=14, since="finished_at"
        )
        fields = {
            "args_kwargs": _("what a task is about"),
            "return_value": _("what came of it"),
            "traceback": _("what went wrong"),
        }


@declare
class OpenForms(Passing):
    model = apps.get_model("wagtailadmin", "FormState")
    title = _("Forms that are being filled in")
    purpose = _("To show a preview of what an editor is writing.")
    retention = Retention(_("%(period)s after the last change."), days=1, since="last_updated_at")
    fields = {"data": _("what has been typed"), "user": _("who has a form open")}
    also = {
        "wagtailadmin.EditingSession.user": _("who has a form open"),
        "wagtailcore.UploadedFile.uploaded_by_user": _("who is uploading a file"),
    }
