from magazine.archive import issues_by_year
from magazine.models import IssuePage
from tests.factories import make_issue, published_as_it_is, translated
from tests.grounds import built_once

NUMBERS_BY_YEAR = {2009: 3, 2010: 4, 2011: 4, 2012: 4, 2013: 2}


@built_once
def seventeen(magazine):
    """The issues of a magazine's first years, made in no particular order."""
    wanted = [
        (year, number) for year, last in NUMBERS_BY_YEAR.items() for number in range(1, last + 1)
    ]
    for year, number in sorted(wanted, key=lambda pair: pair[::-1]):
        magazine.add_child(instance=IssuePage(number=str(number), year=year))
    return magazine


def listed(magazine):
    return [(y.year, [i.number for i in y.issues]) for y in issues_by_year(magazine.issues())]


def test_the_archive_lists_issues_by_year_newest_first(seventeen):
    assert listed(seventeen) == [
        (2013, ["2", "1"]),
        (2012, ["4", "3", "2", "1"]),
        (2011, ["4", "3", "2", "1"]),
        (2010, ["4", "3", "2", "1"]),
        (2009, ["3", "2", "1"]),
    ]


def test_issue_ten_comes_after_issue_two(seventeen):
    seventeen.add_child(instance=IssuePage(number="10", year=2009))

    assert listed(seventeen)[-1] == (2009, ["10", "3", "2", "1"])


def test_a_reader_sees_every_issue_under_its_year(client, seventeen):
    html = client.get("/lehti/arkisto/").content.decode()

    links = [
        f'href="/lehti/{year}-{n}/"'
        for year, last in NUMBERS_BY_YEAR.items()
        for n in range(1, last + 1)
    ]
    assert [link for link in links if link not in html] == []
    years = [html.index(f">{year}</h2>") for year in (2013, 2012, 2011, 2010, 2009)]
    assert years == sorted(years)


def test_a_long_archive_comes_in_pages_which_lead_to_each_other(client, seventeen):
    for number in range(14):
        seventeen.add_child(instance=IssuePage(number=str(number), year=1950))

    first, second = (client.get(f"/lehti/arkisto/?page={n}").content.decode() for n in (1, 2))

    assert 'href="/lehti/1950-1/"' in first and 'href="/lehti/1950-0/"' not in first
    assert 'rel="next" href="?page=2"' in first and 'href="/lehti/1950-0/"' in second
    assert 'href="/lehti/2013-1/"' not in second


def test_drafts_are_not_in_the_archive(client, magazine):
    make_issue(magazine, "1", 2026)
    magazine.add_child(instance=IssuePage(number="2", year=2026, live=False))

    html = client.get("/lehti/arkisto/").content.decode()

    assert "1/2026" in html
    assert "2/2026" not in html


def test_an_empty_archive_says_so(client, magazine):
    response = client.get("/lehti/arkisto/")

    assert response.status_code == 200
    assert '<ul class="issues">' not in response.content.decode()


def test_each_language_has_its_own_archive(client, magazine, issue):
    make_issue(magazine, "2", 2026)
    english = translated(issue)
    published_as_it_is(english.get_parent())
    published_as_it_is(english.get_parent().get_parent())

    html = client.get(f"{english.get_parent().url}archive/").content.decode()

    assert "1/2026" in html
    assert "2/2026" not in html


def test_the_archive_has_no_address_in_another_languages_words(client, magazine):
    english = translated(magazine)
    published_as_it_is(english.get_parent())

    statuses = {
        path: client.get(path).status_code
        for path in (
            "/lehti/arkisto/",
            "/lehti/archive/",
            f"{english.url}archive/",
            f"{english.url}arkisto/",
        )
    }

    assert list(statuses.values()) == [200, 404, 200, 404], statuses


def test_the_archives_other_language_is_the_other_archive(client, magazine):
    english = translated(magazine)
    published_as_it_is(english.get_parent())

    html = client.get("/lehti/arkisto/").content.decode()

    assert f'hreflang="en" href="http://localhost{english.url}archive/"' in html
    assert '<link rel="canonical" href="http://localhost/lehti/arkisto/">' in html
