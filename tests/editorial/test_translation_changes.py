"""What changed in an original, old and new side by side, as the matrix counts it."""

import json

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from wagtail_localize.models import StringTranslation

from editorial.roles import Role
from editorial.translation.drafts import save_draft
from editorial.translation.pairing import Pair, changed_texts
from editorial.translation_changes.word_diff import differing
from editorial.translation_jobs.updating import bring_up_to_date
from tests.editorial.desk import Office, edit_url, step_of
from tests.editorial.test_handing_in_a_translation import hand_in
from tests.editorial.translation_jobs import edition, job_for, say, translation_of
from tests.factories import fresh, make_article, republished

SENTENCES = [f"Kappale {number} kertoo langasta." for number in ("yksi", "kaksi", "kolme", "neljä")]


def body(*sentences):
    return [("prose", "".join(f"<p>{sentence}</p>" for sentence in sentences))]


@pytest.fixture
def office(magazine, english_home):
    return Office()


@pytest.fixture
def article(issue, section, office):
    """An article that is public in both languages, given to a translator."""
    page = make_article(issue, section, title="Villapaita", body=body(*SENTENCES))
    job_for(page, translator=office.client(Role.TRANSLATOR).user)
    say(page)
    save_draft(translation_of(page)).publish()
    return page


@pytest.fixture
def translator(office, article):
    return office.client(Role.TRANSLATOR)


def soup(response):
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def changes_url(page):
    return reverse("editorial_translation_changes", args=[edition(page).pk])


def changes(client, page, which):
    """(before, now, translated so far) of each text in one of the lists."""
    found = soup(client.get(changes_url(page))).select(f"[data-changes={which}] li")
    return [tuple(text.p.get_text() for text in one.select("div > div")) for one in found]


def rewritten(page):
    """Three sentences of four say something else."""
    new = [sentence.replace("langasta", "villasta") for sentence in SENTENCES[:3]]
    return republished(page, body=body(*new, SENTENCES[3]))


def test_three_new_sentences_are_three_to_all_and_english_stays_until_it_is_approved(
    office, article, translator
):
    editor = office.client(Role.SECTION_EDITOR)
    before = fresh(edition(article).specific).body.get_prep_value()
    rewritten(article)

    matrix = soup(editor.get(reverse("editorial_page_translations", args=[article.pk])))
    cell = matrix.select_one("[data-page] td")
    assert cell.select_one(".translation-state").text == "outdated by 3 texts"
    assert cell.find("a", href=changes_url(article))
    assert len(changes(translator, article, "ahead")) == 3

    editor.post(
        reverse("editorial_page_translations", args=[article.pk]),
        {"action": "update", "key": str(article.translation_key), "language": "en"},
    )
    assert len(changes(translator, article, "given")) == 3
    panel = soup(translator.get(edit_url(edition(article)))).select_one("[data-changes=given]")
    assert len(panel.select("li")) == 3

    say(article)
    hand_in(translator, edition(article).specific)
    for role in (Role.SECTION_EDITOR, Role.LANGUAGE_EDITOR):
        office.decide(edition(article).specific, role)
        assert edition(article).specific.body.get_prep_value() == before
    office.decide(edition(article).specific, Role.EDITOR_IN_CHIEF)

    assert "KERTOO VILLASTA" in str(edition(article).specific.body)
    assert step_of(edition(article).specific) is None
    assert changes(translator, article, "given") == changes(translator, article, "ahead") == []


def test_old_and_new_stand_side_by_side_with_what_differs_marked(article, translator):
    rewritten(article)

    first = soup(translator.get(changes_url(article))).select_one("[data-changes=ahead] li")

    old, new, said = first.select("div > div")
    assert first.h3.text == "Body › Text"
    assert old.p["lang"] == "fi" and said.p["lang"] == "en"
    assert old.p.get_text() == "Kappale yksi kertoo [taken out: langasta]."
    assert new.p.get_text() == "Kappale yksi kertoo [new: villasta]."
    assert (old.find("del"), new.find("ins")) != (None, None)
    assert said.p.get_text() == "KAPPALE YKSI KERTOO LANGASTA."


def notes(client, page):
    """What stands above the texts in the editor, by the text."""
    html = soup(client.get(edit_url(edition(page))))
    props = json.loads(html.select_one(".js-translation-editor")["data-props"])
    texts = [one for one in props["segments"] if one["type"] == "string"]
    return {one["source"]: one["location"]["subField"] for one in texts}


