"""A job as an XLIFF 2 file: what programs of others find in it, and what they send back."""

from xml.etree.ElementTree import Element, SubElement

import pytest
from translate.storage.pypo import pofile
from translate.storage.xliff2 import Xliff2File
from wagtail_localize.models import StringSegment, StringTranslation

from editorial.translation.drafts import save_draft
from editorial.translation_files.answers import Outcome
from editorial.translation_files.taking_along import take_along
from editorial.translation_files.xliff_names import core, metadata, sizes
from tests import factories
from tests.editorial.translation_files.words import (
    MARKED,
    SENTENCE,
    as_bytes,
    brought,
    outcome,
    po_of,
    said_in_po,
    translate,
    unit,
    xliff_of,
)
from tests.editorial.translation_jobs import job_for, say, translation_of


def shown(element):
    """The words of a source or target, its marks as their ids in brackets."""
    parts = [element.text or ""]
    for child in element:
        parts += [f"[{child.get('id')}{shown(child)}]", child.tail or ""]
    return "".join(parts)


def sentence_of(root):
    """The unit of the sentence with all the marks."""
    return next(one for one in root.iter(core("unit")) if "ohje" in "".join(one.itertext()))


def turn(target):
    """Put the marks of a target in the reverse order, with a word between."""
    marks = list(target)
    for mark in marks:
        target.remove(mark)
    target.text = "Words "
    for mark in reversed(marks):
        mark.tail = " and "
        target.append(mark)


def test_each_page_is_a_file_and_each_text_a_unit_with_its_notes(job, knitwear):
    root = xliff_of(job)

    files = [one.get("id") for one in root.iter(core("file"))]
    assert files == [
        f"page:{knitwear.translation_key}",
        f"record:gallery.picture:{knitwear.picture_id}",
        *files[2:],
    ]
    assert (root.get("version"), root.get("srcLang"), root.get("trgLang")) == ("2.0", "fi", "en")
    title = unit(root, "title:1")
    notes = {one.get("category"): one.text for one in title.iter(core("note"))}
    assert notes["context"] == "Villapaita & lapaset › Title"
    assert notes["address"] == knitwear.full_url
    assert title.get(sizes("sizeRestriction")) == "255"
    assert title.find(f"{core('segment')}/{core('source')}").text == "Villapaita & lapaset"


def test_marks_stand_in_their_sentence_with_ids(job):
    sentence = sentence_of(xliff_of(job))

    source = sentence.find(f"{core('segment')}/{core('source')}")
    assert shown(source) == "Lue [a1ohje] ja [b-1laske] [ph-1] silmukkaa[a2*]."
    assert [one.text for one in sentence.iter(core("data"))] == ["{count}"]


def test_the_state_of_each_text_is_told(job, knitwear):
    def states():
        return {one.get("state") for one in xliff_of(job).iter(core("segment"))}

    assert states() == {"initial"}
    said_in_po(job, {one.msgid: one.msgid for one in po_of(job)})
    assert states() == {"translated", "final"}  # the words of records are public at once
    save_draft(translation_of(knitwear)).publish()
    assert states() == {"final"}

    StringTranslation.objects.filter(context__path="title").update(has_error=True)
    assert unit(xliff_of(job), "title:1").find(core("segment")).get("state") == "initial"


def test_another_programs_reader_finds_the_same(job, knitwear):
    say(knitwear, "title")

    xliff = Xliff2File.parsestring(take_along(job, "xliff"))
    po = pofile.parsestring(take_along(job, "po"))

    assert (xliff.getsourcelanguage(), xliff.gettargetlanguage()) == ("fi", "en")
    found = {one.getid(): (one.source, one.target) for one in xliff.units}
    name = f"page:{knitwear.translation_key}:title:1"
    assert found[name] == ("Villapaita & lapaset", "VILLAPAITA & LAPASET")
    by_context = {one.getcontext(): one.target for one in po.units if one.getcontext()}
    assert set(found) == set(by_context)
    assert by_context[name] == "VILLAPAITA &amp; LAPASET"


def test_what_another_program_writes_is_taken(job, knitwear):
    store = Xliff2File.parsestring(take_along(job, "xliff"))
    lead = next(one for one in store.units if "lead:1" in one.getid())
    lead.target = "Lead & all."
    lead.marktranslated()

    answers = brought(job, bytes(store))

    assert outcome(answers, "lead:1").outcome == Outcome.TAKEN
    assert StringTranslation.objects.get(context__path="lead").data == "Lead &amp; all."


