"""A page that breaks each check in turn, and the same page mended."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from editorial.readiness import problems_of
from tests import factories
from tests.factories import fresh, make_article, make_attachment, make_picture

BLOCKS, WARNS = True, False


def figure(picture, alt=""):
    return ("figure", {"picture": picture, "alt": alt, "caption": ""})


def prose(html):
    return ("prose", html)


def heading(text, level):
    return ("heading", {"text": text, "level": level})


def link(page, words="Kudonnan alkeet"):
    return prose(f'<p><a linktype="page" id="{page.pk}">{words}</a></p>')


def call(**values):
    words = {"text": "Tule.", "label": "Ilmoittaudu kurssille", "page": None, "address": ""}
    return ("call_to_action", words | values)


def attachment_link(attachment):
    return prose(f'<p><a linktype="document" id="{attachment.pk}">Lainaamon ehdot</a></p>')


def without_words():
    picture = make_picture()
    picture.texts.all().delete()
    return picture


def deleted(page):
    page.pk = 987654
    return page


YESTERDAY = timezone.localdate() - timedelta(days=1)
MENDED = {"body": [], "picture": None}
#: Code → whether it blocks, and what an article that breaks it looks like.
ARTICLES = {
    "section": (BLOCKS, lambda world: {"section": None}),
    "byline": (BLOCKS, lambda world: {"contributors": []}),
    "lead": (WARNS, lambda world: {"lead": " "}),
    "picture-alt": (BLOCKS, lambda world: {"picture": without_words()}),
    "picture-credit": (BLOCKS, lambda world: {"picture": make_picture(credit="")}),
    "picture-licence": (BLOCKS, lambda world: {"picture": make_picture(license="")}),
    "picture-permission": (
        BLOCKS,
        lambda world: {"picture": make_picture(permission_until=YESTERDAY)},
    ),
    "picture-consent": (
        BLOCKS,
        lambda world: {"picture": make_picture(people_recognisable="children")},
    ),
    "picture-people": (WARNS, lambda world: {"picture": make_picture(people_recognisable="")}),
    "picture-alt-words": (
        WARNS,
        lambda world: {"body": [figure(make_picture(), "Kuva kankaasta")]},
    ),
    "heading-order": (WARNS, lambda world: {"body": [heading("Langat", "3")]}),
    "link-words": (
        WARNS,
        lambda world: {"body": [prose('<p><a href="https://example.org/">Lue lisää</a></p>')]},
    ),
    "link-address": (
        WARNS,
        lambda world: {
            "body": [prose('<p><a href="https://example.org/">https://example.org/</a></p>')]
        },
    ),
    "link-empty": (
        WARNS,
        lambda world: {"body": [prose('<p>Sana<a href="https://example.org/"> </a></p>')]},
    ),
    "link-nowhere": (BLOCKS, lambda world: {"body": [link(deleted(fresh(world.live)))]}),
    "link-unpublished": (BLOCKS, lambda world: {"body": [link(world.draft)]}),
    "link-together": (WARNS, lambda world: {"body": [link(world.neighbour)]}),
    "link-language": (WARNS, lambda world: {"body": [link(world.english)]}),
    "call-nowhere": (BLOCKS, lambda world: {"body": [call()]}),
    "block-empty": (WARNS, lambda world: {"body": [prose("<p> </p>")]}),
    "attachment-accessibility": (
        WARNS,
        lambda world: {"body": [attachment_link(make_attachment(accessibility=""))]},
    ),
}
#: What looks alike and is right.
RIGHT = {
    "headings one below the other": lambda world: [
        *(heading(f"Osa {level}", level) for level in "234"),
        heading("Lopuksi", "2"),
    ],
    "a link to a published page": lambda world: [link(world.live), call(page=world.live)],
    "a link to a page in English that says so": lambda world: [
        link(world.english, "Kudonnan alkeet (englanniksi)")
    ],
    "a link followed by its language": lambda world: [
        prose(f'<p><a linktype="page" id="{world.english.pk}">Weaving</a> in English.</p>')
    ],
    "a picture without words around it": lambda world: [figure(make_picture())],
    "the place of the notes": lambda world: [
        prose('<p>Sana<a linktype="footnote" note="Lähde.">*</a>.</p>'),
    ],
}


class World:
    def __init__(self, magazine, issue, section, english_home):
        self.issue, self.section = issue, section
        other = factories.make_issue(magazine, number="2")
        self.live = make_article(issue, section)
        self.draft = self._draft(other)
        self.neighbour = self._draft(issue)
        self.english = make_article(other, section, title="English only")
        english = type(english_home.locale).objects.get(language_code="en")
        type(self.english).objects.filter(pk=self.english.pk).update(locale=english)

    def _draft(self, issue):
        page = factories.article(self.section, live=False)
        issue.add_child(instance=page)
        page.save_revision()
        return page

    def article(self, **fields):
        page = factories.article(**({"section": self.section} | fields), live=False)
        self.issue.add_child(instance=page)
        return page


@pytest.fixture
def world(magazine, issue, section, english_home):
    return World(magazine, issue, section, english_home)


def told(page):
    page.save_revision()
    draft = page.get_latest_revision_as_object()
    return {problem.code: problem.blocks for problem in problems_of(draft)}


def test_an_article_that_breaks_a_check_and_the_same_article_mended(world):
    wrong = {}
    for code, (blocks, fields) in ARTICLES.items():
        page = world.article(**fields(world))
        found = told(page)
        for name, value in {"section": world.section, "lead": "Ingressi.", **MENDED}.items():
            setattr(page, name, value)
        page.contributors = factories.article(None).contributors.all()
        if found != {code: blocks} or told(page) != {}:
            wrong[code] = (found, told(page))

    assert wrong == {}


def test_nothing_is_said_of_what_only_looks_alike(world):
    found = {name: told(world.article(body=body(world))) for name, body in RIGHT.items()}

    assert {name: codes for name, codes in found.items() if codes} == {}


def test_an_issue_without_a_cover_picture_is_told_so(world):
    assert told(world.issue) == {"cover": WARNS}
    world.issue.cover = make_picture()
    assert told(world.issue) == {}


def test_a_problem_of_a_block_knows_its_block(world):
    page = world.article(body=[prose("<p>Alku.</p>"), figure(without_words()), link(world.draft)])
    page.save_revision()
    draft = page.get_latest_revision_as_object()

    found = {problem.code: problem.block for problem in problems_of(draft)}

    assert found == {"picture-alt": draft.body[1].id, "link-unpublished": draft.body[2].id}
