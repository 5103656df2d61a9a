"""One form for the rights of all pictures that are ticked, in the report and in the listing."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin import messages
from wagtail.admin.utils import set_query_params
from wagtail.admin.widgets import AdminDateInput
from wagtail.images.views.bulk_actions.image_bulk_action import ImageBulkAction

from gallery.many.batch import pictures_with
from gallery.models import Picture
from gallery.picture_rules import rights_problems
from gallery.reports.changes import change_rights

FIELDS = (
    "credit",
    "rights_holder",
    "license",
    "permission_until",
    "people_recognisable",
    "consent_reference",
    "consent_until",
)
DATES = ("permission_until", "consent_until")


class RightsForm(forms.ModelForm):
    """What stays empty is left as it is in each picture."""

    class Meta:
        model = Picture
        fields = FIELDS
        # Those of the picture's own form say what an empty day means there.
        help_texts = dict.fromkeys(DATES, gettext_lazy("The last day on which it holds."))
        widgets = dict.fromkeys(DATES, AdminDateInput)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        for field, sentence in rights_problems(data, list(data)):
            # Each picture may have a consent of its own on record.
            if field != "consent_reference":
                self.add_error(field, sentence)
        if not self.errors and not self.values:
            raise ValidationError(_("Fill in at least one field."))
        return data

    @property
    def values(self) -> dict[str, Any]:
        """What is to be changed."""
        return {name: value for name, value in self.cleaned_data.items() if value}


class EditRights(ImageBulkAction):
    display_name = gettext_lazy("Edit rights")
    action_type = "edit_rights"
    aria_label = gettext_lazy("Edit the rights of the chosen pictures")
    template_name = "gallery/reports/edit_rights.html"
    action_priority = 15
    form_class = RightsForm

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not request.GET.getlist("id"):
            messages.warning(request, _("Tick the pictures first."))
            return redirect(self.next_url if "next" in request.GET else "gallery_rights_report")
        return super().dispatch(request, *args, **kwargs)

    @classmethod
    def get_queryset(cls, model: type[Picture], object_ids: Any) -> list[Picture]:
        return pictures_with(object_ids)

    def check_perm(self, picture: Picture) -> bool:
        return self.permission_policy.user_has_permission_for_instance(
            self.request.user, "change", picture
        )

    def get_execution_context(self) -> dict[str, Any]:
        self.change = uuid4()
        values = self.cleaned_form.values
        return {"values": values, "user": self.request.user, "change": self.change}

    @classmethod
    def execute_action(cls, pictures: list[Picture], **how: Any) -> tuple[int, int]:
        return change_rights(pictures, **how), 0

    def get_success_message(self, number: int, children: int) -> None:
        """Tells it with a way back, for which Wagtail leaves no room."""
        sentence = ngettext("%(number)s picture changed.", "%(number)s pictures changed.", number)
        undo = reverse("gallery_undo_rights", args=[self.change])
        undo = set_query_params(undo, {"next": self.next_url})
        buttons = [messages.button(undo, _("Undo"))] if number else []
        messages.success(self.request, sentence % {"number": number}, buttons=buttons)
