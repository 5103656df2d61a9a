from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from delivery.public_forms import PublicForm


def line(label: object, autocomplete: str, **more: object) -> forms.CharField:
    """A single line that the browser may fill in."""
    widget = forms.TextInput({"autocomplete": autocomplete})
    return forms.CharField(label=label, max_length=255, widget=widget, **more)  # type: ignore[arg-type]


class JoinForm(PublicForm):
    """As little as a coordinator needs to answer."""

    form_name = "network.join"

    name = line(_("Name"), "name")
    organisation = line(_("Organisation"), "organization", required=False)
    email = forms.EmailField(
        label=_("E-mail address"),
        max_length=254,
        widget=forms.EmailInput({"autocomplete": "email"}),
        help_text=_("We send a letter there, in which you confirm that the address is yours."),
    )
    role = line(
        _("Role"),
        "organization-title",
        required=False,
        help_text=_("What you do: a nurse, a musician, a producer."),
    )
    message = forms.CharField(
        label=_("What would you like to do with us?"),
        max_length=1000,
        required=False,
        widget=forms.Textarea({"rows": 6}),
        help_text=_("At most 1,000 characters."),
    )
    publish = forms.BooleanField(
        label=_("My entry may be published in the directory"),
        required=False,
        help_text=_(
            "Your name, your organisation and your role, never your address. You may take it "
            "back at any time."
        ),
    )
