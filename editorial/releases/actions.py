"""What an editor-in-chief does with a release by one button; each gives the sentence to tell."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from wagtail.models import Page

from editorial.refusals import Refusal
from editorial.releases.forms import MomentForm, ReasonForm
from editorial.releases.models import Release
from editorial.releases.scheduling import publish_soon
from editorial.releases.starting import give_up, reopen, start
from editorial.releases.withdrawing import take_out
from editorial.releases.work import ask, said


@dataclass(frozen=True)
class Asked:
    """What was asked, of which subject and release, by whom."""

    subject: Any
    release: Release | None
    user: Any
    data: QueryDict

    @property
    def of(self) -> Release:
        """The release, which somebody may have given up meanwhile."""
        if self.release is None:
            raise Refusal(_("There is no release any more. Look at the page again."))
        return self.release


class NotDone(Exception):
    """Nothing was changed: ``form`` says what is wrong."""

    def __init__(self, form: forms.Form) -> None:
        super().__init__(_("Nothing was changed: see what is wrong below."))
        self.form = form
        self.form_name = "reason_form" if isinstance(form, ReasonForm) else "moment_form"


def _start(asked: Asked) -> str:
    start(asked.subject, asked.user, is_quiet="quiet" in asked.data)
    return _("The release has begun: its pages go out with it, and not by themselves.")


def _give_up(asked: Asked) -> str:
    give_up(asked.of)
    return _("The release is given up: pages go out one by one again.")


def _approve(asked: Asked) -> str:
    form = _valid(MomentForm(asked.data))
    return _ask(asked, "approve", **_moment(form))


def _schedule(asked: Asked) -> str:
    form = _valid(MomentForm(asked.data, needed=True))
    return _ask(asked, "schedule", **_moment(form))


def _reopen(asked: Asked) -> str:
    reopen(asked.of, asked.user)
    return _("The release is open again: it goes out when it is approved anew.")


def _publish(asked: Asked) -> str:
    publish_soon(asked.of, asked.user)
    return said("publish")


def _withdraw(asked: Asked) -> str:
    form = _valid(ReasonForm(asked.data))
    return _ask(asked, "withdraw", reason=form.cleaned_data["reason"])


def _reissue(asked: Asked) -> str:
    return _ask(asked, "reissue")


def _take_out(asked: Asked) -> str:
    form = _valid(ReasonForm(asked.data))
    page = Page.objects.filter(translation_key=_key(asked.data), live=True).first()
    if page is None:
        raise Refusal(_("The page is not public."))
    take_out(page.specific, asked.user, form.cleaned_data["reason"])
    return _("“%(title)s” is off the site.") % {"title": page.title}


def _key(data: QueryDict) -> UUID:
    try:
        return UUID(data.get("key", ""))
    except ValueError as error:
        raise Refusal(_("Choose a page of the release.")) from error


def _valid(form: Any) -> Any:
    if not form.is_valid():
        raise NotDone(form)
    return form


def _moment(form: MomentForm) -> dict[str, str]:
    return {"moment": form.moment.isoformat()} if form.moment else {}


def _ask(asked: Asked, what: str, **arguments: str) -> str:
    ask(asked.of, asked.user, what, **arguments)
    return said(what)


ACTIONS: dict[str, Callable[[Asked], str]] = {
    "start": _start,
    "give-up": _give_up,
    "approve": _approve,
    "schedule": _schedule,
    "reopen": _reopen,
    "publish": _publish,
    "withdraw": _withdraw,
    "reissue": _reissue,
    "take-out": _take_out,
}
