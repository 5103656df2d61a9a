"""localize's endpoints, attacked by real requests from those who have no business there."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test.client import encode_multipart
from django.urls import reverse
from wagtail.models import Page
from wagtail_localize.models import (
    OverridableSegment,
    StringSegment,
    StringTranslation,
    Translation,
)

from editorial.roles import Role, given
from tests import factories
from tests.editorial.desk import Office, edit_url, messages_of
from tests.factories import fresh

OUTSIDERS = [Role.WRITER, Role.TRANSLATOR, Role.COORDINATOR]
MULTIPART = "multipart/form-data; boundary=x"


@pytest.fixture
def office(english, roles):
    return Office(set_up=True)


@pytest.fixture
def translation(english):
    return Translation.objects.get(source__object_id=english.translation_key)


@pytest.fixture
def translator(office, english, monkeypatch):
    """A translator to whom the English article is given."""
    monkeypatch.setattr(given, "_sources", [lambda user: [english.pk]])
    return office.client(Role.TRANSLATOR)


def door(name, *args):
    return reverse(f"wagtail_localize:{name}", args=args)


def put(client, translation, path, words, **data):
    """Send ``words`` for a field as the editor's script does."""
    segment = StringSegment.objects.get(source=translation.source, context__path=path)
    address = door("edit_string_translation", translation.pk, segment.pk)
    body = encode_multipart("x", {"value": words} if words is not None else data)
    return client.put(address, body, content_type=MULTIPART)


def words_of(translation, path):
    return StringTranslation.objects.get(
        context__path=path, context__object=translation.source.object_id
    ).data


def upload(client, translation, content=b"", **data):
    if content:
        data["file"] = SimpleUploadedFile("sanat.po", content)
    return client.post(door("upload_pofile", translation.pk), data, follow=True)


@pytest.mark.parametrize("role", OUTSIDERS)
def test_outsiders_read_write_and_stop_nothing(office, translation, role):
    client = office.client(role)
    addresses = [
        door("download_pofile", translation.pk),
        door("preview_translation", translation.pk),
    ]

    assert put(client, translation, "lead", "Hacked.").status_code == 403
    assert [a for a in addresses if client.get(a).status_code == 200] == []
    for name in ("upload_pofile", "machine_translate", "stop_translation"):
        client.post(door(name, translation.pk))

    assert words_of(translation, "lead") == "INGRESSI."
    assert Translation.objects.get(pk=translation.pk).enabled


ORDERING = (Role.SECTION_EDITOR, Role.EDITOR_IN_CHIEF)


@pytest.mark.parametrize("role", [role for role in Role if role not in ORDERING])
def test_nobody_but_who_may_order_starts_or_updates(office, article, translation, role):
    client = office.client(role)

    sent = client.post(door("submit_page_translation", article.pk), {"locales": [1]})
    updated = client.post(
        door("update_translations", translation.source_id), {"publish_translations": "on"}
    )

    assert {sent.status_code, updated.status_code} == {302}
    assert sent.url == updated.url == "/admin/"


@pytest.mark.parametrize("role", ORDERING)
def test_whoever_may_order_is_led_to_the_form_and_nothing_is_taken(
    office, article, translation, role
):
    client = office.client(role)
    before = Translation.objects.count()

    sent = client.post(door("submit_page_translation", article.pk), {"locales": [1]})
    record = client.get(door("submit_snippet_translation", "magazine", "contributor", "1"))

    assert sent.url == reverse("editorial_order_translation", args=[article.pk])
    assert record.url == reverse("editorial_order_translation_of")
    assert client.get(sent.url).status_code == client.get(record.url).status_code == 200
    assert Translation.objects.count() == before


def test_the_translator_writes_the_words_of_what_is_given(translator, translation):
    assert put(translator, translation, "lead", "Warm.").status_code == 200
    assert words_of(translation, "lead") == "Warm."
    assert translator.get(door("download_pofile", translation.pk)).status_code == 200
    assert translator.get(door("preview_translation", translation.pk)).status_code == 200


def test_the_translator_writes_in_nothing_else(translator, issue, section):
    other = factories.translated(factories.make_article(issue, section, title="Lapaset"))
    foreign = Translation.objects.get(source__object_id=other.translation_key)

    assert put(translator, foreign, "lead", "Hacked.").status_code == 403
    assert words_of(foreign, "lead") == "INGRESSI."


def test_the_translator_neither_stops_nor_restarts(translator, english, translation):
    translator.post(door("stop_translation", translation.pk))
    assert Translation.objects.get(pk=translation.pk).enabled

    Translation.objects.update(enabled=False)
    translator.post(edit_url(english), {"localize-restart-translation": "1"})
    assert not Translation.objects.get(pk=translation.pk).enabled


def test_nobody_writes_while_the_page_waits_at_a_step(office, translator, english, translation):
    english.get_workflow().start(fresh(english), office.client(Role.WRITER).user)

    response = put(translator, translation, "lead", "Sneaked in.")

    assert response.status_code == 403
    assert "is locked" in response.content.decode()
    assert words_of(translation, "lead") == "INGRESSI."


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "Choose the PO file"),
        (b'msgid ""\nmsgstr ""\n"X-Other: 1\\n"\n', "Choose the PO file"),
        (b"\xff\xfe\x00nothing", "not in UTF-8"),
    ],
)
def test_a_file_that_is_none_of_ours_is_told(translator, translation, content, says):
    response = upload(translator, translation, content)

    assert response.status_code == 200
    assert says in " ".join(messages_of(response))


