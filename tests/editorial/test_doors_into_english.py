"""Every door by which a page gets public, tried with a page that is not translated yet.

``test_nothing_finnish_in_english`` reads the whole English site; here each door is pressed for
an English draft that still says what the Finnish page says, and readers must not get it.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Locale, Page
from wagtail_localize.models import LocaleSynchronization, StringTranslation, TranslationSource

from editorial.readiness.guard import NotReady
from editorial.refusals import Refusal
from editorial.roles import Role
from editorial.translation.drafts import save_draft
from editorial.translation_jobs.updating import bring_up_to_date
from tests import factories
from tests.editorial.desk import edit_url, messages_of
from tests.editorial.translation_jobs import BODY, edition, say, translation_of
from tests.factories import fresh, republished

FINNISH = "Kangas kasvaa."


@pytest.fixture
def draft(ordered):
    """The English draft, of which the title is translated and nothing else."""
    say(ordered, "title")
    return edition(ordered).specific


def shown(page: Any) -> str:
    """What readers get at the address of ``page``; "" where they get nothing."""
    answer = Client().get(fresh(page).specific.url)
    return answer.content.decode() if answer.status_code == 200 else ""


def order(client: Any, page: Any) -> None:
    """Order its translation with the form."""
    said = {"language": "en", "translator": "", "due": "", "note": ""}
    said["pages"] = str(page.translation_key)
    client.post(reverse("editorial_order_translation", args=[page.pk]), said)


def is_hidden(page: Any) -> bool:
    return not fresh(page).live and shown(page) == ""


def test_the_button_of_the_translation_editor(chief, draft):
    response = chief.post(edit_url(draft), {"action": "publish"}, follow=True)

    assert is_hidden(draft)
    assert "3 texts" in " ".join(messages_of(response))


def test_publishing_many_at_a_time(chief, draft):
    chief.post(f"/admin/bulk/wagtailcore/page/publish/?id={draft.pk}&next=/admin/", follow=True)

    assert is_hidden(draft)


def test_publishing_many_at_a_time_when_words_are_translated_that_no_draft_has(
    chief, ordered, draft
):
    """All is translated, but the newest draft is the copy that was made in Finnish."""
    say(ordered)

    chief.post(f"/admin/bulk/wagtailcore/page/publish/?id={draft.pk}&next=/admin/", follow=True)

    assert FINNISH not in shown(draft)


def test_a_day_that_has_come(ordered, draft):
    revision = save_draft(translation_of(ordered))
    past = timezone.now() - timedelta(hours=1)
    type(revision).objects.filter(pk=revision.pk).update(approved_go_live_at=past)

    with pytest.raises(CommandError, match="SUKKULA|Sukkula"):
        call_command("publish_scheduled")

    assert is_hidden(draft)


def test_the_last_approval(office, ordered, draft):
    save_draft(translation_of(ordered))
    page = fresh(draft)
    page.get_workflow().start(page, office.client(Role.WRITER).user)

    for role in (Role.SECTION_EDITOR, Role.LANGUAGE_EDITOR, Role.EDITOR_IN_CHIEF):
        if fresh(page).current_workflow_task_state:
            office.decide(page, role)

    assert is_hidden(draft)


def test_bringing_up_to_date_and_publishing_at_once(chief, ordered):
    say(ordered)
    save_draft(translation_of(ordered)).publish()
    english = edition(ordered)
    before = shown(english)
    source = TranslationSource.objects.get(object_id=ordered.translation_key)
    republished(ordered, body=[*BODY, ("prose", "<p>Uusi kappale.</p>")])

    url = reverse("wagtail_localize:update_translations", args=[source.pk])
    chief.post(url, {"publish_translations": "on"}, follow=True)

    assert "SUKKULA" in before
    assert shown(english) == before


def test_publishing_after_the_original_was_brought_up_to_date(chief, ordered):
    say(ordered)
    save_draft(translation_of(ordered)).publish()
    republished(ordered, body=[*BODY, ("prose", "<p>Uusi kappale.</p>")])
    bring_up_to_date(fresh(ordered), "en")

    chief.post(edit_url(edition(ordered)), {"action": "publish"})

    assert "Uusi kappale." not in shown(edition(ordered))
    assert "KANGAS KASVAA." in shown(edition(ordered))


def test_a_program_that_publishes_the_draft(ordered, draft):
    with pytest.raises(NotReady):
        save_draft(translation_of(ordered)).publish()

    assert is_hidden(draft)


def test_a_draft_that_kept_words_of_an_older_original(ordered, draft):
    """The Finnish sentence that stands in the draft is in no version any more."""
    revision = save_draft(translation_of(ordered))
    republished(ordered, body=[("prose", "<p>Aivan muuta.</p>")])
    bring_up_to_date(fresh(ordered), "en")
    say(ordered)

    with pytest.raises(NotReady):
        revision.publish()

    assert is_hidden(draft)


def test_words_that_are_the_same_in_both_languages_are_no_hindrance(ordered, draft):
    say(ordered)
    StringTranslation.objects.filter(data=FINNISH.upper()).update(data=FINNISH)

    save_draft(translation_of(ordered)).publish()

    assert FINNISH in shown(draft)


def test_a_machines_words_are_no_finnish_and_warned_of(ordered, draft):
    say(ordered)
    StringTranslation.objects.update(translation_type=StringTranslation.TRANSLATION_TYPE_MACHINE)

    save_draft(translation_of(ordered)).publish()

    assert "KANGAS KASVAA." in shown(draft)


def test_sync_from(editor, ordered, section, issue):
    other = factories.make_article(issue, section, title="Niisi", body=BODY)
    english, finnish = (Locale.objects.get(language_code=code) for code in ("en", "fi"))

    LocaleSynchronization.objects.create(locale=english, sync_from=finnish)

    assert is_hidden(edition(other))


def test_submit(chief, section, issue, ordered):
    other = factories.make_article(issue, section, title="Niisi", body=BODY)
    english = Locale.objects.get(language_code="en")

    url = reverse("wagtail_localize:submit_page_translation", args=[other.pk])
    chief.post(url, {"locales": [english.pk]})
    order(chief, other)

    assert is_hidden(edition(other))


def test_a_copy_for_translation(ordered, section, issue):
    other = factories.make_article(issue, section, title="Niisi", body=BODY)

    copy = other.copy_for_translation(Locale.objects.get(language_code="en"), alias=True)

    assert is_hidden(copy)
    with pytest.raises(NotReady):
        copy.get_latest_revision().publish()
    assert is_hidden(copy)


@pytest.mark.parametrize("how", [{"alias": "on"}, {"publish_copies": "on"}, {}])
def test_a_copy_in_the_other_tree(editor, ordered, how):
    issue = edition(ordered).get_parent()
    data = {"new_title": "Kopio", "new_slug": "kopio", "new_parent_page": issue.pk}

    response = editor.post(
        reverse("wagtailadmin_pages:copy", args=[ordered.pk]), data | how, follow=True
    )

    assert not Page.objects.child_of(issue).filter(slug="kopio").exists()
    assert "order a translation" in response.content.decode()


def test_a_move_into_the_other_tree(editor, ordered):
    issue = edition(ordered).get_parent()

    url = reverse("wagtailadmin_pages:move_confirm", args=[ordered.pk, issue.pk])
    editor.post(url, follow=True)

    assert not Page.objects.child_of(issue).filter(pk=ordered.pk).exists()


def test_an_alias_that_a_program_makes(ordered):
    issue = edition(ordered).get_parent()
    alias = ordered.create_alias(
        parent=issue, update_slug="alias", update_locale=issue.locale, reset_translation_key=True
    )

    assert Client().get(f"{issue.specific.url}alias/").status_code == 404
    assert alias.pk


def test_a_program_that_copies_or_moves_it_there(ordered):
    issue = edition(ordered).get_parent()

    with pytest.raises(NotReady):
        ordered.copy(to=issue, update_attrs={"slug": "kopio"})
    with pytest.raises(Refusal):
        fresh(ordered).move(issue, pos="last-child")

    assert not Page.objects.child_of(issue).filter(locale=ordered.locale).exists()
