"""Feedback in the register: found, exported and erased by it."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from editorial.personal_data import Basis, PersonalData, Retention, declare
from website.feedback.forms import FeedbackForm
from website.feedback.models import Feedback


@declare
class FeedbackData(PersonalData):
    model = Feedback
    title = _("Feedback from readers")
    people = _("Those who wrote to the editors on the form of this site.")
    purpose = _("To read it, to put right what is wrong, and to answer.")
    recipients = _("The editors.")
    basis = Basis.CONSENT
    retention = Retention(_("%(period)s after it was sent."), days=365, since="created_at")
    fields = ("name", "email", "message", "about", "language", "handled_by")
    address_fields = ("email",)
    name_fields = ("name",)
    forms = (FeedbackForm,)
