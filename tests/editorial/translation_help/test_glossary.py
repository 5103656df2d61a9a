"""The glossary: its words are found in their forms, and a translation is held against it."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.translation import override

from editorial.glossary.models import GlossaryTerm
from editorial.glossary.terms import Glossary
from editorial.readiness.registry import problems_of
from editorial.roles import Role
from tests.editorial.translation_help.conftest import say, term

pytestmark = pytest.mark.django_db


def complaints(original, translation, source="fi", target="en"):
    with override("en"):
        return Glossary(source, target).complaints(original, translation)


@pytest.mark.parametrize("form", ["Kudelma", "kudelmassa", "KUDELMAN", "“kudelma”", "kudelmia"])
def test_a_finnish_word_is_found_in_its_forms(form):
    term(fi="kudelma", en="weave")

    assert complaints(f"Tässä on {form}.", "Here is something.") == [
        "“kudelma” is “weave” in the glossary; the translation says it otherwise."
    ]
    assert complaints(f"Tässä on {form}.", "Here are weaves.") == []


@pytest.mark.parametrize("form", ["osallisuus", "osallisuuden", "osallisuutta", "osallisuuksia"])
def test_a_finnish_quality_is_found_in_its_forms(form):
    term(fi="osallisuus", en="inclusion")

    assert complaints(f"Tässä on {form}.", "Here is something.")


def test_a_form_that_no_rule_knows_is_found_when_it_is_written_down():
    lanka = term(fi="lanka", en="yarn")
    assert not complaints("Sitoo langan.", "Ties a knot.")

    lanka.texts.filter(language="fi").update(other_forms="langan\n\n lankaa ")

    assert complaints("Sitoo langan.", "Ties a knot.")


def test_a_term_of_several_words_is_found_only_when_they_stand_together():
    term(fi="hyvinvointialue", en="wellbeing services county")

    assert complaints("Hyvinvointialueella on.", "A county with wellbeing services.")
    assert not complaints("Hyvinvointialueella on.", "In wellbeing services counties.")


def test_a_part_of_a_word_is_not_the_word():
    term(fi="kuva", en="picture")

    assert not complaints("Kuvailu alkaa.", "A description begins.")


def test_a_forbidden_word_is_named_with_the_right_one():
    term(fi="osallisuus", en={"word": "inclusion", "forbidden": "participation\ninvolvement"})

    assert complaints("Osallisuutta lisää.", "More participation.") == [
        "“osallisuus” is not to be translated as “participation”, but as “inclusion”."
    ]
    assert not complaints("Muuta.", "More participation.")


def test_it_works_in_both_directions():
    term(fi="kudelma", en="weave")

    assert complaints("A weave.", "Kangas.", source="en", target="fi")
    assert not complaints("A weave.", "Kudelmaa.", source="en", target="fi")


def test_a_term_without_a_word_in_a_language_says_nothing_there():
    term(fi="sana", sv="ord")

    assert complaints("Sana.", "Something else.") == []


def test_tags_are_no_words():
    term(fi="lanka", en="yarn")

    assert not complaints("<b>Lanka</b>", '<b>Y<a id="a1">arn</a></b>, yarn')


def test_a_draft_that_says_it_otherwise_is_warned_about(translation, page):
    term(fi="lanka", en="yarn")
    say(translation, "title", "Thread")

    with override("en"):
        found = [one for one in problems_of(page) if one.code == "glossary"]
        assert [(one.blocks, str(one.message)) for one in found] == [
            (False, "“lanka” is “yarn” in the glossary; the translation says it otherwise.")
        ]


def test_any_number_of_terms_is_read_in_two_queries():
    def queries():
        with CaptureQueriesContext(connection) as captured:
            Glossary("fi", "en").entries_in("sana")
        return len(captured)

    term(fi="sana", en="word")
    few = queries()
    for number in range(5):
        term(fi=f"sana{number}", en=f"word{number}")

    assert queries() == few == 2


def form_of(*rows, note=""):
    data = {"note": note, "texts-INITIAL_FORMS": 0, "texts-TOTAL_FORMS": len(rows)}
    data |= {"texts-MIN_NUM_FORMS": 2, "texts-MAX_NUM_FORMS": 1000}
    for number, (language, word) in enumerate(rows):
        row = {"language": language, "word": word, "other_forms": "", "forbidden": "", "id": ""}
        data |= {f"texts-{number}-{name}": value for name, value in row.items()}
        data[f"texts-{number}-ORDER"] = number
    return data


def test_editors_keep_it_and_translators_look_it_up(office):
    add = reverse("wagtailsnippets_editorial_glossaryterm:add")
    listing = reverse("wagtailsnippets_editorial_glossaryterm:list")

    office.client(Role.LANGUAGE_EDITOR).post(add, form_of(("fi", "kude"), ("en", "weft")))
    refused = office.client(Role.TRANSLATOR).post(add, form_of(("fi", "loimi"), ("en", "warp")))

    assert [str(one) for one in GlossaryTerm.objects.all()] == ["kude"]
    assert refused.status_code == 302
    assert "weft" in office.client(Role.TRANSLATOR).get(listing).content.decode()
    assert office.client(Role.WRITER).get(listing).status_code == 302


def test_one_language_twice_or_only_one_comes_back_with_what_was_typed(office):
    add = reverse("wagtailsnippets_editorial_glossaryterm:add")
    chief = office.client(Role.EDITOR_IN_CHIEF)

    for rows in ([("fi", "kude"), ("fi", "loimi")], [("fi", "kude")]):
        answer = chief.post(add, form_of(*rows))

        assert answer.status_code == 200
        assert "kude" in answer.content.decode()
    assert not GlossaryTerm.objects.exists()


def test_the_list_is_by_the_alphabet(office):
    for word in ("ötökkä", "aamu", "kude"):
        term(fi=word, en=f"{word} in English")
    listing = reverse("wagtailsnippets_editorial_glossaryterm:list")

    html = office.client(Role.TRANSLATOR).get(listing).content.decode()

    assert html.index("aamu") < html.index("kude") < html.index("ötökkä")
