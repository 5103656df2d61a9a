"""The page behind a link in a letter: asks first, since programs follow links too."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.decorators import method_decorator
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import View

from delivery.public_forms.links import Altered, Expired, read_token

WEEK = 7 * 24 * 60 * 60


# Exempt: the signed token of the address does what Django's does, without a cookie.
@method_decorator([csrf_exempt, never_cache], name="dispatch")
class ConfirmView(View):
    """At an address with ``<str:token>``. A GET changes nothing; its button confirms.

    Scanners of mail follow every link: a link that confirmed by itself would let them
    publish people.
    """

    purpose: ClassVar[str]
    max_age: ClassVar[int] = WEEK
    template_name = "delivery/public_forms/confirm.html"
    http_method_names = ["get", "head", "post", "options"]

    title: ClassVar[str | Promise] = _("Confirm your address")
    question: ClassVar[str | Promise] = _("Press the button to confirm that the address is yours.")
    button: ClassVar[str | Promise] = _("Confirm")
    done: ClassVar[str | Promise] = _("Your address has been confirmed. Thank you.")
    expired: ClassVar[str | Promise] = _(
        "The link is no longer valid. Fill in the form again to get a new one."
    )
    altered: ClassVar[str | Promise] = _(
        "The link is not whole. Copy the whole address from the letter, to its last character."
    )

    def get_object(self, value: Any) -> Any:
        """The row that the token tells of, None when it is gone. Lock it: two may press."""
        raise NotImplementedError

    def is_confirmed(self, row: Any) -> bool:
        raise NotImplementedError

    def confirm(self, row: Any) -> None:
        """Called once for a row, in a transaction."""
        raise NotImplementedError

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            self.value = read_token(self.purpose, kwargs["token"], self.max_age)
        except Expired:
            return self._tell(self.expired, 410)
        except Altered:
            return self._tell(self.altered, 400)
        return super().dispatch(request, *args, **kwargs)

    @transaction.atomic
    def get(self, request: HttpRequest, token: str) -> HttpResponse:
        row = self.get_object(self.value)
        if row is None:
            return self._tell(self.expired, 410)
        return self._tell(self.done) if self.is_confirmed(row) else self._ask()

    @transaction.atomic
    def post(self, request: HttpRequest, token: str) -> HttpResponse:
        row = self.get_object(self.value)
        if row is None:
            return self._tell(self.expired, 410)
        if not self.is_confirmed(row):
            self.confirm(row)
        return redirect(request.path)

    def _ask(self) -> HttpResponse:
        return self._render({"question": self.question, "button": self.button}, 200)

    def _tell(self, sentence: str | Promise, status: int = 200) -> HttpResponse:
        return self._render({"sentence": sentence}, status)

    def _render(self, more: dict[str, Any], status: int) -> HttpResponse:
        context = {"title": self.title, "address": self.request.path} | more
        return render(self.request, self.template_name, context, status=status)
