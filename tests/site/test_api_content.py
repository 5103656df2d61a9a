"""What the API tells of each thing, and what it never tells."""

from __future__ import annotations

import pytest
from wagtail.models import PageViewRestriction

from gallery.consent.actions import withdraw_consent
from gallery.models import Picture
from magazine.models import (
    ArticleContributor,
    ArticlePage,
    Contributor,
    RunningOrderItem,
    RunningOrderText,
)
from tests.factories import (
    article,
    fresh,
    make_article,
    make_attachment,
    make_contributor,
    make_issue,
    make_picture,
    make_user,
    published,
    republished,
    translated,
)
from tests.gallery.albums import make_album
from tests.gallery.block_values import DATA, VALUES, blanked
from tests.site.api import LANGUAGES, NAMES, data, get, items, problem, words_in
from tests.site.bilingual import shout

pytestmark = pytest.mark.usefixtures("networks")


@pytest.fixture
def everything(world):
    """An article with a block of every kind."""
    body = [(name, make()) for name, make in VALUES.items()]
    return make_article(world.issue, world.section, title="Kaikkea", body=body)


# Articles


def test_a_body_is_a_list_of_blocks_of_every_kind(client, world, everything):
    body = data(client, f"articles/{everything.pk}")["body"]

    told = {block["type"]: blanked(block["value"], DATA[block["type"]]) for block in body}
    # Its level follows the headings before it.
    box = {"title": "Näin se käy", "level": 4, "html": "<h5>Ensin</h5><p>Luo <b>loimi</b>.</p>"}
    assert told == DATA | {"fact_box": box}
    assert all(block["id"] for block in body)


def test_files_in_a_body_have_absolute_addresses(client, world, everything):
    body = data(client, f"articles/{everything.pk}")["body"]
    values = {block["type"]: block["value"] for block in body}

    for file in (
        values["figure"]["picture"],
        values["recording"]["recording"],
        values["recording"]["recording"]["captions"],
        values["attachment"]["attachment"],
    ):
        assert file["url"].startswith("http://localhost/")
    for source in values["figure"]["picture"]["sources"]:
        assert all(one.startswith("http://localhost/") for one in source["srcset"].split(", "))


def test_links_in_a_text_lead_to_pages_in_its_own_language(client, world):
    for edition, part in ((world, "/tietoa/"), (world.english, "/en/tietoa/")):
        body = data(client, f"articles/{edition.article.pk}")["body"]
        assert f'<a href="http://localhost{part}">' in body[0]["value"]


def test_english_items_carry_english_addresses_only(client, world):
    make_article(world.issue, world.section, title="Vain suomeksi")
    for name in NAMES:
        for item in items(client, f"{name}/?locale=en"):
            del item["translations"]
            assert [w for w in words_in(item) if is_finnish_address(w)] == [], name


def is_finnish_address(word):
    own = ("/en/", "/pictures/", "/covers/", "/media/", "/documents/")
    places = word.split("http://localhost")[1:]
    return any(not place.startswith(own) for place in places)


def test_a_link_to_an_attachment_is_absolute(client, world):
    file = make_attachment()
    text = f'<p><a linktype="document" id="{file.pk}">Ohje</a></p>'
    page = make_article(world.issue, world.section, body=[("prose", text)])

    body = data(client, f"articles/{page.pk}")["body"]

    assert f'href="http://localhost{file.url}"' in body[0]["value"]


def test_an_article_alone_tells_what_stands_around_it(client, world):
    [first, second] = ArticlePage.objects.child_of(world.issue).order_by("path")

    told = data(client, f"articles/{second.pk}")

    assert (told["position"], told["article_count"]) == (2, 2)
    assert told["previous"]["id"] == first.pk
    assert told["next"] is None
    assert told["issue"]["title"] == "1/2026"
    assert told["section"]["title"] == "Käden jälki"
    assert [page["id"] for page in told["related"]] == [first.pk, world.content.pk]


def test_names_stand_as_they_were_printed(client, world):
    Contributor.objects.update(name="Uusi Nimi")

    [row] = data(client, f"articles/{world.article.pk}")["contributors"]

    assert (row["name"], row["role"]) == ("Maija Esimerkki", "text")
    assert client.get(row["url"]).status_code == 200


