"""A small form of the tests' own, its letter and its link, mounted at addresses of their own."""

from __future__ import annotations

from typing import Any

from django import forms
from django.urls import path
from django.utils.translation import gettext

from delivery.letters import Letter, letter, post
from delivery.public_forms import PublicForm, PublicFormView
from delivery.public_forms.confirming import ConfirmView
from website.urls import urlpatterns as site_patterns

#: What was stored: answers and the codes of the verdict.
stored: list[tuple[dict[str, Any], list[str]]] = []
#: What a confirmation changes.
rows: dict[int, str] = {}


class AskForm(PublicForm):
    form_name = "tests.ask"
    suspicious_after = 3
    refused_after = 6

    name = forms.CharField(label="Nimi", max_length=100)
    email = forms.EmailField(label="Sähköposti", widget=forms.EmailInput({"autocomplete": "email"}))
    message = forms.CharField(label="Viesti", max_length=1000, widget=forms.Textarea)
    publish = forms.BooleanField(label="Saa julkaista", required=False)


@letter
def receipt(key: int) -> Letter | None:
    if key not in rows:
        return None
    return Letter(rows[key], f"{gettext('Search')}\nBcc: kaikki@esimerkki.fi", "Kiitos.")


class AskView(PublicFormView):
    form_class = AskForm
    title = "Kysy meiltä"
    purpose = "Vastaamme viikossa."

    def accept(self, form: Any, verdict: Any) -> None:
        rows[1] = form.answers["email"]
        post(receipt, 1)
        if form.answers["name"] == "Rikki":
            raise RuntimeError
        stored.append((form.answers, verdict.codes))


class AskedView(ConfirmView):
    purpose = "tests.asked"

    def get_object(self, value: Any) -> Any:
        return value if value in rows else None

    def is_confirmed(self, row: Any) -> bool:
        return rows[row] == "confirmed"

    def confirm(self, row: Any) -> None:
        assert rows[row] != "confirmed"
        rows[row] = "confirmed"


urlpatterns = [
    path("kysy/", AskView.as_view()),
    path("kysytty/<str:token>/", AskedView.as_view()),
    *site_patterns,
]
handler500 = "website.errors.server_error"
