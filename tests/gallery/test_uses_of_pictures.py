"""A picture is private until a live page shows it, and again when none does."""

from __future__ import annotations

import pytest
from django.db import transaction

from editorial.readiness.guard import NotReady
from gallery.models import PictureUse
from gallery.uses import record_all_uses
from tests import factories
from tests.factories import make_article, make_picture, republished, translated
from tests.gallery.served import answers


def test_a_publication_that_fails_leaves_the_picture_private(client, draft, picture):
    class Failure(Exception):
        pass

    with pytest.raises(Failure), transaction.atomic():
        draft.get_latest_revision().publish()
        raise Failure

    assert answers(client, picture) == {404}


def test_a_refused_publication_leaves_the_picture_private(client, draft, picture):
    draft.section = None
    revision = draft.save_revision()

    with pytest.raises(NotReady):
        revision.publish()
    assert answers(client, picture) == {404}


def test_a_picture_taken_off_the_page_is_private_again(client, issue, section, picture):
    page = make_article(issue, section, picture=picture)

    republished(page, picture=None)

    assert answers(client, picture) == {404}


def test_a_new_picture_in_a_draft_of_a_live_page_stays_private(client, issue, section, picture):
    page = make_article(issue, section)
    page.picture = picture
    page.save_revision()

    assert answers(client, picture) == {404}


def test_a_picture_stays_public_while_another_page_shows_it(client, issue, section, picture):
    first, second = (make_article(issue, section, picture=picture) for _number in range(2))

    first.delete()
    assert answers(client, picture) == {200}

    second.delete()
    assert answers(client, picture) == {404}


def test_pictures_within_the_text_count(client, issue, section, picture):
    figure = {"picture": picture.pk, "alt": "", "caption": ""}
    body = [{"type": "figure", "value": figure}]

    make_article(issue, section, body=body)

    assert answers(client, picture) == {200}


def test_the_portrait_of_an_author_is_public_with_the_article(client, issue, section, picture):
    contributor = factories.make_contributor()
    contributor.portrait = picture
    contributor.save()
    assert answers(client, picture) == {404}

    make_article(issue, section)
    assert answers(client, picture) == {200}


def test_a_new_portrait_is_public_at_once_and_the_former_is_not(client, issue, section, picture):
    make_article(issue, section)
    contributor = factories.make_contributor()

    contributor.portrait = picture
    contributor.save()
    assert answers(client, picture) == {200}

    contributor.portrait = None
    contributor.save()
    assert answers(client, picture) == {404}


def test_a_shared_picture_that_the_source_changes_changes_for_all(issue, section, picture):
    page = make_article(issue, section, picture=picture)
    translation = translated(page)

    republished(page, picture=make_picture())

    assert not PictureUse.objects.filter(picture=picture).exists()
    assert PictureUse.objects.filter(page=translation).count() == 1


def test_pages_from_before_the_update_are_recorded(client, issue, section, picture):
    make_article(issue, section, picture=picture)
    PictureUse.objects.all().delete()

    record_all_uses()

    assert answers(client, picture) == {200}
