"""What each role may do in the magazine."""

from editorial.roles import Role, grants
from editorial.roles.kinds import keep
from editorial.roles.registry import may, may_with_pages
from editorial.workflow.default import go_through_the_office
from magazine.models import IssuePage, MagazinePage, SectionPage

#: Writers add articles and no more; settings of the magazine are the editor-in-chief's.
keep(IssuePage, MagazinePage, SectionPage)


@grants
def the_office_works_in_the_magazine() -> None:
    """Finnish and English magazines alike; translators have the English tree already.

    Language editors come to a text when it waits at their step of the workflow.
    """
    magazines = list(MagazinePage.objects.all())
    may_with_pages(Role.WRITER, magazines, "add")
    may_with_pages(Role.SECTION_EDITOR, magazines, "add", "change")
    may_with_pages(
        Role.EDITOR_IN_CHIEF, magazines, "add", "change", "publish", "lock", "unlock", "bulk_delete"
    )
    go_through_the_office(magazines)


@grants
def editors_plan_issues() -> None:
    for role in (Role.SECTION_EDITOR, Role.EDITOR_IN_CHIEF):
        may(role, *(f"magazine.{action}_issuepage" for action in ("add", "change", "plan")))


@grants
def the_editor_in_chief_keeps_the_magazine() -> None:
    """Others come to it where its words wait at their step, or in the tree they translate."""
    for kind in ("magazinepage", "sectionpage"):
        may(Role.EDITOR_IN_CHIEF, f"magazine.add_{kind}", f"magazine.change_{kind}")
    for kind in ("magazinepage", "sectionpage", "issuepage"):
        for role in (Role.LANGUAGE_EDITOR, Role.TRANSLATOR):
            may(role, f"magazine.change_{kind}")


@grants
def editors_keep_the_contributors() -> None:
    for role in (Role.SECTION_EDITOR, Role.EDITOR_IN_CHIEF):
        may(role, *(f"magazine.{action}_contributor" for action in ("add", "change", "view")))
    may(Role.WRITER, "magazine.view_contributor")
