"""Who reads what readers have written."""

from editorial.roles import Role, grants
from editorial.roles.registry import may

HANDLE = "feedback.change_feedback"


@grants
def editors_read_feedback() -> None:
    for role in (Role.SECTION_EDITOR, Role.EDITOR_IN_CHIEF):
        may(role, HANDLE)
