"""wagtail-localize's PO file of one page asks what the file of a job asks."""

import polib
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail_localize.models import StringTranslation

from editorial.roles import Role
from editorial.translation_files import reading
from tests.editorial.desk import Office, messages_of
from tests.editorial.translation_files.test_po_files import TITLE
from tests.editorial.translation_files.words import SENTENCE, TURNED, entry
from tests.editorial.translation_jobs import translation_of


@pytest.fixture
def chief(job):
    return Office().client(Role.EDITOR_IN_CHIEF)


def upload(client, translation, words):
    file = polib.pofile(str(translation.export_po()))
    for msgid, msgstr in words.items():
        entry(file, msgid).msgstr = msgstr
    data = {"file": SimpleUploadedFile("sivu.po", str(file).encode())}
    address = reverse("wagtail_localize:upload_pofile", args=[translation.pk])
    return " ".join(messages_of(client.post(address, data, follow=True)))


def said(knitwear):
    rows = StringTranslation.objects.filter(context__object_id=knitwear.translation_key)
    return set(rows.values_list("data", flat=True))


def test_marks_may_be_moved(chief, knitwear):
    upload(chief, translation_of(knitwear), {SENTENCE: TURNED})

    assert said(knitwear) == {TURNED}


@pytest.mark.parametrize("words", ["No marks", f"{SENTENCE}<script>alert(1)</script>"])
def test_lost_marks_and_scripts_are_refused_with_the_whole_file(chief, knitwear, words):
    told = upload(chief, translation_of(knitwear), {SENTENCE: words, TITLE: "Jumper"})

    assert told.startswith("Nothing was taken. body.")
    assert said(knitwear) == set()


def test_what_is_there_already_is_left_alone(chief, knitwear):
    translation = translation_of(knitwear)
    upload(chief, translation, {SENTENCE: TURNED})
    StringTranslation.objects.filter(data=TURNED).update(data="Marks lost in the editor")

    upload(chief, translation, {TITLE: "Jumper"})

    assert said(knitwear) == {"Marks lost in the editor", "Jumper"}


def test_a_file_that_is_too_large_is_refused(chief, knitwear, monkeypatch):
    monkeypatch.setattr(reading, "LARGEST", 100)

    assert "larger than" in upload(chief, translation_of(knitwear), {TITLE: "Jumper"})
