"""The feeds of a magazine and of a section: whole texts in running order."""

from __future__ import annotations

import json
from datetime import date

from wagtail.rich_text import RichText

from gallery.models import Keyword, KeywordText, Picture, PictureRendition
from magazine.feeds import choice
from magazine.models import ArticleContributor, ArticlePage
from tests import factories
from tests.grounds import built_once
from tests.magazine.feed_reading import atom, json_feed


def titles(client, address):
    """The articles told at ``address``, by both formats alike; see ``test_feed_notices``."""
    told = [entry.title for entry in atom(client, f"{address}feed.xml").entries]
    assert [item["title"] for item in json_feed(client, f"{address}feed.json")["items"]] == told
    return [title for title in told if not title.endswith((" on ilmestynyt", " is out"))]


def entry(client, title="Villapaita"):
    """One article as both formats tell it."""
    entries = atom(client, "/lehti/feed.xml").entries
    items = json_feed(client, "/lehti/feed.json")["items"]
    return (
        next(entry for entry in entries if entry.title == title),
        next(item for item in items if item["title"] == title),
    )


def html(client, title="Villapaita"):
    """The text of an article, the same in both formats."""
    told, item = entry(client, title)
    assert told.content[0].value == item["content_html"]
    return item["content_html"]


def test_a_magazine_tells_its_newest_issue_in_running_order(client, full_issue):
    assert titles(client, "/lehti/") == ["Kolme", "Kaksi", "Yksi"]


def test_earlier_issues_follow_the_newest_one(client, magazine, section, full_issue):
    older = factories.make_issue(magazine, "4", 2025)
    factories.make_article(older, section, title="Vanha")

    assert titles(client, "/lehti/") == ["Kolme", "Kaksi", "Yksi", "Vanha"]


def test_no_issue_is_cut_short_and_there_is_an_end(
    client, magazine, section, full_issue, monkeypatch
):
    older = factories.make_issue(magazine, "4", 2025)
    for number in range(3):
        factories.make_article(older, section, title=f"Vanha {number}")
    oldest = factories.make_issue(magazine, "3", 2025)
    factories.make_article(oldest, section, title="Vanhin")
    monkeypatch.setattr(choice, "ENOUGH", 4)

    assert titles(client, "/lehti/")[3:] == ["Vanha 0", "Vanha 1", "Vanha 2"]
    assert titles(client, section.url)[3:] == ["Vanha 0", "Vanha 1", "Vanha 2"]

    monkeypatch.setattr(choice, "MOST", 2)
    assert titles(client, "/lehti/") == ["Kolme", "Kaksi"]
    assert titles(client, section.url) == ["Kolme", "Kaksi"]


def test_a_section_tells_its_own_articles(client, magazine, section, full_issue):
    other = factories.make_section(magazine, title="Ideavakka")
    factories.make_article(full_issue, other, title="Muualla")

    assert titles(client, section.url) == ["Kolme", "Kaksi", "Yksi"]
    assert titles(client, other.url) == ["Muualla"]


def test_a_feed_says_what_it_is(client, magazine, section, full_issue):
    factories.republished(magazine, subtitle="Käsin tehtyä", publisher="Seura ry")
    told, feed = atom(client, "/lehti/feed.xml").feed, json_feed(client, "/lehti/feed.json")

    assert told.title == feed["title"] == "Lehti"
    assert told.subtitle == feed["description"] == "Käsin tehtyä"
    assert told.author == feed["authors"][0]["name"] == "Seura ry"
    assert told.language == feed["language"] == "fi"
    assert told.link == feed["home_page_url"] == "http://localhost/lehti/"
    assert feed["feed_url"] == "http://localhost/lehti/feed.json"
    (own,) = (link.href for link in told.links if link.rel == "self")
    assert own == "http://localhost/lehti/feed.xml"
    assert json_feed(client, f"{section.url}feed.json")["title"] == "Lehti: Käden jälki"


def test_an_article_stands_in_its_feed_with_everything(client, issue, section):
    page = factories.article(section, title="Villapaita", lead="Kudottu.", subtitle="Alta")
    page.contributors = [
        ArticleContributor(contributor=factories.make_contributor(name), name=name, role=role)
        for name, role in (("Aino A", "text"), ("Bo B", "text"), ("Cia C", "photos"))
    ]
    keyword = Keyword.objects.create(name="villa")
    KeywordText.objects.create(keyword=keyword, language="fi", label="villat")
    page.keywords.add(keyword)
    page.picture = factories.make_picture()
    page.body = [("prose", "<p>Loimi ja kude.</p>")]
    factories.published(issue, page)

    told, item = entry(client)

    assert told.link == item["url"] == "http://localhost/lehti/2026-1/villapaita/"
    assert [a.name for a in told.authors] == ["Aino A", "Bo B"]
    assert [a["name"] for a in item["authors"]] == ["Aino A", "Bo B"]
    assert [c.name for c in told.contributors] == ["Cia C"]
    assert [t.term for t in told.tags] == item["tags"] == ["Käden jälki", "villat"]
    assert told.summary == item["summary"] == "Kudottu."
    assert item["image"].startswith("http://localhost/pictures/")
    text = html(client)
    for words in ("Alta", "Kudottu.", "<p>Loimi ja kude.</p>", "Punainen kangas", "Ville Kuvaaja"):
        assert words in text


def test_of_pictures_alone_the_photographers_are_the_authors(client, issue, section):
    page = factories.article(section, title="Villapaita")
    photographer = factories.make_contributor("Cia C")
    page.contributors = [ArticleContributor(contributor=photographer, role="photos")]
    factories.published(issue, page)

    told, item = entry(client)

    assert [a.name for a in told.authors] == [a["name"] for a in item["authors"]] == ["Cia C"]
    assert "contributors" not in told