def test_keywords_have_the_words_of_the_language(client, world):
    for edition, ending in ((world, "fi"), (world.english, "en")):
        words = data(client, f"articles/{edition.article.pk}")["keywords"]
        assert [word["label"] for word in words] == [
            f"{w}-{ending}" for w in ("kudonta", "muisti", "villa")
        ]
        assert client.get(words[0]["url"]).status_code == 200


def test_corrections_come_newest_first(client, world):
    corrections = [
        ("correction", {"date": f"2026-05-0{day}", "text": f"<p>{day}</p>"}) for day in (1, 3, 2)
    ]
    page = make_article(world.issue, world.section, corrections=corrections)

    told = data(client, f"articles/{page.pk}")["corrections"]

    assert [(one["date"], one["html"]) for one in told] == [
        (f"2026-05-0{day}", f"<p>{day}</p>") for day in (3, 2, 1)
    ]


def test_an_easy_version_and_its_article_name_each_other(client, world):
    easy = make_article(world.issue, world.section, easy_version_of=world.article)

    assert data(client, f"articles/{easy.pk}")["easy_version_of"]["id"] == world.article.pk
    assert data(client, f"articles/{world.article.pk}")["easy_version"]["id"] == easy.pk


def test_the_day_of_a_substantive_change_is_the_one_that_counts(client, world):
    page = republished(world.article, date_modified="2026-05-04")

    assert data(client, f"articles/{page.pk}")["date_modified"].startswith("2026-05-04")


# Filters


@pytest.fixture
def another(world):
    """An article of another issue, section and person, in Finnish."""
    other = make_issue(world.magazine, "2")
    person = make_contributor("Ville Vieras")
    byline = [ArticleContributor(contributor=person)]
    section = world.section.copy(update_attrs={"title": "Muu", "slug": "muu"})
    return published(other, article(section, title="Rannan kivet", contributors=byline))


@pytest.mark.parametrize("edition", ["own", "english"])
def test_articles_can_be_asked_for_by_issue_and_section_in_any_language(
    client, world, another, edition
):
    pages = world if edition == "own" else world.english
    mine = set(ArticlePage.objects.child_of(world.issue).values_list("pk", flat=True))

    for query in (f"issue={pages.issue.pk}", f"section={pages.section.pk}"):
        assert {item["id"] for item in items(client, f"articles/?{query}")} == mine
    everything = items(client, f"articles/?magazine={pages.magazine.pk}")
    assert {item["id"] for item in everything} == {*mine, another.pk}


def test_articles_can_be_asked_for_by_keyword_contributor_and_words(client, world, another):
    person = another.contributors.get().contributor_id
    wanted = {
        "keyword=villa": world.article.pk,
        f"contributor={person}": another.pk,
        "search=kivet": another.pk,
    }

    for query, pk in wanted.items():
        assert [item["id"] for item in items(client, f"articles/?{query}")] == [pk], query


def test_a_filter_that_nothing_fits_gives_an_empty_list(client, world):
    for query in (
        "issue=999999",
        "section=999999",
        "contributor=999999",
        "keyword=ei-ole",
        "search=%22%28",
        "search=olematon",
        "magazine=999999",
    ):
        assert items(client, f"articles/?{query}") == [], query


def test_pictures_albums_issues_and_people_have_filters(client, world):
    [album] = items(client, "albums/?year=2026")
    inside = items(client, f"pictures/?album={album['id']}")

    assert {item["id"] for item in inside} == {p["picture"]["id"] for p in album["pictures"]}
    assert items(client, "pictures/?keyword=ei-ole") == []
    assert items(client, "albums/?year=1999") == []
    assert len(items(client, f"issues/?magazine={world.english.magazine.pk}&year=2026")) == 1
    assert len(items(client, "contributors/?slug=maija-esimerkki")) == 1
    assert len(items(client, f"sections/?magazine={world.magazine.pk}")) == 1


# Issues, people, albums, pictures


