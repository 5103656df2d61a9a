"""The rights that need no page type: entering the admin, translating."""

from django.conf import settings
from wagtail.models import Page

from editorial.personal_data.declaration import PERMISSION
from editorial.releases.rights import DECIDE
from editorial.roles.registry import Role, grants, may, may_with_pages
from editorial.workflow.default import let_nothing_wait_for_nobody
from editorial.workflow.tasks import PERMISSION as ALONE


def register_base_rights() -> None:
    """Called once when the app is ready."""
    grants(everybody_enters_the_admin)
    grants(translators_edit_the_other_languages)
    grants(editors_start_translations)
    grants(editors_keep_the_glossary)
    grants(the_editor_in_chief_handles_personal_data)
    grants(the_editor_in_chief_approves_alone)
    grants(the_editor_in_chief_sees_what_goes_out)
    grants(the_editor_in_chief_lets_issues_out)
    grants(let_nothing_wait_for_nobody)


def everybody_enters_the_admin() -> None:
    for role in Role:
        may(role, "wagtailadmin.access_admin")


def translators_edit_the_other_languages() -> None:
    """The tree is the border between languages; a translator never publishes."""
    homes = Page.objects.filter(depth=2).exclude(locale__language_code=settings.LANGUAGE_CODE)
    may_with_pages(Role.TRANSLATOR, homes, "change")


def editors_start_translations() -> None:
    """Never translators: localize's submit view asks for this right and for no other."""
    may(Role.EDITOR_IN_CHIEF, "wagtail_localize.submit_translation")


def editors_keep_the_glossary() -> None:
    for role in (Role.SECTION_EDITOR, Role.LANGUAGE_EDITOR, Role.EDITOR_IN_CHIEF):
        may(role, *(f"editorial.{action}_glossaryterm" for action in ("add", "change", "delete")))
    may(Role.TRANSLATOR, "editorial.view_glossaryterm")


def the_editor_in_chief_approves_alone() -> None:
    """With a reason; a setting of the office forbids it to everybody."""
    may(Role.EDITOR_IN_CHIEF, ALONE)


def the_editor_in_chief_sees_what_goes_out() -> None:
    """And sends it anew. Where it goes, the webhooks, is for whoever runs the site."""
    may(Role.EDITOR_IN_CHIEF, "delivery.view_outboxentry", "delivery.change_outboxentry")


def the_editor_in_chief_lets_issues_out() -> None:
    may(Role.EDITOR_IN_CHIEF, DECIDE)


def the_editor_in_chief_handles_personal_data() -> None:
    may(Role.EDITOR_IN_CHIEF, PERMISSION)
