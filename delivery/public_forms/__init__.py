"""Forms for readers: no cookie, no session, no other host, no script.

They live here and not with the editors' machinery, because they are what readers meet: the
form knows neither the register of personal data nor the queue in which its answers land.
"""

from delivery.public_forms.forms import PublicForm
from delivery.public_forms.verdict import Reason, Verdict, judge
from delivery.public_forms.views import PublicFormView

__all__ = ["PublicForm", "PublicFormView", "Reason", "Verdict", "judge"]