def test_a_text_leads_out_of_the_reader_by_absolute_addresses(client, issue, section):
    page = factories.article(section, title="Villapaita")
    page.body = [("prose", f'<p><a linktype="page" id="{section.pk}">Palsta</a></p>')]
    factories.published(issue, page)

    assert f'<a href="http://localhost{section.url}">Palsta</a>' in html(client)


def test_a_title_of_odd_characters_arrives_as_it_is(client, issue, section):
    title = 'Loimi & <kude> "ja" ]]> muut'
    factories.make_article(issue, section, title=title, lead="1 < 2 & 3")

    told, item = entry(client, title)
    assert told.summary == "1 &lt; 2 &amp; 3"  # feedparser gives HTML as HTML
    assert item["summary"] == "1 < 2 & 3"
    assert "1 &lt; 2 &amp; 3" in html(client, title)


def test_characters_that_xml_cannot_write_are_left_out(client, issue, section):
    page = factories.make_article(issue, section, title="Juttu", lead="x")
    odd = "a\x01b\x0bc\x1fd\ufffee"
    body = json.dumps([{"type": "prose", "value": f"<p>{odd}</p>"}])
    ArticlePage.objects.filter(pk=page.pk).update(title=odd, lead=odd, body=body)

    _notice, told = atom(client, "/lehti/feed.xml").entries

    assert told.title == told.summary == "abcde"
    assert "<p>abcde</p>" in told.content[0].value
    assert client.get("/lehti/feed.json").status_code == 200


def test_an_empty_magazine_has_an_empty_feed(client, magazine, section):
    for address in ("/lehti/", section.url):
        assert titles(client, address) == []


def test_only_what_readers_may_read_is_told(client, magazine, section, full_issue, three):
    three[0].unpublish()
    draft = factories.make_issue(magazine, "2", 2026)
    factories.make_article(draft, section, title="Tuleva")
    draft.unpublish()

    assert titles(client, "/lehti/") == ["Kolme", "Kaksi"]


@built_once
def english(english_home, magazine, section, full_issue, three):
    """The English magazine and its issue, with one of three articles translated."""
    return [factories.translated(page) for page in (magazine, section, full_issue, three[0])]


def test_an_english_feed_is_in_english(client, english):
    feed = json_feed(client, "/en/lehti/feed.json")

    assert feed["language"] == atom(client, "/en/lehti/feed.xml").feed.language == "en"
    assert feed["items"][-1]["title"] == "YKSI"
    assert feed["items"][-1]["language"] == "en"
    assert feed["items"][-1]["tags"] == ["KÄDEN JÄLKI"]
    assert titles(client, "/en/lehti/kaden-jalki/") == ["YKSI"]


def test_what_an_english_issue_lists_in_finnish_is_told_in_finnish(client, english):
    told = atom(client, "/en/lehti/feed.xml").entries
    items = json_feed(client, "/en/lehti/feed.json")["items"]

    assert [(e.title, e.title_detail.language) for e in told] == [
        ("Issue 1/2026 is out", "en"),
        ("Kolme", "fi"),
        ("Kaksi", "fi"),
        ("YKSI", "en"),
    ]
    assert [item["language"] for item in items] == ["en", "fi", "fi", "en"]
    assert items[1]["url"] == "http://localhost/lehti/2026-1/kolme/"


def test_what_an_english_issue_leaves_out_is_left_out_of_its_feed(client, english, full_issue):
    factories.republished(full_issue, lists_untranslated=False)

    assert titles(client, "/en/lehti/") == ["YKSI"]


def test_an_easy_version_comes_with_its_article_and_not_by_itself(client, full_issue, three):
    easy = factories.article(three[0].section, title="Selko", easy_version_of=three[0])
    factories.published(full_issue, easy)

    assert titles(client, "/lehti/") == ["Kolme", "Kaksi", "Yksi"]
    assert titles(client, three[0].section.url) == ["Kolme", "Kaksi", "Yksi"]


def test_corrections_are_told_with_the_text(client, issue, section):
    page = factories.article(section, title="Villapaita")
    words = RichText(f'<p>Vuosi oli <a linktype="page" id="{section.pk}">1987</a>.</p>')
    page.corrections = [("correction", {"date": date(2026, 5, 3), "text": words})]
    factories.published(issue, page)

    assert f'<a href="http://localhost{section.url}">1987</a>' in html(client)


def test_an_entry_keeps_its_name_when_its_address_changes(client, full_issue, three):
    before = [entry.id for entry in atom(client, "/lehti/feed.xml").entries]
    factories.republished(three[0], slug="toinen", title="Toinen")

    told, item = entry(client, "Toinen")

    assert told.link.endswith("/toinen/")
    assert told.id == item["id"] == before[-1]


def test_every_edition_has_names_of_its_own(client, english):
    finnish = {entry.id for entry in atom(client, "/lehti/kaden-jalki/feed.xml").entries}
    told = atom(client, "/en/lehti/kaden-jalki/feed.xml")

    assert finnish.isdisjoint(entry.id for entry in told.entries)
    assert told.feed.id != atom(client, "/lehti/kaden-jalki/feed.xml").feed.id


def test_a_picture_whose_file_is_gone_breaks_no_feed(client, issue, section):
    page = factories.article(section, title="Villapaita", picture=factories.make_picture())
    factories.published(issue, page)
    PictureRendition.objects.all().delete()
    picture = Picture.objects.get()
    picture.file.storage.delete(picture.file.name)

    assert f'src="http://localhost{picture.file.url}"' in html(client)
