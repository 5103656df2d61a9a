"""``forms/stamp``: what a front end elsewhere has to send along with what somebody wrote."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field
from typing_extensions import TypedDict

from delivery.api.asked import Asked
from delivery.api.parameters import parameters
from delivery.api.registry import Told, endpoint
from delivery.public_forms.forms import STAMP, PublicForm
from delivery.public_forms.stamps import new_stamp

_names: list[str] = []


class StampData(TypedDict):
    """A field of the form that nobody sees: its name, and a value for one form of one reader."""

    name: str
    value: str


def give_stamps(form: type[PublicForm]) -> None:
    """Let a front end elsewhere show ``form``: it gets a stamp by the form's name."""
    _names.append(form.form_name)
    words = Field(description="The form that is shown.")
    shown: Any = (Annotated[Literal[tuple(_names)], words], ...)
    model = parameters("StampParameters", {"form": shown})
    # Each form registers it anew, in place of the one that knew fewer forms.
    register = endpoint("forms/stamp", StampData, model, "A stamp for a form", is_kept=False)
    register(_stamp)


def _stamp(asked: Asked) -> Told:
    """Ask when a reader opens the form, and post the stamp with it: it says when that was. A
    form without one, sent within seconds or after more than a day is held for somebody to look
    at.
    """
    told: StampData = {"name": STAMP, "value": new_stamp(asked.values["form"])}
    return Told(told)
