"""How far a release is, and what that means for its pages."""

from __future__ import annotations

from django.db import models
from django.utils.translation import pgettext_lazy


class ReleaseState(models.TextChoices):
    COLLECTING = "collecting", pgettext_lazy("release", "being collected")
    APPROVED = "approved", pgettext_lazy("release", "approved")
    SCHEDULED = "scheduled", pgettext_lazy("release", "scheduled")
    PUBLISHING = "publishing", pgettext_lazy("release", "being published")
    PUBLISHED = "published", pgettext_lazy("release", "published")
    FAILED = "failed", pgettext_lazy("release", "failed")
    WITHDRAWN = "withdrawn", pgettext_lazy("release", "withdrawn")


#: Its members, their order and its time are those that were approved.
FROZEN = (
    ReleaseState.APPROVED,
    ReleaseState.SCHEDULED,
    ReleaseState.PUBLISHING,
    ReleaseState.FAILED,
)
#: Its pages go out by it, and by nothing else.
HOLDING = (ReleaseState.COLLECTING, *FROZEN, ReleaseState.WITHDRAWN)
