"""What the scripts of both steps say; they have no words of their own."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from gallery import alt_words
from gallery.many.batch import MOST
from gallery.many.hints import FILE_NAME, MISSING, OPENING


def upload_words() -> dict[str, Any]:
    return _troubles() | {
        "waiting": _("waiting"),
        "sending": _("on its way"),
        "came": _("came in"),
        "alike": _("came in, and looks like a picture that is there already"),
        "remove": _("Remove %(name)s from the list"),
        "tooMany": _("At most %(most)d pictures can be added at a time.") % {"most": MOST},
        "goOn": _("Add more pictures, or go on to the texts"),
        "none": _("Choose at least one picture."),
        "fields": _("No picture was sent yet: see the fields that are marked."),
        "progress": _("%(done)s of %(all)s pictures have come in."),
        "some": _("Some pictures did not come in. The others are safe."),
    }


def text_words() -> dict[str, Any]:
    hints = {"missing": str(MISSING), "fileName": str(FILE_NAME), "opening": str(OPENING)}
    return _troubles() | hints | {"openingPattern": alt_words.OPENING}


def _troubles() -> dict[str, str]:
    return {
        "lost": _("The connection broke, or the server did not answer. Try again."),
        "loggedOut": _(
            "You have been logged out. Log in again in another window, then go on here: nothing "
            "you typed is lost."
        ),
    }
