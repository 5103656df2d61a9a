from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from delivery.public_forms import PublicForm


class FeedbackForm(PublicForm):
    """A message is enough: nobody has to say who they are."""

    form_name = "website.feedback"

    message = forms.CharField(
        label=_("What would you like to tell us?"),
        max_length=4000,
        widget=forms.Textarea({"rows": 8}),
        help_text=_("At most 4,000 characters."),
    )
    about = forms.CharField(
        label=_("Which page is it about?"),
        max_length=500,
        required=False,
        help_text=_("Its name or address, if it is about one."),
    )
    name = forms.CharField(
        label=_("Name"),
        max_length=255,
        required=False,
        widget=forms.TextInput({"autocomplete": "name"}),
    )
    email = forms.EmailField(
        label=_("E-mail address"),
        max_length=254,
        required=False,
        widget=forms.EmailInput({"autocomplete": "email"}),
        help_text=_("Only if you would like an answer."),
    )
