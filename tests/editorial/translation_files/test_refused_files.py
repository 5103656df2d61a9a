"""Files of which nothing is taken, each with one sentence that tells what to do."""

import pytest
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation

from editorial.translation_files import bringing_back, reading
from editorial.translation_files.answers import Outcome
from editorial.translation_files.entries import FileRefused
from editorial.translation_files.taking_along import take_along
from editorial.translation_jobs.models import JobState, TranslationJob
from tests import factories
from tests.editorial.translation_files.test_po_files import TITLE
from tests.editorial.translation_files.words import (
    as_bytes,
    brought,
    entry,
    outcome,
    po_of,
    said_in_po,
    translate,
    unit,
    xliff_of,
)
from tests.editorial.translation_jobs import edition, job_for, translation_of


def po(job, words="Jumper"):
    file = po_of(job)
    entry(file, TITLE).msgstr = words
    return str(file)


def xliff(job):
    root = xliff_of(job)
    translate(unit(root, "title:1"), lambda target: setattr(target, "text", "Jumper"))
    return as_bytes(root).decode()


def without_header(job):
    return po(job).replace('"X-Kudelma-Job', '"X-Other')


def latin(job):
    return po(job, "Jümper").encode("latin-1", "replace")


def utf16(job):
    return po(job).encode("utf-16")


def cut_short(job):
    return po(job) + '\nmsgid "open\nmsgstr'


def older(job):
    return xliff(job).replace('version="2.0"', 'version="1.2"')


def oldest(job):
    return '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file/></xliff>'


def with_entity(job):
    entity = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    return entity + xliff(job).replace("Jumper", "&e;")


def without_job(job):
    return xliff(job).replace("kudelma", "other")


def broken_xml(job):
    return xliff(job)[:-20]


def wrong_xml_encoding(job):
    head = b'<?xml version="1.0" encoding="utf-8"?>'
    return head + xliff(job).replace("Jumper", "Jümper").encode("latin-1", "replace")


def deep(job):
    return xliff(job).replace("Jumper", "<mrk>" * 20_000 + "</mrk>" * 20_000)


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (without_header, "does not say which job"),
        (latin, "not in UTF-8"),
        (utf16, "not in UTF-8"),
        (cut_short, "broken at line"),
        (lambda job: b"/etc/hosts", "neither a PO file nor"),
        (lambda job: b"\x89PNG\r\n\x1a\n\x00", "not in UTF-8"),
        (lambda job: b"", "does not say which job"),
        (older, "This is XLIFF 1.2"),
        (oldest, "This is XLIFF 1.2"),
        (with_entity, "defines entities"),
        (without_job, "does not say which job"),
        (broken_xml, "broken at line"),
        (wrong_xml_encoding, "not in the encoding that it names"),
        (deep, "XLIFF file is broken"),
        (lambda job: "<html/>", "neither a PO file nor"),
    ],
)
def test_nothing_is_taken_of_a_file_that_is_none(job, make, why):
    with pytest.raises(FileRefused, match=why):
        brought(job, make(job))
    assert not StringTranslation.objects.filter(context__path="title", data="Jumper").exists()


@pytest.mark.parametrize("make", [po, xliff])
def test_nothing_is_taken_of_a_file_of_another_job(job, knitwear, make):
    other = job_for(knitwear)

    with pytest.raises(FileRefused, match="another job"):
        brought(job, make(other))
    assert brought(other, make(other)).counts[Outcome.TAKEN] == 1


def test_nothing_is_taken_of_a_file_that_is_too_large(job, monkeypatch):
    monkeypatch.setattr(reading, "LARGEST", 1024)

    with pytest.raises(FileRefused, match="larger than"):
        brought(job, po(job))


@pytest.mark.parametrize(
    ("state", "why"),
    [(JobState.DONE, "is over"), (JobState.CANCELLED, "is over"), (JobState.MAKING, "being made")],
)
def test_nothing_is_taken_while_the_job_is_not_open(job, state, why):
    content = po(job)
    TranslationJob.objects.update(state=state)

    with pytest.raises(FileRefused, match=why):
        brought(TranslationJob.objects.get(pk=job.pk), content)


def test_nothing_is_taken_for_a_language_that_is_gone(job):
    content = po(job)
    Locale.objects.filter(language_code="en").update(language_code="sv")

    with pytest.raises(FileRefused, match="no such language"):
        brought(job, content)


def test_a_failure_in_the_middle_takes_nothing(job, monkeypatch):
    monkeypatch.setattr(bringing_back, "keep_records", lambda *args: 1 / 0)

    with pytest.raises(ZeroDivisionError):
        brought(job, po(job))
    assert not StringTranslation.objects.filter(context__path="title", data="Jumper").exists()


def test_texts_of_a_page_that_is_locked_are_refused_with_those_of_its_pictures(job, knitwear):
    other = factories.make_user()
    type(knitwear).objects.filter(pk=edition(knitwear).pk).update(locked=True, locked_by=other)
    words = {TITLE: "Jumper", "Punainen kangas": "A red cloth"}

    for user in (factories.make_user(), None):
        answers = said_in_po(job, words, user)
        refused = outcome(answers, "title:1")
        assert "is locked or in review" in refused.why
        assert refused.entry.target == "Jumper"
        assert "uses this, and is locked" in outcome(answers, ":alt").why
    assert not StringTranslation.objects.filter(context__path="title", data="Jumper").exists()
    assert "A red cloth" not in take_along(job, "po").decode()
    assert said_in_po(job, words, other).counts[Outcome.TAKEN] == 2


def test_a_page_that_is_not_translated_any_more_says_so(job, knitwear):
    content = po(job)
    translation = translation_of(knitwear)
    translation.enabled = False
    translation.save()

    assert "is not translated any more" in outcome(brought(job, content), "title:1").why
    assert "title:1" not in take_along(job, "po").decode()


def test_nothing_is_taken_for_originals_that_were_deleted(job, knitwear):
    content = po(job)
    factories.fresh(knitwear).delete()

    with pytest.raises(FileRefused, match="over"):
        brought(job, content)
