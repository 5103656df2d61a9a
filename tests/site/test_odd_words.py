"""Odd words in titles, names and numbers: kept, tidied or refused in the editor's language."""

from __future__ import annotations

import pytest

from gallery.models import Keyword
from magazine.models import ArticlePage, Contributor, IssuePage, SectionPage
from tests.editorial.forms import article as form
from tests.editorial.forms import errors_in, formset
from tests.factories import article, fresh, republished
from tests.magazine import forms
from tests.site.whole import soup

#: Seen by nobody, and yet it turns round, hides or breaks what stands beside it.
ODD_TITLES = {
    "a vertical tab": ("Villa\x0bpaita", "Villa paita"),
    "a backspace": ("Villapaita\x08", "Villapaita"),
    "an override": ("Villa\u202epaita", "Villapaita"),
    "an embedding left open": ("\u202bVillapaita", "Villapaita"),
    "an isolate left open": ("Villa\u2067paita", "Villapaita"),
    "a mark of the byte order": ("\ufeffVillapaita", "Villapaita"),
}
KEPT_TITLES = ["שטיח ארוג", "سجادة من صوف", "🧶🧵", "Käden\u00adjälki", "Sirkus 👩\u200d🎨"]
EMPTY_TITLES = ["   ", "\u00a0\u2003", "\u200b", "\x0b\x0c", "\u202e"]


class TestTitles:
    @pytest.mark.parametrize("title", ODD_TITLES.values(), ids=ODD_TITLES.keys())
    def test_what_nobody_sees_in_a_title_is_not_kept(self, editor, issue, title):
        typed, kept = title

        editor.post(forms.add_url(ArticlePage, issue), form([], title=typed, lead=typed))

        page = ArticlePage.objects.get()
        assert (page.title, page.lead) == (kept, kept)

    @pytest.mark.parametrize("title", KEPT_TITLES)
    def test_what_belongs_to_the_words_stays(self, editor, client, issue, section, title):
        editor.post(forms.add_url(ArticlePage, issue), form([], title=title, slug=""))
        page = ArticlePage.objects.get()
        republished(page, section=section, contributors=article(section).contributors.all())

        assert title in client.get(issue.url).content.decode()
        assert soup(client, fresh(page).url).h1.get_text(strip=True) == title

    @pytest.mark.parametrize("title", EMPTY_TITLES)
    def test_a_title_in_which_nothing_is_seen_is_asked_again(self, editor, issue, title):
        data = form([], title=title, slug="", lead="Hidas kudos.")

        response = editor.post(forms.add_url(ArticlePage, issue), data)

        assert list(forms.errors(response)) == ["title"]
        assert "Hidas kudos." in response.content.decode()
        assert not ArticlePage.objects.exists()


class TestFormsOfOtherThings:
    LONG = "Kudottu " * 40

    @pytest.fixture
    def addresses(self, magazine):
        contributor = Contributor.objects.create(name="Maija")
        keyword = Keyword.objects.create(name="villa")
        return {
            "section": forms.add_url(SectionPage, magazine),
            "issue": forms.add_url(IssuePage, magazine),
            "magazine": forms.edit_url(magazine),
            "contributor": f"/admin/snippets/magazine/contributor/edit/{contributor.pk}/",
            "keyword": f"/admin/snippets/gallery/keyword/edit/{keyword.pk}/",
        }

    @staticmethod
    def filled_in(words):
        record = {"name": words} | formset("texts", [])
        return {
            "section": forms.section(title=words),
            "issue": forms.issue(theme=words),
            "magazine": {"title": words, "slug": "lehti"} | formset("comments", []),
            "contributor": record,
            "keyword": record,
        }

    def test_300_characters_are_refused_in_the_editors_language_and_stay(self, editor, addresses):
        for name, data in self.filled_in(self.LONG).items():
            response = editor.post(addresses[name], data)
            said = errors_in(response)

            assert "merkkiä pitkä (tällä hetkellä 319)" in said, name
            assert "validation" not in said and "Go to" not in said, name
            assert self.LONG.strip() in response.content.decode(), name

    def test_words_in_which_nothing_is_seen_are_no_name(self, editor, addresses):
        for name in ("section", "magazine", "contributor", "keyword"):
            response = editor.post(addresses[name], self.filled_in("\u200b")[name])

            assert response.status_code == 200, name
            assert "Tämä kenttä" in errors_in(response), name


class TestNumbersOfIssues:
    NUMBERS = ["Kesä", "1 – 2", "1 B", "100", "夏", "½", "Joulu & uusivuosi"]

    @pytest.mark.parametrize("number", NUMBERS)
    def test_an_issue_has_address_cover_and_place_whatever_its_number(
        self, editor, magazine, number
    ):
        editor.post(forms.add_url(IssuePage, magazine), forms.issue(number=number) | forms.PUBLISH)
        page = IssuePage.objects.get()

        assert page.slug.isascii()
        for url in ("/", "/lehti/", page.url, "/lehti/arkisto/"):
            cover = soup(editor, url).select_one("main .cover img")
            assert editor.get(cover["src"]).status_code == 200, url
            assert page.title in editor.get(url).content.decode().replace("&amp;", "&")
