"""The link to a file tells what a reader wants to know before following it."""

from __future__ import annotations

import datetime

import pytest
from bs4 import BeautifulSoup
from django.core.files.base import ContentFile

from tests.factories import make_article, make_attachment, translated
from tests.gallery.test_pictures_on_pages import queries_of


def link_to(client, issue, section, text="Vuosisuunnitelma", **facts):
    """The paragraph of a link to an attachment with ``facts``, as a reader gets it."""
    attachment = make_attachment(**facts)
    article = make_article(issue, section, body=[("attachment", block(attachment, text))])
    page = BeautifulSoup(client.get(article.url).content, "html.parser")
    return page.select_one("p.attachment")


def block(attachment, text=""):
    return {"attachment": attachment, "text": text}


def words(tag):
    return " ".join(tag.get_text().replace("\xa0", " ").split())


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ({"file_size": 1_234_567}, "(PDF, 1,2 Mt, suomeksi, saavutettava)"),
        ({"file_size": 350_400, "language": "en"}, "(PDF, 350 kt, englanniksi, saavutettava)"),
        ({"accessibility": "not", "file_size": 40}, "(PDF, 1 kt, suomeksi, ei saavutettava)"),
        ({"accessibility": "", "language": "", "file_size": 2_000_000}, "(PDF, 2,0 Mt)"),
    ],
)
def test_the_link_tells_type_size_language_and_accessibility(client, issue, section, facts, told):
    paragraph = link_to(client, issue, section, **facts)

    assert words(paragraph.a) == f"Vuosisuunnitelma {told}"


def test_it_tells_them_in_the_language_of_the_page(client, issue, section, english_home):
    attachment = make_attachment(file_size=1_234_567)
    article = make_article(issue, section, body=[("attachment", block(attachment))])

    page = BeautifulSoup(client.get(translated(article).url).content, "html.parser")

    link = page.select_one("p.attachment > a")
    assert words(link) == "Ohje (PDF, 1.2 MB, in Finnish, accessible)"
    assert link.span["lang"] == "fi"


@pytest.mark.parametrize(("days", "told"), [(-1, "Vanhentunut"), (1, "Voimassa"), (0, "Voimassa")])
def test_it_says_until_when_a_file_holds(client, issue, section, days, told):
    until = datetime.date.today() + datetime.timedelta(days)

    paragraph = link_to(client, issue, section, valid_until=until)

    assert told in words(paragraph)
    assert paragraph.a


def test_a_missing_file_is_said_instead_of_linked(client, issue, section):
    attachment = make_attachment()
    article = make_article(issue, section, body=[("attachment", block(attachment))])
    attachment.file.storage.delete(attachment.file.name)

    response = client.get(article.url)

    paragraph = BeautifulSoup(response.content, "html.parser").select_one("p.attachment")
    assert words(paragraph) == "Ohje Tiedosto ei ole juuri nyt saatavilla."
    assert not paragraph.a


def test_a_deleted_attachment_leaves_the_rest_of_the_text(client, issue, section):
    attachment = make_attachment()
    body = [("attachment", block(attachment)), ("prose", "<p>Loppu hyvin.</p>")]
    article = make_article(issue, section, body=body)
    attachment.delete()

    html = client.get(article.url).content.decode()

    assert "Loppu hyvin." in html
    assert 'class="attachment"' not in html


def test_twenty_attachments_cost_as_many_queries_as_two(client, issue, section):
    files = [make_attachment(file=ContentFile(b"%PDF", f"{n}.pdf")) for n in range(20)]
    few, many = (
        make_article(issue, section, body=[("attachment", block(file)) for file in chosen])
        for chosen in (files[:2], files)
    )

    cost_of_few, _html = queries_of(client, few.url)
    cost_of_many, html = queries_of(client, many.url)

    assert html.count('class="attachment"') == 20
    assert cost_of_many == cost_of_few


def test_the_link_leads_to_the_file(client, issue, section):
    paragraph = link_to(client, issue, section)

    response = client.get(paragraph.a["href"])

    assert response.status_code == 200
    assert b"".join(response.streaming_content) == b"%PDF-1.4 ohje"
