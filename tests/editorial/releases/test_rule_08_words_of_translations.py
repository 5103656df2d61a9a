"""Words of a translation that is approved may be mended; what was approved is what goes out."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test.client import encode_multipart
from django.urls import reverse
from wagtail.models import Revision
from wagtail_localize.models import OverridableSegment, StringSegment, Translation

from editorial.releases.models import Release
from editorial.releases.publishing import publish
from editorial.roles import Role
from editorial.translation.drafts import save_draft
from magazine.models import ArticlePage, IssuePage
from tests import factories
from tests.grounds import built_once
from tests.magazine import releasing
from tests.magazine.forms import edit_url

MULTIPART = "multipart/form-data; boundary=x"


@built_once
def both(magazine, section, english_home):
    """Issue 2/2026 with the article Villapaita and a picture in it, drafts in both languages."""
    factories.translated(magazine)
    factories.translated(section)
    issue = releasing.draft(
        magazine, IssuePage(number="2", year=2026, translations_go_out="together")
    )
    figure = ("figure", {"picture": factories.make_picture(), "alt": "Kuvassa", "caption": ""})
    releasing.draft(issue, factories.article(section, title="Villapaita", body=[figure]))
    for page in (issue, *ArticlePage.objects.child_of(issue)):
        factories.translated(page, publish=False)
    return issue


@pytest.fixture
def approved(both, chief):
    return releasing.approved(both, chief)


@pytest.fixture
def english(approved):
    return ArticlePage.objects.get(title="VILLAPAITA")


@pytest.fixture
def record(english):
    return Translation.objects.get(source__object_id=english.translation_key)


@pytest.fixture(autouse=True)
def translating_machine(settings):
    kind = "wagtail_localize.machine_translators.dummy.DummyTranslator"
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {"CLASS": kind}


def door(name, record, *more):
    return reverse(f"wagtail_localize:{name}", args=[record.pk, *more])


def sent(client, address, value):
    body = encode_multipart("x", {"value": value})
    return client.put(address, body, content_type=MULTIPART)


def string(client, record):
    segment = StringSegment.objects.get(source=record.source, context__path="lead")
    return sent(client, door("edit_string_translation", record, segment.pk), "Newer words.")


def override(client, record):
    segment = OverridableSegment.objects.filter(source=record.source).first()
    return sent(client, door("edit_override", record, segment.pk), factories.make_picture().pk)


def po_file(client, record):
    text = client.get(door("download_pofile", record)).content.decode()
    file = SimpleUploadedFile("sanat.po", text.replace("INGRESSI.", "Newer words.").encode())
    return client.post(door("upload_pofile", record), {"file": file}, follow=True)


def machine(client, record):
    record.source.stringsegment_set.get(context__path="lead").string.translations.all().delete()
    return client.post(door("machine_translate", record), follow=True)


def pinned(release):
    members = release.members.order_by("pk")
    return [(one.revision_id, one.content_hash, one.revision.content) for one in members]


def told(response):
    return " ".join(str(message) for message in response.context["messages"])


@pytest.mark.parametrize("say", [string, override, po_file, machine])
def test_rule_08_new_words_of_an_approved_translation_touch_no_approved_version(
    editor, approved, record, say
):
    before, versions = pinned(approved), Revision.objects.count()

    assert say(editor, record).status_code in (200, 201)

    assert pinned(approved) == before
    assert Revision.objects.count() == versions
    assert Release.objects.get().state == "approved"


@pytest.mark.parametrize("say", [string, override, po_file])
def test_rule_08_what_was_approved_goes_out_whatever_was_written_since(
    editor, approved, english, record, chief, say
):
    before = english.get_latest_revision_as_object()
    say(editor, record)

    publish(approved, chief)

    page = factories.fresh(english)
    assert page.live
    assert page.lead == "INGRESSI."
    assert page.body.raw_data[0]["value"] == before.body.raw_data[0]["value"]


@pytest.mark.parametrize("say", [po_file, machine])
def test_rule_08_whoever_brings_many_words_is_told_that_they_do_not_go_out(editor, record, say):
    assert "The new words go out only when it is replaced there." in told(say(editor, record))


def test_rule_08_the_editor_of_words_says_for_which_release_the_page_is_approved(
    editor, approved, english
):
    html = editor.get(edit_url(english)).content.decode()

    assert "Approved for 2/2026" in html
    assert "go out only when the page is replaced" in html
    assert "Replace it in the release?" not in html


def test_rule_08_who_decides_is_led_to_putting_the_newer_words_into_the_release(
    editor, approved, english, record, client, roles
):
    string(editor, record)
    save_draft(record)
    address = reverse("editorial_release_replace", args=[english.pk])

    assert address in editor.get(edit_url(english)).content.decode()
    client.force_login(factories.make_user(Role.SECTION_EDITOR))
    assert address not in client.get(edit_url(english)).content.decode()


def test_rule_08_before_it_is_approved_nothing_of_that_is_said(editor, both):
    english = ArticlePage.objects.get(title="VILLAPAITA")

    assert "data-desk-approved" not in editor.get(edit_url(english)).content.decode()
