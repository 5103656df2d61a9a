"""What an editor should know of the blocks of a page before readers do."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.functional import Promise
from wagtail.blocks import StreamValue

from delivery.addresses import links
from delivery.languages.editions import live_editions
from editorial.models import EditorialPageMixin
from editorial.readiness import Problem, check
from gallery.blocks.problems import picture_problems
from gallery.gaps import Gaps, people_gap, rights_gaps, words_gaps
from gallery.models import Picture
from gallery.note_problems import lost_notes, place_problems
from gallery.reading import linked_pages, load_pictures
from gallery.shown import Place, picture_fields, places_on, texts_of
from gallery.uses import pictures_of

#: What readers must not meet; the rest of what blocks tell is for the editor to weigh.
BLOCKING = {"call-nowhere", "picture-alt"}


@check(EditorialPageMixin)
def blocks_are_in_order(page: EditorialPageMixin) -> Iterator[Problem]:
    """Asks every block that has a method ``problems``, which yields a code and a sentence."""
    texts = texts_of(page)
    editions = live_editions({pk for text in texts.values() for pk in linked_pages(text)})
    with links.at_hand(editions):
        load_pictures(bodies=texts.values())
        for name, text in texts.items():
            for code, message in place_problems(text):
                yield Problem(code, message, name, blocks=False)
            for code, sentence, block in _problems_in(text):
                yield Problem(code, sentence, name, code in BLOCKING, block=block)


@check(EditorialPageMixin, blocks=False)
def pictures_have_their_files(page: EditorialPageMixin) -> Iterator[Problem]:
    """Cover and lead picture; those of the text are asked block by block."""
    for name, picture in picture_fields(page):
        for code, message in picture_problems(picture):
            yield Problem(code, message, name)


@check(EditorialPageMixin)
def pictures_may_be_shown(page: EditorialPageMixin) -> Iterator[Problem]:
    """Whose they are, what allows their use, who is in them; once for each field."""
    told = set()
    for problem in (problem for place in places_on(page) for problem in _problems_at(place)):
        sentence = (problem.where, problem.message)
        if sentence not in told:
            yield problem
        told.add(sentence)


@check(EditorialPageMixin)
def pictures_beside_may_be_shown(page: EditorialPageMixin) -> Iterator[Problem]:
    """What comes along with a page, such as portraits, is nobody's fault who publishes it."""
    own = {place.picture.pk for place in places_on(page)}
    for picture in Picture.objects.filter(pk__in=pictures_of(page) - own).order_by("pk"):
        yield from _told(rights_gaps(picture), Place("", picture, ""))


def _problems_at(place: Place) -> Iterator[Problem]:
    picture = place.picture
    yield from _told(rights_gaps(picture), place, blocks=True)
    yield from _told(people_gap(picture), place)
    if not picture.is_withheld:
        yield from _told(words_gaps(picture, place.alt), place)


def _told(gaps: Gaps, place: Place, blocks: bool = False) -> Iterator[Problem]:
    for code, sentence in gaps:
        blocking = blocks or code in BLOCKING
        yield Problem(code, sentence, place.field, blocking, place.picture, place.block)


@check(EditorialPageMixin, blocks=False)
def notes_came_along(page: EditorialPageMixin) -> Iterator[Problem]:
    """In a translation every note of the original still has its sign in some sentence."""
    source = page.get_source()
    if source is page:
        return
    originals = texts_of(source)
    for name, text in texts_of(page).items():
        for code, message in lost_notes(originals[name], text):
            yield Problem(code, message, name)


def _problems_in(text: StreamValue) -> Iterator[tuple[str, str | Promise, str]]:
    for child in text:
        if hasattr(child.block, "problems"):
            for code, message in child.block.problems(child.value):
                yield code, message, child.id or ""
