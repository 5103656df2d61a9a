from editorial.assignments.models import Assignment
from editorial.glossary.models import GlossaryTerm, GlossaryWord
from editorial.pages import EditorialPageMixin
from editorial.personal_data.requests import PersonalDataRequest
from editorial.preview.comments import ShareComment
from editorial.preview.share_links import ShareLink
from editorial.readiness.counted import ReadinessCount
from editorial.releases.members import ReleaseMember
from editorial.releases.models import Release, ReleaseStep
from editorial.translation.digests import SegmentDigest
from editorial.translation.former import FormerText
from editorial.translation_jobs.models import (
    NotIntended,
    TranslationJob,
    TranslationJobPage,
    TranslationJobText,
)
from editorial.workflow.tasks import ApprovalTask, LanguageCheckTask, ReadinessTask

__all__ = [
    "ApprovalTask",
    "Assignment",
    "LanguageCheckTask",
    "EditorialPageMixin",
    "FormerText",
    "GlossaryTerm",
    "GlossaryWord",
    "NotIntended",
    "PersonalDataRequest",
    "ReadinessCount",
    "ReadinessTask",
    "Release",
    "ReleaseMember",
    "ReleaseStep",
    "SegmentDigest",
    "ShareComment",
    "ShareLink",
    "TranslationJob",
    "TranslationJobPage",
    "TranslationJobText",
]
