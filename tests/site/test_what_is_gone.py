"""What is left of what an editor chose: the page stays whole, and the editor is told."""

from __future__ import annotations

import pytest

from editorial.readiness.guard import NotReady
from editorial.readiness.registry import problems_of, warnings_of
from gallery.models import Keyword, Picture, PictureRendition
from magazine.models import Contributor
from tests.factories import fresh, make_article
from tests.gallery.test_unknown_blocks import stored
from tests.magazine import forms
from tests.site.whole import is_whole, soup


def leads_to_a_page(child):
    """Whether a block holds a link to a page of the site, or calls to one."""
    stored = str(child.get_prep_value())
    return 'linktype="page"' in stored or child.block_type == "call_to_action"


@pytest.fixture
def lost(world):
    """The pages of ``world``, whose pictures have lost their originals and all other files."""
    for picture in Picture.objects.all():
        for file in (picture.file, *(one.file for one in picture.renditions.all())):
            file.storage.delete(file.name)
    PictureRendition.objects.all().delete()
    return world


class TestPicturesThatAreGone:
    def test_every_page_stays_whole(self, client, lost):
        for url in lost.addresses().values():
            if "/ei-ole/" not in url and "/nope/" not in url:
                assert is_whole(soup(client, url)), url

    def test_feeds_and_sitemap_stay_whole(self, client, lost):
        for url in lost.machine_addresses().values():
            assert client.get(url).status_code == 200, url

    def test_a_reader_gets_the_alternative_text_in_its_place(self, client, lost):
        figure = soup(client, lost.article.url).select_one(".text figure img")

        assert figure["alt"] == "Punainen kangas"

    def test_the_editor_is_told_beside_the_article_and_its_issue(self, editor, lost):
        told, of_issue = (
            [(problem.code, problem.where) for problem in warnings_of(fresh(page))]
            for page in (lost.article, lost.issue)
        )
        form = editor.get(forms.edit_url(lost.article)).content.decode()

        lost_files = [one for one in told if one[0] == "picture-gone"]
        assert lost_files == [("picture-gone", "body")] * 3 + [("picture-gone", "picture")]
        assert of_issue == [("picture-gone", "cover")]
        assert "Kuvan ”Avaus” tiedosto on kadonnut" in form

    def test_the_editor_can_open_what_is_to_be_mended(self, editor, lost):
        contributor = Contributor.objects.get().pk
        for address in (
            "/admin/images/",
            f"/admin/images/{lost.article.picture_id}/",
            forms.edit_url(lost.article),
            forms.edit_url(lost.issue),
            f"/admin/snippets/magazine/contributor/edit/{contributor}/",
        ):
            assert editor.get(address).status_code == 200, address


class TestWhatWasDeletedWhileItWasUsed:
    @pytest.fixture
    def without(self, world):
        """The article of ``world`` after its picture, a keyword and a link's page were deleted."""
        world.article.save_revision()
        Picture.objects.all().delete()
        Keyword.objects.filter(name="villa").delete()
        world.content.get_translations(inclusive=True).delete()
        return world

    def test_every_page_stays_whole(self, client, without):
        for name, url in without.addresses().items():
            gone = name.split()[1] in {"content", "topic", "photo", "nothing"}
            assert client.get(url).status_code == (404 if gone else 200), url

    def test_the_editor_is_told_and_can_publish_what_is_left(self, editor, without):
        page = fresh(without.article)
        codes = {problem.code for problem in problems_of(page.get_latest_revision_as_object())}
        opened = editor.get(forms.edit_url(page))
        with pytest.raises(NotReady, match="lisää"):
            page.get_latest_revision().publish()
        page.body = [(c.block_type, c.value) for c in page.body if not leads_to_a_page(c)]
        page.save_revision().publish()

        assert {"picture-deleted", "link-nowhere"} <= codes
        assert opened.status_code == 200
        assert sorted(word.name for word in fresh(page).keywords.all()) == ["kudonta", "muisti"]
        assert is_whole(soup(editor, page.url))

    @pytest.mark.parametrize("kind", ["picture", "keyword"])
    def test_whoever_deletes_something_reads_first_that_it_is_used(self, editor, world, kind):
        keyword = Keyword.objects.get(name="villa")
        address = {
            "picture": f"/admin/images/{world.article.picture_id}/delete/",
            "keyword": f"/admin/snippets/gallery/keyword/delete/{keyword.pk}/",
        }[kind]

        html = editor.get(address).content.decode()

        assert "viitattu 2 kertaa" in html


class TestBlocksThatAreNoMore:
    """Those of the text itself: see the tests of the gallery's blocks."""

    FIGURE = {"picture": None, "alt": "", "caption": "", "zoom": 4}
    NESTED = {
        "an unknown item in a list": ("gallery", {"pictures": [{"type": "map", "value": FIGURE}]}),
        "an unknown part of a block": ("quote", {"text": "Hei.", "attribution": "", "map": [1]}),
        "a block without a value": ("figure", {}),
    }

    @pytest.mark.parametrize("block", NESTED.values(), ids=NESTED.keys())
    def test_readers_and_editors_get_the_rest(self, editor, issue, section, block):
        kind, value = block
        blocks = [{"type": kind, "value": value}, {"type": "prose", "value": "<p>Loppu.</p>"}]
        page = stored(make_article(issue, section), blocks)

        assert "Loppu." in soup(editor, page.url).select_one(".text").get_text()
        assert editor.get(forms.edit_url(page)).status_code == 200
        assert not [problem for problem in problems_of(page) if problem.code == "check-failed"]
