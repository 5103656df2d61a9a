"""What wagtail-localize does to pages by itself, by the numbers of ``docs/translation.md``.

Each trap is stepped into by a real request of somebody who may do that.
"""

from __future__ import annotations

import pytest
from django.apps import apps
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.blocks import RawHTMLBlock
from wagtail.fields import StreamField
from wagtail.models import Locale, Page, PageLogEntry, TranslatableMixin, get_page_models
from wagtail.snippets.models import get_snippet_models
from wagtail_localize.models import (
    StringSegment,
    StringTranslation,
    Translation,
    TranslationSource,
)

from editorial.roles import Role
from editorial.translation.drafts import save_draft
from editorial.translation_jobs.matrix import status_of
from editorial.translation_jobs.status import TranslationState
from tests import factories
from tests.editorial.desk import edit_url, messages_of
from tests.editorial.translation_jobs import (
    BODY,
    edition,
    job_for,
    say,
    texts_of,
    translation_of,
)
from tests.factories import fresh, make_article, republished


@pytest.fixture
def public(ordered):
    """The English article, translated and public."""
    say(ordered)
    save_draft(translation_of(ordered)).publish()
    return edition(ordered).specific


def order(client, page):
    """Order a translation with the form, which stands in the place of localize's own."""
    said = {"language": "en", "translator": "", "due": "", "note": ""}
    said["pages"] = str(page.translation_key)
    client.post(reverse("editorial_order_translation", args=[page.pk]), said)


def door(name, *args):
    return reverse(f"wagtail_localize:{name}", args=args)


def test_trap_01_submitting_a_live_page_publishes_nothing(chief, client, issue, section, ordered):
    page = make_article(issue, section, title="Niisi", body=BODY)
    english = Locale.objects.get(language_code="en")

    chief.post(door("submit_page_translation", page.pk), {"locales": [english.pk]})
    order(chief, page)

    assert not edition(page).live
    assert client.get(edition(page).specific.url).status_code == 404


def test_trap_03_whoever_looks_sees_how_outdated_a_translation_is(chief, ordered, public):
    republished(ordered, body=[*BODY, ("prose", "<p>Uusi.</p>")], lead="Toinen.")

    html = chief.get(reverse("editorial_page_translations", args=[ordered.pk])).content.decode()

    assert "outdated by 2 texts" in html


def test_trap_04_bringing_up_to_date_puts_no_finnish_on_a_live_page(chief, client, ordered, public):
    republished(ordered, title="Uusi nimi")
    source = TranslationSource.objects.get(object_id=ordered.translation_key)

    chief.post(door("update_translations", source.pk), {"publish_translations": "on"})

    assert fresh(public).title == "SUKKULA"
    assert "Uusi nimi" not in client.get(public.url).content.decode()


def test_trap_05_the_source_is_what_was_approved_or_is_read(ordered, issue, section):
    page = make_article(issue, section, title="Julkinen")
    page.title = "Luonnos"
    page.save_revision()
    only_revisions = factories.article(section, title="Versio1", live=False)
    issue.add_child(instance=only_revisions)
    only_revisions.title = "Versio2"
    only_revisions.save_revision()

    job_for(issue)

    assert "Julkinen" in texts_of(page)
    assert "Versio2" in texts_of(only_revisions)


def test_trap_06_nothing_is_written_while_the_page_is_in_review(office, ordered):
    say(ordered)
    save_draft(translation_of(ordered))
    page = edition(ordered).specific
    page.get_workflow().start(page, office.client(Role.WRITER).user)
    segment = StringSegment.objects.get(
        source__object_id=ordered.translation_key, context__path="lead"
    )
    translator = office.client(Role.TRANSLATOR)
    job_for(ordered, [ordered], translator=translator.user)

    refused = translator.put(
        door("edit_string_translation", translation_of(ordered).pk, segment.pk),
        "value=Sneaked in",
        content_type="application/x-www-form-urlencoded",
    )

    assert refused.status_code == 403
    assert not StringTranslation.objects.filter(data="Sneaked in").exists()
    for role in (Role.SECTION_EDITOR, Role.LANGUAGE_EDITOR, Role.EDITOR_IN_CHIEF):
        office.decide(page, role)
    assert (fresh(page).live, fresh(page).lead) == (True, "INGRESSI.")


