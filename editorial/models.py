from editorial.assignments.models import Assignment
from editorial.pages import EditorialPageMixin
from editorial.personal_data.requests import PersonalDataRequest
from editorial.preview.comments import ShareComment
from editorial.preview.share_links import ShareLink
from editorial.readiness.counted import ReadinessCount
from editorial.workflow.tasks import ApprovalTask, LanguageCheckTask, ReadinessTask

__all__ = [
    "ApprovalTask",
    "Assignment",
    "LanguageCheckTask",
    "EditorialPageMixin",
    "PersonalDataRequest",
    "ReadinessCount",
    "ReadinessTask",
    "ShareComment",
    "ShareLink",
]
