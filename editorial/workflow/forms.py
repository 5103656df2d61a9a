from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.models import TaskState


class DecisionForm(forms.Form):
    """What somebody says with a decision; with it comes what they have seen."""

    comment = forms.CharField(
        label=_("Comment"), required=False, widget=forms.Textarea({"rows": 2})
    )
    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)
    step = forms.IntegerField(required=False, widget=forms.HiddenInput)

    @classmethod
    def shown_for(cls, page: Any, state: TaskState) -> DecisionForm:
        """The form as it is shown beside ``page``, which waits at ``state``."""
        return cls(initial={"seen": page.latest_revision_id, "step": state.pk})


class AloneForm(DecisionForm):
    """Asks for the reason why nobody else has read the page."""

    comment = forms.CharField(
        label=_("Alone, because …"),
        widget=forms.Textarea({"rows": 2}),
        help_text=_("You made the last change yourself. The reason stays in the page's history."),
    )