def test_trap_07_publishing_is_done_at_once_and_by_somebody(chief, ordered):
    say(ordered)

    chief.post(edit_url(edition(ordered)), {"action": "publish"})

    # Inside the test's transaction: nothing waits for its end.
    assert edition(ordered).live
    [entry] = PageLogEntry.objects.filter(page=edition(ordered).pk, action="wagtail.publish")
    assert entry.user == chief.user


@pytest.mark.parametrize("header", ["", '"X-WagtailLocalize-TranslationID: other\\n"\n'])
def test_trap_09_a_po_file_without_its_header_is_told_so(chief, ordered, header):
    file = SimpleUploadedFile("x.po", f'msgid ""\nmsgstr ""\n{header}'.encode())

    answer = chief.post(
        door("upload_pofile", translation_of(ordered).pk), {"file": file}, follow=True
    )

    assert answer.status_code == 200
    assert messages_of(answer)


@pytest.mark.parametrize(
    "report", ["wagtail_localize:translations_report", "editorial_translation_states"]
)
def test_trap_10_a_report_as_a_table_has_something_in_its_rows(chief, ordered, report):
    answer = chief.get(reverse(report), {"export": "csv"})

    rows = b"".join(answer.streaming_content).decode().splitlines()
    assert any("Sukkula" in row for row in rows[1:])
    assert all(row.strip(",") for row in rows)


def test_trap_11_a_page_that_a_program_made_or_moved_is_told_of(chief, ordered, issue, section):
    by_program = make_article(issue, section, title="Niisi")
    other = factories.make_issue(issue.get_parent(), number="2")
    job = job_for(ordered, [ordered])
    fresh(ordered).move(other, pos="last-child")

    matrix = chief.get(reverse("editorial_page_translations", args=[issue.pk])).content.decode()
    told = chief.get(reverse("editorial_translation_job", args=[job.pk])).content.decode()

    assert by_program.title in matrix
    assert status_of(by_program, "en").state == TranslationState.MISSING
    assert "The page was moved since" in told


def test_trap_12_deleting_the_original_deletes_no_translation(chief, ordered, public):
    words = set(StringTranslation.objects.values_list("pk", flat=True))

    chief.post(reverse("wagtailadmin_pages:delete", args=[ordered.pk]))

    assert not Page.objects.filter(pk=ordered.pk).exists()
    assert words == set(StringTranslation.objects.values_list("pk", flat=True))
    assert fresh(public).live
    assert chief.get(edit_url(public)).status_code == 200


def test_trap_13_and_14_no_record_has_words_that_are_the_same_for_every_language():
    """``test_field_kinds`` walks the pages and their rows; here is what stands beside them."""
    beside = [model for model in get_snippet_models() if model._meta.app_label != "wagtailcore"]

    assert beside
    assert [model for model in beside if issubclass(model, TranslatableMixin)] == []
    for name in ("gallery.Picture", "gallery.Keyword", "magazine.Contributor"):
        assert apps.get_model(name)._meta.get_field("texts")


def test_trap_15_the_address_is_nobodys_text(ordered, public):
    assert not StringSegment.objects.filter(context__path="slug").exists()
    assert public.slug == "sukkula"

    other = republished(ordered, title="Uusi nimi", slug="uusi-nimi")

    assert fresh(public).slug == "sukkula"
    assert other.slug == "uusi-nimi"


@pytest.mark.parametrize("path", ["/api/v3/", "/api/v3-preview/", "/api/v3/pages/"])
def test_trap_16_no_other_api_writes_pages(client, home, path):
    assert client.get(path).status_code == 404
    assert client.post(path).status_code == 404


def test_trap_18_every_block_gives_its_words(ordered):
    def blocks(block):
        yield block
        for child in getattr(block, "child_blocks", {}).values():
            yield from blocks(child)
        if hasattr(block, "child_block"):
            yield from blocks(block.child_block)

    fields = [
        field
        for model in get_page_models()
        for field in model._meta.get_fields()
        if isinstance(field, StreamField)
    ]

    assert len(fields) > 5
    assert [
        f for f in fields for one in blocks(f.stream_block) if isinstance(one, RawHTMLBlock)
    ] == []


def test_translations_are_there_to_be_attacked(ordered):
    assert Translation.objects.filter(source__object_id=ordered.translation_key).exists()