def test_an_issue_tells_its_whole_contents_by_section(client, world):
    [part] = data(client, f"issues/{world.issue.pk}")["contents"]

    assert part["section"]["title"] == "Käden jälki"
    assert [entry["position"] for entry in part["articles"]] == [1, 2]
    assert part["articles"][1]["title"] == "Villapaita"
    assert part["articles"][1]["picture"]["alt"] == "Punainen kangas"
    assert [one["name"] for one in part["articles"][1]["contributors"]] == ["Maija Esimerkki"]


def test_an_issue_with_one_off_headings_tells_them_in_running_order(client, world):
    places = RunningOrderItem.objects.filter(issue_key=world.issue.translation_key)
    places.update(position=5)
    row = RunningOrderItem.objects.create(
        issue_key=world.issue.translation_key, heading_key=world.issue.translation_key, position=1
    )
    RunningOrderText.objects.create(item=row, language="fi", text="Aluksi")

    [part] = data(client, f"issues/{world.english.issue.pk}")["contents"]

    assert part["heading"] == {"text": "Aluksi", "locale": "fi"}


def test_an_untranslated_article_stands_on_the_english_issue_in_finnish(client, world):
    [part] = data(client, f"issues/{world.english.issue.pk}")["contents"]

    assert [entry["locale"] for entry in part["articles"]] == ["fi", "en"]
    assert part["articles"][0]["url"].startswith("http://localhost/lehti/")


def test_the_current_issue_is_the_one_that_the_magazine_shows(client, world):
    newest = make_issue(world.magazine, "3")
    make_issue(world.magazine, "9", is_special=True)

    assert data(client, "issues/current")["id"] == newest.pk
    assert data(client, f"issues/current?magazine={world.english.magazine.pk}")["id"] == newest.pk
    english = data(client, "issues/current?locale=en&fields=theme")
    assert (english["id"], "contents" in english) == (world.english.issue.pk, False)
    assert data(client, f"magazines/{world.magazine.pk}")["current_issue"]["id"] == newest.pk


def test_there_is_no_current_issue_of_a_magazine_that_is_not_there(client, world):
    problem(client, "issues/current?magazine=999999", 404)
    problem(client, "issues/current?nosuch=1")


def test_somebody_with_nothing_in_a_language_has_no_page_there(client, world):
    person = make_contributor("Ville Vieras")
    make_article(world.issue, world.section, contributors=[ArticleContributor(contributor=person)])

    there, here = (data(client, f"contributors/{person.pk}?locale={code}") for code in ("en", "fi"))

    assert there["url"] is None
    assert here["url"].endswith("/tekijat/ville-vieras/")
    assert here["translations"] == [{"locale": "en", "id": person.pk, "url": None}]


def test_somebody_who_has_published_nothing_is_not_told_of(client, world):
    nobody = make_contributor("Ville Vieras")

    problem(client, f"contributors/{nobody.pk}", 404)
    assert nobody.pk not in {item["id"] for item in items(client, "contributors/?limit=100")}


def test_a_picture_tells_whose_it_is_and_where_it_stands(client, world):
    picture = Picture.objects.get(title="Kuva 1", pk__in=album_pictures(world))

    told = data(client, f"pictures/{picture.pk}?locale=en")

    assert told["title"] == "A red cloth"  # never the editors' own title
    assert (told["picture"]["credit"], told["picture"]["license"]) == ("Ville Kuvaaja", "CC BY 4.0")
    assert told["url"] == told["places"][0]["url"]
    assert client.get(told["url"]).status_code == 200


def album_pictures(world):
    return [block.value["picture"].pk for block in world.album.pictures]


# What never leaves


