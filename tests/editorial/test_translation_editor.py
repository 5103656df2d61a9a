"""localize's editor: the problems beside the words, and a button that obeys and is logged."""

import pytest
from bs4 import BeautifulSoup
from wagtail.models import PageLogEntry
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from editorial.roles import Role
from editorial.workflow.past import PAST
from magazine.models import SectionPage
from tests import factories
from tests.editorial.desk import Office, edit_url, messages_of
from tests.editorial.translation_jobs import texts_of, translation_of
from tests.factories import fresh, republished

PUBLISH = {"action": "publish"}


@pytest.fixture
def office(english, roles):
    return Office(set_up=True)


def say(page, path, words):
    """Write the words of a field of the translation, as the editor's script does."""
    translation = Translation.objects.get(source__object_id=page.translation_key)
    segment = StringSegment.objects.get(source=translation.source, context__path=path)
    StringTranslation.objects.update_or_create(
        translation_of=segment.string,
        locale=translation.target_locale,
        context=segment.context,
        defaults={"data": words, "has_error": False},
    )


def publish(client, page):
    return client.post(edit_url(page), PUBLISH, follow=True)


def without_sections(page):
    """What keeps the article and its editions from being published."""
    SectionPage.objects.all().delete()
    return fresh(page)


def test_the_problems_stand_beside_the_words(chief, english):
    without_sections(english)

    soup = BeautifulSoup(chief.get(edit_url(english)).content, "html.parser")

    assert soup.select(".js-translation-editor")
    assert soup.select("[data-side-panel-toggle=readiness]")
    found = soup.select("[data-readiness=blocking] li")
    assert [item.get_text(" ", strip=True) for item in found] == [
        "Choose the section of the article."
    ]


def test_the_problems_are_those_of_the_words_written_so_far(chief, english):
    say(english, "lead", " ")

    warnings = BeautifulSoup(chief.get(edit_url(english)).content, "html.parser")

    assert "lead" in warnings.select_one("[data-readiness=warnings]").get_text().lower()
    assert fresh(english).lead == "INGRESSI."


def test_what_a_check_blocks_is_refused_in_words_and_nothing_is_lost(chief, english):
    say(english, "lead", "Warm and woollen.")
    without_sections(english)

    response = publish(chief, english)

    [sentence] = messages_of(response)
    assert response.status_code == 200
    assert "cannot be published yet: Choose the section" in sentence
    assert fresh(english).lead == "INGRESSI."
    assert StringTranslation.objects.filter(data="Warm and woollen.").exists()


def test_publishing_is_logged_as_past_the_workflow_and_by_whom(chief, english):
    say(english, "lead", "Warm and woollen.")

    publish(chief, english)

    assert fresh(english).lead == "Warm and woollen."
    newest = PageLogEntry.objects.filter(page=english.pk, user=chief.user)
    assert {entry.action for entry in newest} >= {"wagtail.publish", PAST}


def test_where_nobody_goes_past_the_workflow_the_button_does_not(chief, english, settings):
    settings.EDITORIAL_ALLOW_ALONE = False
    say(english, "lead", "Warm and woollen.")

    response = publish(chief, english)

    assert "published by the last approval" in " ".join(messages_of(response))
    assert fresh(english).lead == "INGRESSI."


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.EDITOR_IN_CHIEF])
def test_others_publish_nothing(office, english, role, monkeypatch):
    monkeypatch.setattr("editorial.roles.given._sources", [lambda user: [english.pk]])
    say(english, "lead", "Warm and woollen.")

    publish(office.client(role), english)

    assert fresh(english).lead == "INGRESSI."


def test_a_locked_page_is_not_published(chief, english):
    other = factories.make_user()
    type(english).objects.filter(pk=english.pk).update(locked=True, locked_by=other)
    say(english, "lead", "Warm and woollen.")

    response = publish(chief, english)

    assert "is locked" in " ".join(messages_of(response))
    assert fresh(english).lead == "INGRESSI."


def test_words_that_do_not_fit_are_marked_and_the_others_kept(chief, english):
    say(english, "title", "x" * 300)

    response = publish(chief, english)

    assert "was not published" in " ".join(messages_of(response))
    assert StringTranslation.objects.get(context__path="title").has_error
    assert fresh(english).title == "VILLAPAITA"


def test_a_text_without_a_translation_is_told_and_not_published(chief, english):
    StringTranslation.objects.filter(context__path="lead").delete()

    [sentence] = messages_of(publish(chief, english))

    assert "1 text still stands there in the original language" in sentence
    assert fresh(english).lead == "INGRESSI."


def test_localizes_own_way_of_bringing_up_to_date_leads_to_the_matrix(chief, article, english):
    source = translation_of(english).source
    republished(article, lead="Uusi ingressi.")
    english = fresh(english)

    response = chief.post(
        f"/admin/localize/update/{source.pk}/", {"publish_translations": "on"}, follow=True
    )

    assert response.redirect_chain[-1][0] == f"/admin/pages/{article.pk}/translations/"
    assert "Nothing was done yet" in messages_of(response)[0]
    assert fresh(english).lead == english.lead == "INGRESSI."
    assert "Uusi ingressi." not in texts_of(article)
