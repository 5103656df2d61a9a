"""The words about contributors, which belong to translation jobs."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from editorial.translation_jobs.records import RecordKind, translates_records
from magazine.models import Contributor

CONTRIBUTORS = translates_records(
    RecordKind("magazine.contributor", _("Contributors"), Contributor, ("description",))
)