@pytest.fixture
def hidden(world):
    """Everything that is not for everybody, in every place, with "Salasana" in its words."""
    secret = make_picture(title="Salasana", credit="Salasana")
    secret.texts.update(alt="Salasana", caption="Salasana")
    who = [ArticleContributor(contributor=make_contributor("Salasana"))]

    def told(**fields):
        values = {"title": "Salasana", "lead": "Salasana", "picture": secret, "contributors": who}
        return article(world.section, **(values | fields))

    draft = world.issue.add_child(instance=told(live=False, slug="salasana-1"))
    draft.save_revision()
    private = published(world.issue, told(slug="salasana-2"))
    closed = make_issue(world.magazine, "7", theme="Salasana")
    below = published(closed, told(slug="salasana-3"))
    for page in (private, closed):
        PageViewRestriction.objects.create(page=page, restriction_type="login")
    changed = world.article
    changed.title = "Salasana"
    changed.save_revision()
    linking = f'<p>Lue <a linktype="page" id="{private.pk}">tämä</a>.</p>'
    make_article(world.issue, world.section, title="Linkki", body=[("prose", linking)])
    return {"articles": [draft, private, below], "issues": [closed], "pictures": [secret]}


def everything_told(client):
    """Every answer that a crawler without a token can get."""
    told = []
    for name in NAMES:
        for language in LANGUAGES:
            for item in items(client, f"{name}/?limit=100&locale={language}"):
                told += [item, get(client, f"{name}/{item['id']}").json()]
    for query in ("articles/?search=salasana", "issues/current"):
        told.append(data(client, query))
    return told


def test_a_crawler_finds_no_word_of_a_draft_or_of_what_is_private(client, world, hidden):
    words = [word for word in words_in(everything_told(client)) if "salasana" in word.lower()]

    assert words == []


def test_what_is_hidden_is_answered_like_what_never_was(client, world, hidden):
    never = get(client, "articles/999999").content
    for name, things in hidden.items():
        for thing in things:
            answer = get(client, f"{name}/{thing.pk}")
            assert (answer.status_code, answer.content) == (404, never), thing
    draft, private, below = hidden["articles"]
    for query in (f"issue={hidden['issues'][0].pk}", "keyword=salasana"):
        assert items(client, f"articles/?{query}") == []


def test_a_language_whose_front_page_is_a_draft_has_no_items(client, world):
    fresh(world.english.magazine.get_parent().specific).unpublish()

    for name in ("articles", "issues", "sections", "magazines", "albums"):
        assert items(client, f"{name}/?locale=en") == []
        assert all(item["translations"] == [] for item in items(client, f"{name}/"))
    problem(client, f"articles/{world.english.article.pk}", 404)
    assert items(client, "contributors/?locale=en")[0]["url"] is None


def test_a_withdrawn_consent_takes_the_picture_out_at_once(client, world):
    picture = make_picture(title="Aino", credit="Aino Kuvaaja")
    picture.texts.update(alt="Aino hymyilee", caption="Ainon kuva")
    figure = {"picture": picture, "alt": "Aino kuvassa", "caption": "Ainon kuva"}
    shown = article(world.section, title="Villat", picture=picture, body=[("figure", figure)])
    page = published(world.issue, shown)
    translated(page, words=shout)
    republished(world.issue, cover=picture)
    Contributor.objects.update(portrait=picture)
    make_album(world.gallery, picture, make_picture(), title="Toinen")
    assert data(client, f"pictures/{picture.pk}")["picture"]["credit"] == "Aino Kuvaaja"

    withdraw_consent(picture, make_user())

    problem(client, f"pictures/{picture.pk}", 404)
    told = everything_told(client)
    assert [word for word in words_in(told) if "aino" in word.casefold()] == []
    assert not {picture.file.url, *(one.url for one in picture.renditions.all())} & {
        word.removeprefix("http://localhost") for word in words_in(told)
    }
    assert data(client, f"articles/{page.pk}")["picture"] is None
    assert data(client, f"articles/{page.pk}")["body"][0]["value"]["picture"]["withheld"]


def test_a_picture_of_private_pages_only_is_not_told_of(client, world):
    album = make_album(world.gallery, make_picture(title="Yksin"), title="Suljettu")
    [picture] = Picture.objects.filter(title="Yksin")
    assert get(client, f"pictures/{picture.pk}").status_code == 200

    PageViewRestriction.objects.create(page=album, restriction_type="login")

    problem(client, f"pictures/{picture.pk}", 404)
    problem(client, f"albums/{album.pk}", 404)
