"""A job as a PO file: what it tells a translator, and what becomes of each text of it."""

import polib
import pytest
from django.core.exceptions import ValidationError
from wagtail.models import PageLogEntry
from wagtail_localize.models import StringTranslation

from editorial.translation_editor.publishing import publish_translation
from editorial.translation_files.answers import Outcome
from editorial.translation_jobs.updating import bring_up_to_date
from gallery.models import PictureText
from tests import factories
from tests.editorial.translation_files.words import (
    SENTENCE,
    TURNED,
    brought,
    entry,
    outcome,
    po_of,
    said_in_po,
)
from tests.editorial.translation_jobs import edition, say, say_the_rest, translation_of

TITLE = "Villapaita &amp; lapaset"


def words_of(page, path="title"):
    row = StringTranslation.objects.filter(
        context__object_id=page.translation_key, context__path=path
    )
    return row.values_list("data", flat=True).first()


def test_every_text_of_the_job_is_in_the_file_with_what_a_translator_needs(job, knitwear):
    say(knitwear, "lead")
    file = po_of(job)

    title, sentence = entry(file, TITLE), entry(file, SENTENCE)
    assert title.msgctxt == f"page:{knitwear.translation_key}:title:1"
    assert "Villapaita & lapaset › Title" in title.comment
    assert "At most 255 characters." in title.comment
    assert title.occurrences == [(f"{knitwear.full_url}", "")]
    assert "a1 is a link to https://example.com/ohje" in sentence.comment
    assert "a2 is a footnote" in sentence.comment
    assert entry(file, "Lähde on muistikirja.").msgstr == ""
    assert entry(file, "Ingressi.").msgstr == "INGRESSI."
    assert [one.msgctxt for one in file if one.msgid == "Punainen kangas"] == [
        f"record:gallery.picture:{knitwear.picture_id}:alt"
    ]
    assert len({one.msgctxt for one in file}) == len(file)
    assert (file.metadata["Language"], file.metadata["X-Source-Language"]) == ("en", "fi")
    assert file.metadata["Plural-Forms"] == "nplurals=2; plural=(n != 1);"


def test_a_draft_has_the_address_where_translators_see_it(job, knitwear):
    type(knitwear).objects.filter(pk=knitwear.pk).update(live=False)

    [(address, _line)] = entry(po_of(job), TITLE).occurrences

    assert address.endswith(f"/admin/pages/{edition(knitwear).pk}/edit/")


def test_words_are_taken_with_their_marks_in_another_order(job, knitwear):
    user = factories.make_user()

    words = {TITLE: "Jumper & mittens", SENTENCE: TURNED, "Punainen kangas": "A red cloth"}
    answers = said_in_po(job, words, user)

    assert answers.counts[Outcome.TAKEN] == 3
    assert answers.counts[Outcome.EMPTY] == len(answers) - 3
    assert words_of(knitwear) == "Jumper &amp; mittens"
    row = StringTranslation.objects.get(data=TURNED)
    assert (row.last_translated_by, row.translation_type) == (user, "manual")
    assert edition(knitwear).draft_title == "Jumper & mittens"
    say_the_rest(knitwear)
    publish_translation(translation_of(knitwear), user)
    html = edition(knitwear).specific.body[0].value.source
    assert html.index("note=") < html.index("<b>stitches</b>") < html.index("the guide</a>")


