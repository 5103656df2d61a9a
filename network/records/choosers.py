"""Choosing a person or an organisation in a form; only from what the user may see."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import chooser
from wagtail.admin.viewsets.chooser import ChooserViewSet

from network.models import Organisation, Person
from network.records.finding import OrganisationSearchForm, PersonSearchForm
from network.records.forms import keeper_choices
from network.records.policies import people


class PeopleSeen:
    """For every view of the chooser: Wagtail's own start from all rows of the model."""

    request: Any

    def rows(self) -> QuerySet:
        return people.instances_user_has_any_permission_for(self.request.user, ["choose"])

    def get_object_list(self) -> QuerySet:
        return self.rows().select_related("organisation")

    def get_object(self, pk: str) -> Any:
        return _one(self.rows(), pk)

    def get_objects(self, pks: list[str]) -> QuerySet:
        return self.rows().filter(pk__in=filter(str.isdecimal, pks))


class PersonColumns(PeopleSeen):
    @property
    def columns(self) -> list[Any]:
        organisation = Column("organisation", label=_("Organisation"), accessor="organisation")
        return [*super().columns, organisation]  # type: ignore[misc]


class PersonChooseView(PersonColumns, chooser.ChooseView):
    filter_form_class = PersonSearchForm


class PersonChooseResultsView(PersonColumns, chooser.ChooseResultsView):
    filter_form_class = PersonSearchForm


class PersonChosenView(PeopleSeen, chooser.ChosenView):
    pass


class PersonChosenMultipleView(PeopleSeen, chooser.ChosenMultipleView):
    pass


class PersonChooserViewSet(ChooserViewSet):
    model = Person
    icon = "user"
    choose_one_text = _("Choose a person")
    choose_another_text = _("Choose another person")
    edit_item_text = _("Edit this person")
    search_tab_label = _("Search")
    choose_view_class = PersonChooseView
    choose_results_view_class = PersonChooseResultsView
    chosen_view_class = PersonChosenView
    chosen_multiple_view_class = PersonChosenMultipleView


class AnyOrganisation:
    """Organisations are no secret: whoever edits pages chooses among all."""

    def get_object(self, pk: str) -> Any:
        return _one(Organisation.objects.all(), pk)

    def get_objects(self, pks: list[str]) -> QuerySet:
        return Organisation.objects.filter(pk__in=filter(str.isdecimal, pks))


class OrganisationColumns:
    @property
    def columns(self) -> list[Any]:
        where = Column("municipality", label=_("Municipality"), accessor="municipality")
        return [*super().columns, where]  # type: ignore[misc]


class OrganisationChooseView(OrganisationColumns, chooser.ChooseView):
    filter_form_class = OrganisationSearchForm


class OrganisationChooseResultsView(OrganisationColumns, chooser.ChooseResultsView):
    filter_form_class = OrganisationSearchForm


class OrganisationChosenView(AnyOrganisation, chooser.ChosenView):
    pass


class OrganisationChosenMultipleView(AnyOrganisation, chooser.ChosenMultipleView):
    pass


class OrganisationCreateView(chooser.CreateView):
    """What a coordinator makes on the way is kept by their network."""

    def save_form(self, form: Any) -> Organisation:
        choices = keeper_choices(self.request.user)
        form.instance.kept_by = choices[0][0] or None if choices else None
        return super().save_form(form)


class OrganisationChooserViewSet(ChooserViewSet):
    model = Organisation
    icon = "home"
    choose_one_text = _("Choose an organisation")
    choose_another_text = _("Choose another organisation")
    edit_item_text = _("Edit this organisation")
    search_tab_label = _("Search")
    create_action_label = _("Create")
    creation_tab_label = _("New organisation")
    form_fields = ["name", "kind", "municipality"]
    choose_view_class = OrganisationChooseView
    choose_results_view_class = OrganisationChooseResultsView
    chosen_view_class = OrganisationChosenView
    chosen_multiple_view_class = OrganisationChosenMultipleView
    create_view_class = OrganisationCreateView


def _one(rows: QuerySet, pk: str) -> Any:
    if not pk.isdecimal() or len(pk) > 18:
        raise ObjectDoesNotExist
    return rows.get(pk=pk)


person_chooser = PersonChooserViewSet("person_chooser", url_prefix="people/chooser")
organisation_chooser = OrganisationChooserViewSet(
    "organisation_chooser", url_prefix="organisations/chooser"
)
person_widget = person_chooser.widget_class
organisation_widget = organisation_chooser.widget_class