def test_a_request_without_words_is_no_server_error(translator, translation):
    assert put(translator, translation, "lead", None, other="1").status_code == 400


def test_a_translation_without_a_page_is_not_there(office, english, translation):
    chief = office.client(Role.EDITOR_IN_CHIEF)
    Page.objects.get(pk=english.pk).delete()

    assert chief.get(door("download_pofile", translation.pk)).status_code == 404
    assert put(chief, translation, "lead", "x").status_code == 404


def test_a_draft_that_somebody_may_not_edit_is_not_copied_to_the_other_tree(office, home):
    """The editor-in-chief has the right to translate, and none on the front page."""
    draft = home.add_child(instance=factories.article(None, title="Salainen", live=False))
    chief = office.client(Role.EDITOR_IN_CHIEF)
    english = Page.objects.get(depth=2, locale__language_code="en").locale

    chief.post(door("submit_page_translation", draft.pk), {"locales": [english.pk]})

    assert chief.get(door("submit_page_translation", draft.pk)).url == "/admin/"
    assert not fresh(draft).has_translation(english)


def test_the_report_shows_translations_of_what_somebody_sees(office, translator, issue, section):
    factories.translated(factories.make_article(issue, section, title="Lapaset"))
    address = door("translations_report")

    assert "Lapaset" in office.client(Role.EDITOR_IN_CHIEF).get(address).content.decode()
    assert "Lapaset" not in translator.get(address).content.decode()
    assert "Villapaita" in translator.get(address).content.decode()
    assert "Villapaita" not in office.client(Role.COORDINATOR).get(address).content.decode()


def test_names_of_records_are_told_to_those_who_may_view_them(office, contributor):
    address = door("snippets_api_listing", "magazine", "contributor")

    def names(role):
        response = office.client(role).get(address, headers={"accept": "application/json"})
        return response.content.decode() if response.status_code == 200 else ""

    assert contributor.name in names(Role.EDITOR_IN_CHIEF)
    assert contributor.name not in names(Role.TRANSLATOR)
    assert contributor.name not in names(Role.COORDINATOR)


ATTACK = "<script>alert(1)</script><a href='javascript:x'>y</a><img src=x onerror=z>"


def test_words_bring_no_program_into_the_page(office, issue, section, monkeypatch):
    body = [("prose", "<p>Eka kappale.</p>"), ("quote", {"text": "Sanottu", "attribution": ""})]
    article = factories.make_article(issue, section, title="Lapaset", body=body)
    english = factories.translated(article)
    monkeypatch.setattr(given, "_sources", [lambda user: [english.pk]])
    translation = Translation.objects.get(source__object_id=english.translation_key)
    translator = office.client(Role.TRANSLATOR)
    paths = StringSegment.objects.filter(source=translation.source).exclude(context__path="slug")
    for path in paths.values_list("context__path", flat=True):
        assert put(translator, translation, path, ATTACK).status_code == 200

    html = translator.get(door("preview_translation", translation.pk)).content.decode()

    words = StringTranslation.objects.filter(data=ATTACK)
    assert len(words) == len(paths)
    assert all(one.has_error for one in words)
    assert "alert(1)" not in html


@pytest.mark.parametrize("value", ["999999", "nothing", '{"a": 1}', ""])
def test_a_value_of_another_kind_breaks_no_page(office, issue, section, value, monkeypatch):
    picture = factories.make_picture()
    body = [("figure", {"picture": picture, "alt": "Kuvassa", "caption": ""})]
    english = factories.translated(factories.make_article(issue, section, body=body))
    monkeypatch.setattr(given, "_sources", [lambda user: [english.pk]])
    translation = Translation.objects.get(source__object_id=english.translation_key)
    translator = office.client(Role.TRANSLATOR)
    segments = OverridableSegment.objects.filter(source=translation.source)
    assert segments
    for segment in segments:
        translator.put(
            door("edit_override", translation.pk, segment.pk),
            encode_multipart("x", {"value": value}),
            content_type=MULTIPART,
        )

    assert translator.get(edit_url(english)).status_code == 200
    assert translator.get(door("preview_translation", translation.pk)).status_code == 200
    chief = office.client(Role.EDITOR_IN_CHIEF)
    assert chief.post(edit_url(english), {"action": "publish"}, follow=True).status_code == 200


def test_a_picture_that_is_gone_is_a_problem_beside_the_words(office, issue, section):
    body = [("figure", {"picture": factories.make_picture(), "alt": "Kuvassa", "caption": ""})]
    english = factories.translated(factories.make_article(issue, section, body=body))
    translation = Translation.objects.get(source__object_id=english.translation_key)
    segment = OverridableSegment.objects.filter(source=translation.source).first()
    chief, other = office.client(Role.EDITOR_IN_CHIEF), factories.make_picture()
    address = door("edit_override", translation.pk, segment.pk)
    sent = encode_multipart("x", {"value": str(other.pk)})
    assert chief.put(address, sent, content_type=MULTIPART).status_code == 201
    other.delete()

    html = chief.get(edit_url(english)).content.decode()
    refused = chief.post(edit_url(english), {"action": "publish"}, follow=True)

    assert "cannot be brought into the page" in html
    assert "cannot be brought into the page" in " ".join(messages_of(refused))
