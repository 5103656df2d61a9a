from __future__ import annotations

from typing import Any, ClassVar

from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.db import transaction
from django.http import HttpRequest, HttpResponse, UnreadablePostError
from django.http.multipartparser import MultiPartParserError
from django.shortcuts import redirect, render
from django.utils.decorators import method_decorator
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import FormView

from delivery.addresses.frontend import frontend_url
from delivery.public_forms.forms import PublicForm
from delivery.public_forms.notice import privacy_address
from delivery.public_forms.rates import WINDOW, count_post
from delivery.public_forms.replays import first_time
from delivery.public_forms.verdict import Verdict, judge

#: Bytes of a request; a text of a million characters still gets a sentence at its field.
LARGEST = 2_000_000
SENT = "sent"


# Each reader gets a stamp of their own, so no cache keeps the page.
@method_decorator(never_cache, name="dispatch")
class PublicFormView(FormView):
    """A form for readers. Subclass it, and store the message in ``accept``."""

    form_class: Any = PublicForm
    template_name = "delivery/public_forms/form.html"
    thanks_template_name = "delivery/public_forms/thanks.html"
    refusal_template_name = "delivery/public_forms/refusal.html"
    http_method_names = ["get", "head", "post", "options"]

    title: ClassVar[str | Promise] = ""
    #: What the answers are for, told before anybody writes.
    purpose: ClassVar[str | Promise] = ""
    button: ClassVar[str | Promise] = gettext_lazy("Send")
    thanks: ClassVar[str | Promise] = gettext_lazy("Thank you. Your message has arrived.")

    @classmethod
    def as_view(cls, **initkwargs: Any) -> Any:
        # Exempt: the stamp in the form does what Django's token does, without a cookie. Not said
        # of dispatch, which a form may have of its own.
        return csrf_exempt(super().as_view(**initkwargs))

    def accept(self, form: Any, verdict: Verdict) -> None:
        """Store ``form.answers`` with ``verdict.codes``, suspicious or not.

        Called in a transaction, once for each message; letters posted in it go out only if
        it succeeds.
        """
        raise NotImplementedError

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if frontend_url():
            # A front end elsewhere shows the form; what is posted is taken here.
            return redirect(f"{frontend_url()}{request.get_full_path()}")
        if SENT in request.GET:
            return render(request, self.thanks_template_name, self.get_words())
        return super().get(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if refusal := self._refusal(request):
            return refusal
        form = self.get_form()
        posts = count_post(form.form_name, request)
        is_valid = form.is_valid()
        if posts > form.refused_after:
            form.add_error(None, self._too_many())
            return self._again(form, 429, {"Retry-After": str(WINDOW)})
        if not is_valid:
            return self._again(form, 422)
        with first_time(form.stamp, form.answers) as is_first:
            if is_first:
                self._accept(form, judge(form, request, posts))
        return redirect(self.get_success_url())

    def get_success_url(self) -> str:
        """The form's own address, where the thanks stand."""
        return f"{self.request.path}?{SENT}"

    def get_words(self) -> dict[str, Any]:
        """What all the templates get."""
        names = ("title", "purpose", "button", "thanks")
        told = {name: getattr(self, name) for name in names}
        return told | {"address": self.request.path, "privacy_address": privacy_address()}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | self.get_words()

    @transaction.atomic
    def _accept(self, form: PublicForm, verdict: Verdict) -> None:
        self.accept(form, verdict)

    def _again(
        self, form: PublicForm, status: int, headers: dict[str, str] | None = None
    ) -> HttpResponse:
        """The form with what is wrong and with everything that was typed."""
        context = self.get_context_data(form=form)
        return self.render_to_response(context, status=status, headers=headers)

    def _refusal(self, request: HttpRequest) -> HttpResponse | None:
        """A sentence for a request whose fields nobody can read; None for the others."""
        try:
            if int(request.META.get("CONTENT_LENGTH") or 0) > LARGEST:
                raise RequestDataTooBig
            request.POST  # noqa: B018 - reads the body
        except RequestDataTooBig:
            return self._refuse(_("The message is too long to be sent."), 413)
        except (SuspiciousOperation, UnreadablePostError, MultiPartParserError, ValueError):
            return self._refuse(_("The message did not arrive whole."), 400)
        return None

    def _refuse(self, sentence: str, status: int) -> HttpResponse:
        context = self.get_words() | {"sentence": sentence}
        return render(self.request, self.refusal_template_name, context, status=status)

    @staticmethod
    def _too_many() -> str:
        return _(
            "Many messages have come from your network within a short time. Nothing of what you "
            "wrote is lost: wait ten minutes and send it again."
        )