def test_the_same_file_again_changes_nothing(job):
    file = po_of(job)
    entry(file, TITLE).msgstr = "Jumper"
    brought(job, file)

    assert brought(job, file).counts[Outcome.TAKEN] == 0
    assert brought(job, po_of(job)).counts[Outcome.UNCHANGED] == 1


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (SENTENCE.replace("<b>laske</b>", "laske"), "Missing from the translation: <b>"),
        (SENTENCE.replace('<a id="a2">*</a>', ""), 'Missing from the translation: <a id="a2">'),
        (SENTENCE.replace("{count}", "{number}"), "Missing from the translation: {count}"),
        (SENTENCE.replace("</b>", "</b> <i>nyt</i>"), "Not in the original: <i>"),
        (SENTENCE.replace("a2", "a1"), 'Missing from the translation: <a id="a2">'),
        (f"{SENTENCE} {{count}}", "Not in the original: {count}"),
        (f"{SENTENCE}<script>alert(1)</script>", "not allowed in a text: <script>"),
        (SENTENCE.replace("<b>", '<b onclick="x">'), 'not allowed in a text: <b onclick="x">'),
        (f"{SENTENCE}<!-- x -->", "not allowed in a text: <!-- x -->"),
        pytest.param("<b>" * 1001, "too many marks", id="heap"),
    ],
)
def test_marks_that_are_lost_or_invented_are_refused_and_their_words_kept(job, words, why):
    answers = said_in_po(job, {SENTENCE: words, TITLE: "Jumper"})

    refused = outcome(answers, SENTENCE)
    assert (refused.outcome, refused.entry.target) == (Outcome.REFUSED, words)
    assert why in refused.why
    assert answers.counts[Outcome.TAKEN] == 1
    assert not StringTranslation.objects.filter(translation_of__data=SENTENCE).exists()


def test_what_there_is_no_room_for_is_refused(job, knitwear):
    answers = said_in_po(job, {TITLE: "x" * 256, "Punainen kangas": "x" * 501})

    assert "256 characters, and there is room for 255" in outcome(answers, "title:1").why
    assert "501 characters, and there is room for 500" in outcome(answers, ":alt").why
    assert said_in_po(job, {TITLE: "&" * 255}).counts[Outcome.TAKEN] == 1


def test_markup_in_the_words_of_a_record_is_refused(job, knitwear):
    answers = said_in_po(job, {"Punainen kangas": "A <b>red</b> cloth < 5"})

    assert outcome(answers, ":alt").outcome == Outcome.REFUSED
    assert said_in_po(job, {"Punainen kangas": "Cloth < 5"}).counts[Outcome.TAKEN] == 1
    assert PictureText.objects.get(language="en", picture=knitwear.picture).alt == "Cloth < 5"


def test_what_a_record_refuses_is_answered_and_the_rest_taken(job, knitwear, monkeypatch):
    def refuse(text, *args, **kwargs):
        raise ValidationError("So not.")

    monkeypatch.setattr(PictureText, "full_clean", refuse)

    answers = said_in_po(job, {"Punainen kangas": "A red cloth", TITLE: "Jumper"})

    assert (outcome(answers, ":alt").outcome, outcome(answers, ":alt").why) == (
        Outcome.REFUSED,
        "So not.",
    )
    assert words_of(knitwear) == "Jumper"


def test_an_unknown_id_a_double_and_plural_forms_are_refused(job, knitwear):
    file = po_of(job)
    title, lead = entry(file, TITLE), entry(file, "Ingressi.")
    title.msgstr, lead.msgstr = "Jumper", "Lead"
    odd = [
        polib.POEntry(msgctxt="page:x:title:1", msgid="a", msgstr="b"),
        polib.POEntry(msgctxt=title.msgctxt.replace("title", "nosuch"), msgid="a", msgstr="b"),
        polib.POEntry(msgctxt=lead.msgctxt, msgid="Toinen.", msgstr="Other"),
    ]
    file.extend(odd)
    alt = entry(file, "Punainen kangas")
    alt.msgid_plural, alt.msgstr, alt.msgstr_plural = "Punaiset kankaat", "", {0: "A", 1: "B"}

    answers = brought(job, file)

    assert [one.why for one in answers if not one.unit] == ["The job has no text with this id."] * 2
    twice = [one for one in answers if one.entry.id == lead.msgctxt]
    assert [one.why for one in twice] == ["The file says this text more than once."] * 2
    plural = outcome(answers, ":alt")
    assert ("plural forms" in plural.why, plural.entry.target) == (True, "A / B")
    assert answers.counts[Outcome.TAKEN] == 1
    assert words_of(knitwear, "lead") is None


def test_words_marked_as_not_certain_are_refused(job):
    file = po_of(job)
    entry(file, TITLE).msgstr = "Jumper?"
    entry(file, TITLE).flags = ["fuzzy"]

    assert "fuzzy" in outcome(brought(job, file), "title:1").why


