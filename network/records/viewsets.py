"""People and organisations in the admin's menu."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, ObjectList
from wagtail.admin.ui.tables import Column, UpdatedAtColumn
from wagtail.admin.viewsets.model import ModelViewSet

from network.models import Organisation, Person
from network.records import views
from network.records.filters import OrganisationFilterSet, PersonFilterSet
from network.records.forms import OrganisationForm, PersonForm

#: Wagtail's class for cells in which a long word breaks, on a phone above all.
BREAKS = "wrap-anywhere"


class RecordViewSet(ModelViewSet):
    copy_view_enabled = False
    edit_view_class: Any = views.RecordEditView
    delete_view_class: Any = views.RecordDeleteView
    history_view_class = views.RecordHistoryView
    usage_view_class = views.RecordUsageView

    def get_permissions_to_register(self) -> QuerySet[Permission]:
        """None in the form of groups: ``network.records.policies`` decides."""
        return Permission.objects.none()


class PersonViewSet(RecordViewSet):
    model = Person
    name = "people"
    icon = "user"
    menu_order = 200
    index_view_class = views.PersonIndexView
    edit_view_class = views.PersonEditView
    delete_view_class = views.PersonDeleteView
    filterset_class = PersonFilterSet
    edit_handler = ObjectList([*Person.panels, FieldPanel("keeper")], base_form_class=PersonForm)
    list_display = [
        "name",
        Column(
            "organisation",
            label=_("Organisation"),
            sort_key="organisation__name",
            classname=BREAKS,
        ),
        Column("network_names", label=_("Networks"), classname=BREAKS),
        Column("consent_state", label=_("Consent")),
        # Wagtail's own word is that of the language in which the server started.
        UpdatedAtColumn(label=_("Updated")),
    ]
    export_filename = "people"
    export_headings = {
        "name": _("Name"),
        "organisation": _("Organisation"),
        "municipality": _("Municipality"),
        "field_words": _("Fields of work"),
        "email": _("E-mail"),
        "telephone": _("Telephone"),
        "network_names": _("Networks"),
        "consent_state": _("Consent"),
    }
    list_export = list(export_headings)


class OrganisationViewSet(RecordViewSet):
    model = Organisation
    name = "organisations"
    icon = "home"
    menu_order = 300
    index_view_class = views.OrganisationIndexView
    filterset_class = OrganisationFilterSet
    edit_handler = ObjectList(
        [*Organisation.panels, FieldPanel("keeper")], base_form_class=OrganisationForm
    )
    list_display = [
        "name",
        "kind",
        "municipality",
        Column("network_names", label=_("Networks"), classname=BREAKS),
    ]
    export_filename = "organisations"
    export_headings = {
        "name": _("Name"),
        "get_kind_display": _("Type"),
        "municipality": _("Municipality"),
        "field_words": _("Fields of work"),
        "url": _("Website"),
        "network_names": _("Networks"),
    }
    list_export = list(export_headings)
