"""A translation's slug follows its title until readers have seen it."""

from wagtail.models import Locale
from wagtail_localize.models import StringSegment, StringTranslation

from editorial.translation.drafts import save_draft, start_translation
from tests import factories
from tests.factories import fresh


def retitle(page, title):
    """The English draft of ``page`` with ``title`` as its translated title."""
    translation = start_translation(page, Locale.objects.get(language_code="en"))
    segment = StringSegment.objects.get(source=translation.source, context__path="title")
    StringTranslation.objects.update_or_create(
        translation_of=segment.string,
        locale=translation.target_locale,
        context=segment.context,
        defaults={"data": title},
    )
    save_draft(translation)
    return translation.get_target_instance()


def test_a_translation_that_was_never_public_follows_its_title(magazine):
    section = factories.make_section(magazine, title="Käden jälki")

    first = retitle(section, "Handmade").slug
    second = retitle(section, "By Hand").slug

    assert (first, second) == ("handmade", "by-hand")


def test_a_translation_that_has_been_public_keeps_its_slug(magazine):
    section = factories.make_section(magazine, title="Käden jälki")
    english = retitle(section, "Handmade")
    english.get_latest_revision().publish()

    retitle(section, "By Hand").get_latest_revision().publish()

    assert (fresh(english).title, fresh(english).slug) == ("By Hand", "handmade")


def test_a_translation_that_was_public_once_keeps_its_slug(magazine):
    section = factories.make_section(magazine, title="Käden jälki")
    english = retitle(section, "Handmade")
    english.get_latest_revision().publish()
    fresh(english).unpublish()

    assert retitle(section, "By Hand").slug == "handmade"


def test_a_slug_that_somebody_chose_for_a_translation_stays(magazine):
    section = factories.make_section(magazine, title="Käden jälki")
    english = retitle(section, "Handmade")
    english.slug = "craft"
    english.save()
    english.save_revision()

    assert retitle(section, "By Hand").slug == "craft"


def test_a_translation_whose_slug_is_taken_gets_a_suffix(magazine):
    sections = [factories.make_section(magazine, title=title) for title in ("Eka", "Toka")]

    slugs = [retitle(section, "Handmade").slug for section in sections]

    assert slugs == ["handmade", "handmade-1"]


def test_an_issue_has_the_same_slug_in_every_language(issue):
    assert factories.translated(issue).slug == issue.slug