def test_in_the_editor_old_and_new_stand_at_each_text(article, translator):
    assert set(notes(translator, article).values()) == {None}
    page = rewritten(article)
    new = SENTENCES[0].replace("langasta", "villasta")

    assert notes(translator, article)[SENTENCES[0]] == f"By now: “{new}”"
    bring_up_to_date(page, "en")

    assert notes(translator, article)[new] == f"Before: “{SENTENCES[0]}”"
    assert notes(translator, article)[SENTENCES[3]] is None


def test_what_was_put_in_and_taken_out_is_told(article, translator):
    republished(
        article, body=body(*SENTENCES[:2], "Aivan uutta.", *SENTENCES[3:]), lead="Ingressi."
    )
    assert [one[:2] for one in changes(translator, article, "ahead")] == [
        ("[taken out: Kappale kolme kertoo langasta].", "[new: Aivan uutta].")
    ]
    republished(article, body=body(*SENTENCES[1:], "Loppu."))

    told = changes(translator, article, "ahead")

    assert ("There was no such text.", "[new: Loppu.]") in [one[:2] for one in told]
    assert any("The text was taken out." in one[1] for one in told)


def test_texts_that_only_moved_are_no_changes(article, translator):
    republished(article, body=body(*reversed(SENTENCES)))

    page = soup(translator.get(changes_url(article)))

    assert "outdated: parts were moved" in page.select_one(".translation-state").text
    assert not page.select("[data-changes]")
    assert "Parts of the original were moved." in page.get_text()


def test_a_change_of_marks_alone_says_so(article, translator):
    marked = SENTENCES[0].replace("langasta", "<b>langasta</b>")
    republished(article, body=body(marked, *SENTENCES[1:]))

    html = soup(translator.get(changes_url(article))).select_one("[data-changes=ahead]")

    assert "Only marks have changed" in html.get_text()


def test_a_text_that_changed_twice_is_held_against_what_was_translated(article, translator):
    for word in ("villasta", "silkistä"):
        first = SENTENCES[0].replace("langasta", word)
        republished(article, body=body(first, *SENTENCES[1:]))
        bring_up_to_date(fresh(article), "en")

    [(before, now, said)] = changes(translator, article, "given")

    assert (before, now) == (
        "Kappale yksi kertoo [taken out: langasta].",
        "Kappale yksi kertoo [new: silkistä].",
    )
    assert said == "KAPPALE YKSI KERTOO LANGASTA."


def test_a_text_that_was_put_in_is_new_to_those_who_had_begun(article, translator):
    republished(article, body=body(*SENTENCES, "Loppu."))
    bring_up_to_date(fresh(article), "en")

    assert changes(translator, article, "given") == [("There was no such text.", "[new: Loppu.]")]
    # To who begins now, all of it is new, and none of it has changed.
    StringTranslation.objects.filter(context__object=article.translation_key).delete()
    assert changes(translator, article, "given") == []


def test_words_in_a_draft_of_the_original_are_nobodys_business(article, translator):
    draft = fresh(article)
    draft.body = body("Salaisuus.", *SENTENCES[1:])
    draft.save_revision()

    assert "Salaisuus" not in translator.get(changes_url(article)).content.decode()


@pytest.mark.parametrize("role", [Role.WRITER, Role.TRANSLATOR, Role.COORDINATOR])
def test_outsiders_read_no_changes(office, article, role):
    rewritten(article)
    client = office.client(role, 2)

    assert client.get(changes_url(article)).status_code == 302


def test_a_page_that_is_no_translation_has_no_such_list(article, translator):
    address = reverse("editorial_translation_changes", args=[article.pk])

    assert translator.get(address).status_code == 404


def test_texts_are_paired_by_place_and_then_by_likeness():
    before = ["a", "Lanka on punaista.", "c"]

    assert changed_texts(before, ["a", "uusi", "Lanka on sinistä.", "c"]) == [
        Pair(None, 1),
        Pair(1, 2),
    ]
    assert changed_texts(before, ["c", "a"]) == [Pair(1, None)]
    assert changed_texts(before, before) == []


def test_a_diff_loses_no_word():
    old, new = differing("<b>Vanha</b> &amp; hyvä", "Uusi &amp; hyvä, <a id='a1'>kyllä</a>")

    assert "".join(words for words, _other in old) == "Vanha & hyvä"
    assert "".join(words for words, _other in new) == "Uusi & hyvä, kyllä"
