"""How many problems pages have, in the list of the pages below a page."""

from datetime import timedelta

from bs4 import BeautifulSoup
from django.db import connection
from django.db.models import F
from django.test.utils import CaptureQueriesContext

from editorial.models import ReadinessCount
from tests import factories


def draft(issue, section, **fields):
    page = factories.article(section, live=False, **fields)
    issue.add_child(instance=page)
    page.save_revision()
    return page


def listed(editor, issue):
    """Title → what the list says of the checks."""
    html = editor.get(f"/admin/pages/{issue.pk}/").content
    rows = BeautifulSoup(html, "html.parser").select("tr:has(.page-checks)")
    return {
        row.select_one(".title-wrapper a").get_text(strip=True): [
            part.get_text(" ", strip=True) for part in row.select(".page-checks > span")
        ]
        for row in rows
    }


def test_a_list_tells_how_many_problems_each_page_has(editor, issue, section):
    draft(issue, None, title="Kesken", contributors=[], lead="")
    draft(issue, section, title="Valmis")

    assert listed(editor, issue) == {"Kesken": ["2 problems", "1 remark"], "Valmis": ["Ready"]}


def test_a_count_follows_the_draft_and_what_it_shows(editor, issue, section):
    picture = factories.make_picture(license="")
    linked = factories.make_article(issue, section, title="Kohde")
    link = ("prose", f'<p><a linktype="page" id="{linked.pk}">Kohteen juttu</a></p>')
    page = draft(issue, section, title="Villapaita", picture=picture, body=[link], lead="")
    seen = [listed(editor, issue)["Villapaita"]]

    picture.license = "cc-by-4.0"
    picture.save()
    seen.append(listed(editor, issue)["Villapaita"])
    page.lead = "Ingressi."
    page.save_revision()
    seen.append(listed(editor, issue)["Villapaita"])
    linked.unpublish()
    seen.append(listed(editor, issue)["Villapaita"])
    linked.delete()
    seen.append(listed(editor, issue)["Villapaita"])

    assert seen == [
        ["1 problem", "1 remark"],
        ["Ready", "1 remark"],
        ["Ready"],
        ["Ready", "1 remark"],
        ["1 problem"],
    ]


def test_a_count_is_asked_anew_after_an_hour(editor, issue, section):
    draft(issue, section, title="Villapaita", lead="")
    listed(editor, issue)
    ReadinessCount.objects.update(warnings=5)
    assert listed(editor, issue)["Villapaita"] == ["Ready", "5 remarks"]

    ReadinessCount.objects.update(counted_at=F("counted_at") - timedelta(hours=2))

    assert listed(editor, issue)["Villapaita"] == ["Ready", "1 remark"]


def test_twelve_counts_are_one_query_and_ask_no_check(editor, issue, section):
    for _ in range(12):
        draft(issue, section)
    listed(editor, issue)

    with CaptureQueriesContext(connection) as captured:
        listed(editor, issue)

    statements = [query["sql"] for query in captured]
    assert sum("readinesscount" in sql for sql in statements) == 1
    # The head of the list reads those of the issue and of what is above it.
    read = [sql for sql in statements if '"wagtailcore_revision"."content"' in sql]
    theirs = [f'"id" = {page.latest_revision_id} ' for page in issue.get_children()]
    assert len(theirs) == 12
    assert not [sql for sql in read if " IN (" in sql or any(key in sql for key in theirs)]


def test_the_panel_tells_the_list_what_it_has_found(editor, issue, section):
    page = draft(issue, section, lead="")

    editor.get(f"/admin/pages/{page.pk}/edit/")

    assert ReadinessCount.objects.get(page=page.pk).warnings == 1
