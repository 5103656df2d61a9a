"""A file may be another in each language: in the block for it, and behind a link in prose."""

import json

import pytest
from bs4 import BeautifulSoup
from django.core.files.base import ContentFile
from django.test.client import encode_multipart
from django.urls import reverse
from wagtail_localize.models import OverridableSegment

from editorial.roles import Role, given
from tests import factories
from tests.editorial.desk import Office, edit_url, messages_of
from tests.editorial.translation_jobs import translation_of

MULTIPART = "multipart/form-data; boundary=x"


@pytest.fixture
def finnish(home):
    return factories.make_attachment()


@pytest.fixture
def english_file(home):
    file = ContentFile(b"%PDF-1.4 guide", "guide.pdf")
    return factories.make_attachment(title="Guide", language="en", file=file)


@pytest.fixture
def pages(issue, section, english_home, finnish):
    """An article in both languages, with the file twice in its prose and once in a block."""
    link = f'<a linktype="document" id="{finnish.pk}">ohje</a>'
    body = [
        ("prose", f"<p>Lue {link} ja vielä kerran {link}.</p><p>Toinen {link}.</p>"),
        ("attachment", {"attachment": finnish, "text": ""}),
    ]
    article = factories.make_article(issue, section, body=body)
    return article, factories.translated(article, lambda text: text.replace("ohje", "guide"))


@pytest.fixture
def translator(pages, monkeypatch):
    office = Office()
    monkeypatch.setattr(given, "_sources", [lambda user: [pages[1].pk]])
    return office.client(Role.TRANSLATOR)


def segments(page):
    """The files that may be replaced: (in prose, in the block)."""
    rows = OverridableSegment.objects.filter(source=translation_of(page).source)
    prose = rows.get(context__path__contains="'attachment:")
    return prose, rows.get(context__path__endswith=".attachment")


def choose(client, page, segment, attachment):
    address = reverse("wagtail_localize:edit_override", args=[translation_of(page).pk, segment.pk])
    body = encode_multipart("x", {"value": str(attachment.pk)})
    return client.put(address, body, content_type=MULTIPART)


def publish(page):
    chief = Office(set_up=True).client(Role.EDITOR_IN_CHIEF)
    return chief.post(edit_url(page), {"action": "publish"}, follow=True)


def files(client, page):
    """Where the links of the prose, and of the block, lead to."""
    html = BeautifulSoup(client.get(page.url).content, "html.parser")
    linked = html.find_all("a", string="guide")
    return [a["href"] for a in linked], html.select_one("p.attachment a")["href"]


def test_the_english_page_leads_to_the_file_that_was_chosen_for_it(
    client, translator, pages, finnish, english_file
):
    finnish_page, page = pages
    for segment in segments(page):
        assert choose(translator, page, segment, english_file).status_code == 201

    publish(page)

    prose, block = files(client, page)
    assert len(prose) == 3
    assert {*prose, block} == {english_file.url}
    html = client.get(finnish_page.url).content.decode()
    assert finnish.url in html and english_file.url not in html


def test_without_a_choice_both_pages_lead_to_the_same_file(client, pages, finnish):
    prose, block = files(client, pages[1])

    assert {*prose, block} == {finnish.url}


def test_the_editor_offers_a_chooser_of_files_for_both(translator, pages):
    html = BeautifulSoup(translator.get(edit_url(pages[1])).content, "html.parser")
    props = json.loads(html.select_one(".js-translation-editor")["data-props"])
    offered = [one for one in props["segments"] if one["type"] == "synchronised_value"]

    assert [one["location"]["widget"]["type"] for one in offered] == ["document_chooser"] * 2
    assert "File that is linked to" in {one["location"]["subField"] for one in offered}
    assert translator.get(reverse("wagtaildocs_chooser:choose")).status_code == 200


def test_a_chosen_file_that_is_gone_is_told_and_nothing_is_published(
    translator, pages, english_file
):
    page = pages[1]
    for segment in segments(page):
        choose(translator, page, segment, english_file)
    english_file.delete()

    refused = publish(page)

    assert "cannot be brought into the page" in " ".join(messages_of(refused))


@pytest.mark.parametrize("value", ["999999", "nothing", ""])
def test_what_is_no_file_is_refused_or_changes_nothing(client, translator, pages, finnish, value):
    page = pages[1]
    address = reverse(
        "wagtail_localize:edit_override", args=[translation_of(page).pk, segments(page)[0].pk]
    )

    translator.put(address, encode_multipart("x", {"value": value}), content_type=MULTIPART)
    publish(page)

    assert {*files(client, page)[0]} == {finnish.url}
    assert translator.get(edit_url(page)).status_code == 200


def test_a_new_choice_counts_as_no_change_of_the_original(translator, pages, english_file):
    page = pages[1]
    choose(translator, page, segments(page)[0], english_file)

    html = translator.get(reverse("editorial_translation_changes", args=[page.pk]))

    assert "Nothing has changed in the original" in html.content.decode()