def test_marks_are_reordered_in_fifty_texts(issue, section, english_home):
    article = factories.make_article(issue, section, body=[("prose", MARKED)])
    prose = "".join(MARKED.replace("Lue", f"Lue {number}") for number in range(50))
    page = factories.republished(article, body=[("prose", prose)])
    job = job_for(page)
    root = xliff_of(job)
    marked = [one for one in root.iter(core("unit")) if one.find(f".//{core('pc')}") is not None]
    for one in marked:
        translate(one, turn)

    answers = brought(job, as_bytes(root))

    assert (len(marked), answers.counts[Outcome.TAKEN], answers.left) == (50, 50, [])
    assert (
        StringTranslation.objects.filter(
            data='Words <a id="a2">*</a> and {count} and <b>laske</b> and <a id="a1">ohje</a> and '
        ).count()
        == 50
    )
    page = save_draft(translation_of(page)).as_object()
    html = page.body[0].value.source
    assert html.count('href="https://example.com/ohje"') == html.count("note=") == 50
    assert html.index("note=") < html.index("<b>") < html.index("href=")


def remove_mark(target):
    target.remove(target[0])


def invent_mark(target):
    SubElement(target, core("pc"), {"id": "i-1"}).text = "nyt"


def invent_script(target):
    SubElement(target, core("pc"), {"id": "script-1"}).text = "alert(1)"


def copy_mark(target):
    SubElement(target, core("pc"), {"id": "a1"}).text = "ohje"


def open_mark(target):
    SubElement(target, core("sc"), {"id": "i-1"})


def overlap_marks(target):
    mark = target[0]
    mark.append(Element(core("ec"), {"startRef": "b-7"}))


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (remove_mark, 'Missing from the translation: <a id="a1">'),
        (invent_mark, "Not in the original: <i>"),
        (invent_script, "Not in the original: script-1"),
        (copy_mark, "The mark a1 stands there twice."),
        (open_mark, "The mark i-1 has no end."),
        (overlap_marks, "The marks overlap at b-7."),
    ],
)
def test_broken_marks_are_refused_with_their_words(job, change, why):
    root = xliff_of(job)
    translate(sentence_of(root), change)
    translate(unit(root, "lead:1"), lambda target: setattr(target, "text", "Lead."))

    answers = brought(job, as_bytes(root))

    [refused] = answers.left
    assert (refused.outcome, why in refused.why) == (Outcome.REFUSED, True)
    assert "silmukkaa" in refused.entry.target
    assert answers.counts[Outcome.TAKEN] == 1


def halve(target):
    """Write a mark as its two halves, as some programs do, with a note of their own around."""
    mark = target[1]
    note = Element(core("mrk"), {"id": "m1"})
    note.append(Element(core("sc"), {"id": "b-1"}))
    note[0].tail = mark.text
    note.append(Element(core("ec"), {"startRef": "b-1"}))
    note.tail = mark.tail
    target[1] = note


def test_marks_in_halves_and_notes_of_programs_are_read(job):
    root = xliff_of(job)
    translate(sentence_of(root), halve)
    translate(unit(root, "lead:1"), lambda target: None)

    answers = brought(job, as_bytes(root))

    assert answers.counts[Outcome.TAKEN] == 2
    assert StringTranslation.objects.filter(data=SENTENCE).exists()


def cut(one):
    """Cut the text of a unit into two segments, as programs do with sentences."""
    first = one.find(core("segment"))
    first.find(core("source")).text = "Ingre"
    SubElement(first, core("target")).text = "Le"
    second = SubElement(one, core("segment"))
    SubElement(second, core("source")).text = "ssi."
    return second


def test_a_text_cut_into_segments_is_one_again(job):
    root = xliff_of(job)
    second = cut(unit(root, "lead:1"))
    refused = brought(job, as_bytes(root))
    assert "Only a part" in outcome(refused, "lead:1").why
    SubElement(second, core("target")).text = "ad."

    assert outcome(brought(job, as_bytes(root)), "lead:1").entry.target == "Lead."
    assert StringTranslation.objects.get(context__path="lead").data == "Lead."


def test_metadata_tells_what_the_file_was_made_with(job, knitwear):
    say(knitwear, "lead")
    root = xliff_of(job)
    for meta in root.iter(metadata("meta")):
        if meta.get("type") == "said":
            meta.text = "none"
    lead = unit(root, "lead:1")
    translate(lead, lambda target: setattr(target, "text", "Other."))

    assert outcome(brought(job, as_bytes(root)), "lead:1").outcome == Outcome.MEANWHILE


def test_what_was_taken_comes_out_as_it_went_in(job):
    root = xliff_of(job)
    translate(sentence_of(root), turn)
    sent = shown(sentence_of(root).find(f"{core('segment')}/{core('target')}"))
    brought(job, as_bytes(root))

    again = sentence_of(xliff_of(job)).find(f"{core('segment')}/{core('target')}")

    assert shown(again) == sent
    assert StringSegment.objects.filter(string__data=SENTENCE).exists()