def test_words_of_another_original_are_told_with_both(job, knitwear):
    file = po_of(job)
    entry(file, "Ingressi.").msgstr = "Lead."
    factories.republished(knitwear, lead="Uusi ingressi.")
    bring_up_to_date(factories.fresh(knitwear), "en")

    stale = outcome(brought(job, file), "lead:1")

    assert (stale.outcome, stale.entry.source) == (Outcome.STALE, "Ingressi.")
    assert (stale.entry.target, stale.source) == ("Lead.", "Uusi ingressi.")
    assert words_of(knitwear, "lead") is None


def test_a_text_that_moved_down_is_found_and_one_taken_out_is_told(job, knitwear):
    file = po_of(job)
    entry(file, SENTENCE).msgstr = TURNED
    entry(file, "Ensin näin,<br/>sitten noin.").msgstr = "First so,<br>then so."
    page = factories.fresh(knitwear)
    block = dict(page.body.raw_data[0])
    block["value"] = f"<p>Alku.</p>{block['value'].partition('</p>')[0]}</p>"
    page.body = page.body.stream_block.to_python([block])
    page.save_revision().publish()
    bring_up_to_date(factories.fresh(knitwear), "en")

    answers = brought(job, file)

    assert outcome(answers, SENTENCE).outcome == Outcome.TAKEN
    gone = outcome(answers, "Ensin näin,<br/>sitten noin.")
    assert (gone.outcome, gone.entry.target) == (Outcome.STALE, "First so,<br>then so.")


def test_what_somebody_changed_meanwhile_is_not_overwritten(job, knitwear):
    say(knitwear, "title")
    file = po_of(job)
    entry(file, TITLE).msgstr, entry(file, "Ingressi.").msgstr = "From the file", "Also"
    StringTranslation.objects.filter(context__path="title").update(data="In the editor")
    say(knitwear, "lead")

    answers = brought(job, file)

    title = outcome(answers, "title:1")
    assert (title.outcome, title.entry.target, title.said) == (
        Outcome.MEANWHILE,
        "From the file",
        "In the editor",
    )
    assert outcome(answers, "lead:1").outcome == Outcome.MEANWHILE
    assert words_of(knitwear) == "In the editor"


def test_a_program_that_throws_away_what_was_seen_overwrites_nothing(job, knitwear):
    say(knitwear, "title")
    file = po_of(job)
    for one in file:
        one.comment = ""
    entry(file, TITLE).msgstr, entry(file, "Ingressi.").msgstr = "Jumper", "Lead"

    answers = brought(job, file)

    assert outcome(answers, "title:1").outcome == Outcome.MEANWHILE
    assert outcome(answers, "lead:1").outcome == Outcome.TAKEN


def test_words_left_alone_are_unchanged_whatever_happened_here(job, knitwear):
    say(knitwear, "title")
    file = po_of(job)
    StringTranslation.objects.filter(context__path="title").update(data="In the editor")

    assert outcome(brought(job, file), "title:1").outcome == Outcome.UNCHANGED
    assert words_of(knitwear) == "In the editor"


def test_a_record_whose_original_changed_is_confirmed_by_taking_off_the_mark(job, knitwear):
    said_in_po(job, {"Punainen kangas": "A cloth"})
    PictureText.objects.filter(language="fi", picture=knitwear.picture).update(alt="Sininen kangas")
    file = po_of(job)
    alt = entry(file, "Sininen kangas")
    assert (alt.msgstr, alt.fuzzy) == ("A cloth", True)

    assert outcome(brought(job, file), ":alt").outcome == Outcome.UNCHANGED
    alt.flags = []
    assert outcome(brought(job, file), ":alt").outcome == Outcome.TAKEN
    assert not entry(po_of(job), "Sininen kangas").fuzzy


def test_unseen_characters_are_left_out(job, knitwear):
    said_in_po(job, {TITLE: "Jumper\x00\u202e\u200b"})

    assert words_of(knitwear) == "Jumper"


def test_the_history_of_the_page_tells_of_the_file(job, knitwear):
    said_in_po(job, {TITLE: "Jumper"}, factories.make_user())

    log = PageLogEntry.objects.get(page=knitwear.pk, action="editorial.translation_file")
    assert log.message == "PO file brought back (English): 1 text was taken"
