"""Whose drafts and words a translator meets, who has a job of one article: nobody else's."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail_localize.models import StringTranslation

from editorial.roles import Role
from editorial.translation_jobs.models import TranslationJob
from gallery.models import PictureText
from magazine.models import Contributor
from tests import factories
from tests.editorial.desk import edit_url
from tests.editorial.translation_jobs import BODY, edition, job_for
from tests.factories import fresh, make_article

SECRET = "Salainen luonnos"


@pytest.fixture
def secret(issue, section, office, ordered):
    """A Finnish draft, and its English draft, which somebody else translates."""
    page = factories.article(section, title=SECRET, lead=SECRET, live=False, body=BODY)
    issue.add_child(instance=page)
    page.save_revision()
    job_for(page, [page], translator=office.client(Role.TRANSLATOR, 2).user)
    return fresh(page)


def addresses_of(page):
    """Every address in the admin that tells of one page."""
    pages = ("edit", "view_draft", "history", "copy", "delete", "move", "usage", "preview_on_edit")
    revision = page.latest_revision_id or 0
    found = [reverse(f"wagtailadmin_pages:{name}", args=[page.pk]) for name in pages]
    found += [reverse("editorial_page_translations", args=[page.pk])]
    found += [reverse("editorial_order_translation", args=[page.pk])]
    if revision:
        for name in ("revisions_view", "revisions_revert"):
            found.append(reverse(f"wagtailadmin_pages:{name}", args=[page.pk, revision]))
        found.append(
            reverse("wagtailadmin_pages:revisions_compare", args=[page.pk, "earliest", "latest"])
        )
    return found


def telling(client, addresses):
    """Those of ``addresses`` that tell ``client`` of the secret draft."""
    pages = ((address, client.get(address, follow=True)) for address in addresses)
    return [address for address, page in pages if SECRET in page.content.decode()]


def test_a_translator_opens_no_draft_but_their_own(office, translator, secret):
    addresses = [*addresses_of(secret), *addresses_of(edition(secret).specific)]

    assert telling(office.client(Role.EDITOR_IN_CHIEF), addresses)
    assert telling(translator, addresses) == []


def test_a_translator_finds_no_draft_but_their_own(office, translator, secret, mine):
    lists = [
        "/admin/",
        f"/admin/pages/{secret.get_parent().pk}/",
        f"/admin/pages/{mine.get_parent().pk}/",
        f"/admin/pages/search/?q={SECRET.split()[0]}",
        f"/admin/choose-page/?page_type=wagtailcore.page&q={SECRET.split()[0]}",
        f"/admin/choose-page/search/?q={SECRET.split()[0]}",
        f"/admin/choose-page/{mine.get_parent().pk}/",
        f"/admin/choose-page/{secret.get_parent().pk}/",
        "/admin/reports/site-history/",
        "/admin/reports/locked/",
        "/admin/reports/aging-pages/",
        "/admin/reports/workflow/",
        "/admin/localize/reports/translations/",
        reverse("editorial_translation_states"),
        reverse("editorial_translation_jobs"),
        f"{reverse('editorial_translation_jobs')}?show=all",
        "/api/v1/articles/?locale=en",
        f"/api/v1/search?q={SECRET.split()[0]}&locale=en",
    ]
    assert len(telling(office.client(Role.EDITOR_IN_CHIEF), lists)) > 5
    assert telling(translator, lists) == []


def test_a_translator_sees_no_original_that_nobody_has_published(office, translator, ordered):
    """The original of their own job: what they are to translate, and no later draft of it."""
    page = fresh(ordered)
    page.lead = SECRET
    page.save_revision()

    addresses = addresses_of(fresh(ordered))

    assert telling(office.client(Role.EDITOR_IN_CHIEF), addresses)
    assert telling(translator, addresses) == []


@pytest.mark.parametrize("which", ["the original", "another translation"])
def test_a_translator_writes_nothing_elsewhere(translator, ordered, secret, which):
    page = ordered if which == "the original" else edition(secret).specific
    before = fresh(page).latest_revision_id

    translator.post(edit_url(page), {"title": "Hacked", "slug": "hacked"})

    assert fresh(page).latest_revision_id == before
    assert fresh(page).title != "Hacked"


def test_another_translators_job_is_not_there(translator, office, secret):
    job = TranslationJob.objects.get(translator=office.client(Role.TRANSLATOR, 2).user)

    for name in ("editorial_translation_job", "editorial_translation_texts"):
        address = reverse(name, args=[job.pk])
        assert translator.get(address).status_code == 404
        assert translator.post(address, {"action": "end"}).status_code == 404


def with_a_picture(issue, section, translator):
    picture = factories.make_picture()
    page = make_article(issue, section, title="Kuvallinen", picture=picture)
    return picture, job_for(page, [page], translator=translator.user)


def test_words_of_records_are_written_in_the_target_language_only(
    translator, ordered, issue, section
):
    picture, job = with_a_picture(issue, section, translator)
    [row] = job.texts.filter(kind="gallery.picture", field="alt")
    finnish = PictureText.objects.get(picture=picture, language="fi")

    translator.post(
        reverse("editorial_translation_texts", args=[job.pk]),
        {f"text-{row.pk}": "A cloth", "language": "fi", "texts-0-language": "fi", "credit": "Me"},
    )

    assert PictureText.objects.get(picture=picture, language="en").alt == "A cloth"
    assert PictureText.objects.get(pk=finnish.pk).alt == finnish.alt
    picture.refresh_from_db()
    assert picture.credit == "Ville Kuvaaja"


def test_records_themselves_are_closed_to_a_translator(translator, ordered, issue, section):
    picture, _job = with_a_picture(issue, section, translator)
    contributor = Contributor.objects.get()

    for address in (
        f"/admin/snippets/magazine/contributor/edit/{contributor.pk}/",
        f"/admin/snippets/magazine/contributor/delete/{contributor.pk}/",
        "/admin/snippets/magazine/contributor/add/",
        f"/admin/images/{picture.pk}/",
        f"/admin/images/{picture.pk}/delete/",
    ):
        translator.post(address, {"name": "Hacked", "title": "Hacked"})

    assert list(Contributor.objects.values_list("name", flat=True)) == [contributor.name]
    picture.refresh_from_db()
    assert picture.title == "Kangas"


def test_a_file_of_another_job_brings_nothing_in(translator, office, secret, ordered):
    other = office.client(Role.TRANSLATOR, 2)
    job = TranslationJob.objects.get(translator=other.user)
    mine = TranslationJob.objects.filter(translator=translator.user).first()
    taken = other.get(reverse("editorial_translation_file_out", args=[job.pk, "po"]))
    file = SimpleUploadedFile("a.po", b"".join(taken).replace(b'msgstr ""', b'msgstr "Hacked"'))
    before = StringTranslation.objects.count()

    translator.post(reverse("editorial_translation_file", args=[mine.pk]), {"file": file})

    assert StringTranslation.objects.count() == before
