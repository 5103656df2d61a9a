from __future__ import annotations

from typing import Any

from django.utils.translation import get_language, gettext_lazy

from delivery.public_forms import PublicFormView, Verdict
from website.feedback.addresses import alternates
from website.feedback.forms import FeedbackForm
from website.feedback.models import Feedback


class FeedbackView(PublicFormView):
    form_class = FeedbackForm
    template_name = "website/feedback/form.html"
    thanks_template_name = "website/feedback/thanks.html"

    title = gettext_lazy("Feedback")
    purpose = gettext_lazy(
        "Tell the editors what is good, what is wrong and what you miss. If something on this "
        "site is hard to use or to read, tell us that too."
    )
    thanks = gettext_lazy(
        "Thank you. The editors read every message, and answer if you gave your address."
    )

    def accept(self, form: Any, verdict: Verdict) -> None:
        Feedback.objects.create(
            language=get_language() or "", suspicions=verdict.codes, **form.answers
        )

    def get_words(self) -> dict[str, Any]:
        return super().get_words() | {"alternates": alternates(self.request)}
