"""Wagtail's views of records, each of which sees only what its user may.

Wagtail's own ask about the model as a whole: here every one starts from the policy's rows.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin.views import generic
from wagtail.admin.views.generic.history import HistoryView
from wagtail.admin.views.generic.usage import UsageView
from wagtail.admin.widgets.button import Button

from delivery.spreadsheet import SafeSpreadsheetMixin
from network.records.finding import ORGANISATION_FIELDS, PERSON_FIELDS, found
from network.records.rows import dress_organisations, dress_people


class RecordIndexView(SafeSpreadsheetMixin, generic.IndexView):
    delete_url_name = None
    fields_to_search: tuple[str, ...] = ()

    def search_queryset(self, queryset: QuerySet) -> QuerySet:
        return found(queryset, self.fields_to_search, self.search_query or "")

    def get_base_queryset(self) -> QuerySet:
        user = self.request.user
        seen = self.permission_policy.instances_user_has_any_permission_for(user, ["view"])
        mine = self.permission_policy.instances_user_has_any_permission_for(user, ["change"])
        return seen.annotate(may_change=Exists(mine.filter(pk=OuterRef("pk")).order_by()))

    def get_edit_url(self, instance: Any) -> str | None:
        return super().get_edit_url(instance) if instance.may_change else None

    def paginate_queryset(self, queryset: Any, page_size: int) -> Any:
        paginator, page, rows, more = super().paginate_queryset(queryset, page_size)
        page.object_list = self.dress(rows)
        return paginator, page, page.object_list, more

    def as_spreadsheet(self, queryset: Any, spreadsheet_format: str) -> Any:
        return super().as_spreadsheet(self.dress(queryset), spreadsheet_format)

    def get_heading(self, queryset: Any, field: str) -> str:
        return str(self.export_headings[field])

    def dress(self, rows: Iterable[Any]) -> list[Any]:
        raise NotImplementedError


class PersonIndexView(RecordIndexView):
    fields_to_search = PERSON_FIELDS

    def get_base_queryset(self) -> QuerySet:
        people = super().get_base_queryset().select_related("organisation")
        return people.prefetch_related("consents", "texts")

    def dress(self, rows: Iterable[Any]) -> list[Any]:
        return dress_people(rows, self.request.user)


class OrganisationIndexView(RecordIndexView):
    fields_to_search = ORGANISATION_FIELDS

    def dress(self, rows: Iterable[Any]) -> list[Any]:
        return dress_organisations(rows, self.request.user)


class RecordEditView(generic.EditView):
    def get_queryset(self) -> QuerySet:
        return _may(self, "change")


class PersonEditView(RecordEditView):
    @cached_property
    def header_more_buttons(self) -> list[Button]:
        url = reverse("network_withdraw_consent", args=[self.object.pk])
        withdraw = Button(_("Withdraw consent"), url=url, icon_name="no-view", priority=15)
        return [*super().header_more_buttons, withdraw]


class RecordDeleteView(generic.DeleteView):
    def get_queryset(self) -> QuerySet:
        return _may(self, "delete")


class PersonDeleteView(RecordDeleteView):
    """Pages hold nothing of a person: there is no usage to tell of, but memberships."""

    def get_usage_url(self) -> None:
        return None

    @property
    def confirmation_message(self) -> str:
        return _(
            "The person is deleted with all consents, memberships and terms as a contact, and "
            "is gone from every page at once. This cannot be undone. To keep the record and "
            "hide it from readers, withdraw the consent instead."
        )


class RecordHistoryView(HistoryView):
    def get_base_object_queryset(self) -> QuerySet:
        return _may(self, "change")


class RecordUsageView(UsageView):
    def get_base_object_queryset(self) -> QuerySet:
        return _may(self, "change")


def _may(view: Any, action: str) -> QuerySet:
    """The records with which the user of ``view`` may do ``action``: others are not found."""
    policy = view.permission_policy
    return policy.instances_user_has_any_permission_for(view.request.user, [action])
