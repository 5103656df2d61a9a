"""From localize's editor to those who decide: what the translator sees, and nothing else."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from wagtail.models import Page, Revision
from wagtail_localize.models import StringTranslation

from editorial.roles import Role, given
from magazine.models import SectionPage
from tests import factories
from tests.editorial.desk import STEPS, Office, edit_url, messages_of, step_of
from tests.editorial.test_translation_doors import put, words_of
from tests.editorial.translation_jobs import translation_of
from tests.factories import fresh

FIRST, LANGUAGE, LAST = STEPS


@pytest.fixture
def office(english, roles):
    return Office(set_up=True)


@pytest.fixture
def translator(office, english, monkeypatch):
    """A translator to whom the English article is given."""
    monkeypatch.setattr(given, "_sources", [lambda user: [english.pk]])
    return office.client(Role.TRANSLATOR)


@pytest.fixture
def translation(english):
    return translation_of(english)


def desk(client, page):
    """The strip above the words."""
    return BeautifulSoup(client.get(edit_url(page)).content, "html.parser").select_one(
        "[data-desk]"
    )


def hand_in(client, page, name="editorial_hand_in_translation", **said):
    """Press the button of the strip, as it was when the page was opened."""
    address = reverse(name, args=[translation_of(page).pk])
    if "seen" not in said:
        form = desk(client, page).select_one(f'form[action="{address}"]')
        said["seen"] = form.select_one("[name=seen]")["value"] if form else ""
    return client.post(
        address, said, headers={"referer": f"http://testserver{edit_url(page)}"}, follow=True
    )


def draft_of(page):
    return fresh(page).get_latest_revision_as_object()


def test_what_the_translator_sees_is_handed_in(translator, english, translation):
    put(translator, translation, "lead", "Warm and woollen.")

    response = hand_in(translator, english)

    assert "was handed in" in messages_of(response)[0]
    assert step_of(english) == FIRST
    assert draft_of(english).lead == "Warm and woollen."
    assert draft_of(english).latest_revision.user == translator.user
    assert fresh(english).lead == "INGRESSI."


def test_in_review_the_editor_says_so_and_takes_no_words(translator, english, translation):
    hand_in(translator, english)

    strip = desk(translator, english)
    refused = put(translator, translation, "lead", "Sneaked in.")

    assert f"In review: “{FIRST}”" in strip.get_text(" ", strip=True)
    assert not strip.select("form")
    assert (
        '"isLocked": true'
        in BeautifulSoup(translator.get(edit_url(english)).content, "html.parser").select_one(
            ".js-translation-editor"
        )["data-props"]
    )
    assert refused.status_code == 403
    assert words_of(translation, "lead") == "INGRESSI."


def test_what_a_check_blocks_comes_back_with_the_list(translator, english, translation):
    put(translator, translation, "lead", "Warm.")
    SectionPage.objects.all().delete()

    response = hand_in(translator, english)

    assert "not handed in yet: Choose the section" in " ".join(messages_of(response))
    assert response.request["PATH_INFO"] == edit_url(english)
    assert step_of(english) is None
    assert put(translator, translation, "lead", "Warmer.").status_code == 200
    assert "Choose the section" in desk(translator, english).select_one("[data-desk-comment]").text


def test_after_changes_are_asked_for_the_comment_stands_there_and_it_goes_again(
    office, translator, english, translation
):
    hand_in(translator, english)
    office.decide(english, Role.SECTION_EDITOR, "reject", comment="Lisää lämpöä.")

    strip = desk(translator, english)
    assert f"Changes are asked for at “{FIRST}”" in strip.get_text(" ", strip=True)
    assert strip.blockquote.get_text(strip=True) == "Lisää lämpöä."
    put(translator, translation, "lead", "Warmer.")
    hand_in(translator, english)

    assert step_of(english) == FIRST
    assert draft_of(english).lead == "Warmer."


def test_words_written_after_handing_in_are_no_part_of_what_is_approved(
    office, translator, english, translation
):
    put(translator, translation, "lead", "Approved.")
    hand_in(translator, english)
    chief = office.client(Role.EDITOR_IN_CHIEF)
    office.decide(english, Role.SECTION_EDITOR)
    office.decide(english, Role.LANGUAGE_EDITOR)

    assert put(chief, translation, "lead", "Written beside.").status_code == 200
    assert "does not say" in desk(chief, english).select_one("[data-desk-beside]").text
    office.decide(english, Role.EDITOR_IN_CHIEF)

    assert fresh(english).lead == "Approved."


def test_who_decides_takes_their_corrections_into_the_draft(
    office, translator, english, translation
):
    hand_in(translator, english)
    office.decide(english, Role.SECTION_EDITOR)
    language = office.client(Role.LANGUAGE_EDITOR)
    put(language, translation, "lead", "Corrected.")

    hand_in(language, english, "editorial_add_words_to_review")

    assert draft_of(english).lead == "Corrected."
    assert step_of(english) == LANGUAGE
    assert not desk(language, english).select("[data-desk-beside]")
    office.decide(english, Role.LANGUAGE_EDITOR)
    # Those before see what was corrected.
    assert step_of(english) == FIRST


def test_a_decision_is_made_above_the_words(office, translator, english):
    hand_in(translator, english)
    editor = office.client(Role.SECTION_EDITOR)
    reject = desk(editor, english).select_one('form[action*="/reject/"]')
    said = {one["name"]: one["value"] for one in reject.select("input[type=hidden]")}

    editor.post(reject["action"], said | {"comment": "Ei näin."})

    assert step_of(english) is None
    assert "Ei näin." in desk(translator, english).blockquote.text


def test_the_reason_for_approving_alone_is_asked_for(office, english, translation):
    chief = office.client(Role.EDITOR_IN_CHIEF)
    hand_in(chief, english)

    response = office.decide(english, Role.EDITOR_IN_CHIEF, "approve_alone")

    assert messages_of(response) == ["This field is required."]
    assert step_of(english) == FIRST


def test_texts_that_nobody_translated_are_not_handed_in(translator, english, translation):
    StringTranslation.objects.filter(context__path="lead").delete()
    StringTranslation.objects.filter(context__path="title").update(
        translation_type=StringTranslation.TRANSLATION_TYPE_MACHINE
    )

    assert "2 texts were still to be translated" in desk(translator, english).text
    response = hand_in(translator, english)

    assert messages_of(response)[0].startswith("2 texts have no translation")
    assert step_of(english) is None


def test_what_somebody_else_wrote_meanwhile_is_looked_at_first(
    office, translator, english, translation
):
    seen = desk(translator, english).select_one("[name=seen]")["value"]
    put(office.client(Role.EDITOR_IN_CHIEF), translation, "lead", "By the chief.")
    put(translator, translation, "title", "By the translator")

    refused = hand_in(translator, english, seen=seen)
    assert "Somebody else has written" in messages_of(refused)[0]
    assert step_of(english) is None

    hand_in(translator, english)
    assert step_of(english) == FIRST


def test_words_that_do_not_fit_are_marked_and_not_handed_in(translator, english, translation):
    put(translator, translation, "title", "x" * 300)

    response = hand_in(translator, english)

    assert "was not handed in" in messages_of(response)[0]
    assert StringTranslation.objects.get(context__path="title").has_error
    assert step_of(english) is None


def test_a_locked_page_is_not_handed_in(translator, english):
    revisions = Revision.objects.count()
    Page.objects.filter(pk=english.pk).update(locked=True, locked_by=factories.make_user())

    assert "The page is locked" in desk(translator, english).text
    response = hand_in(translator, english)

    assert "is locked" in messages_of(response)[0]
    assert (step_of(english), Revision.objects.count()) == (None, revisions)


@pytest.mark.parametrize("role", [Role.WRITER, Role.TRANSLATOR, Role.COORDINATOR])
@pytest.mark.parametrize("door", ["editorial_hand_in_translation", "editorial_add_words_to_review"])
def test_outsiders_hand_nothing_in(office, english, role, door):
    revisions = Revision.objects.count()

    hand_in(office.client(role), english, door, seen="")

    assert (step_of(english), Revision.objects.count()) == (None, revisions)
    assert (
        office.client(role).get(reverse(door, args=[translation_of(english).pk])).status_code != 200
    )


def test_handed_in_twice_it_waits_once(translator, english):
    seen = desk(translator, english).select_one("[name=seen]")["value"]
    hand_in(translator, english, seen=seen)
    revisions = Revision.objects.count()

    response = hand_in(translator, english, seen=seen)

    assert "is locked" in messages_of(response)[0]
    assert Revision.objects.count() == revisions
