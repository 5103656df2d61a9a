"""Whether words can stand in the place of their original."""

from __future__ import annotations

from collections import Counter

from django.utils.translation import gettext as _

from editorial.translation_files.marks import NotAllowed, is_heap, length_of, marks_of


def why_unfit(source: str, target: str, is_html: bool = True, longest: int | None = None) -> str:
    """The sentence that says what is wrong with ``target``; "" where nothing is."""
    if is_heap(target):
        return too_many_marks()
    try:
        wanted, found = marks_of(source, is_html), marks_of(target, is_html)
    except NotAllowed as markup:
        return _("This is not allowed in a text: %(markup)s") % {"markup": markup}
    if lost := wanted - found:
        return _("Missing from the translation: %(marks)s") % {"marks": _listed(lost)}
    if invented := found - wanted:
        return _("Not in the original: %(marks)s") % {"marks": _listed(invented)}
    length = length_of(target, is_html) if longest else 0
    if longest and length > longest:
        sentence = _("It has %(length)d characters, and there is room for %(longest)d.")
        return sentence % {"length": length, "longest": longest}
    return ""


def too_many_marks() -> str:
    return _("It has too many marks to be a text.")


def _listed(marks: Counter[str]) -> str:
    return " ".join(marks.elements())
