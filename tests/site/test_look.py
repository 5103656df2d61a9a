"""The site's style sheets: readable colours, nothing foreign, nothing without use."""

from __future__ import annotations

import re
from itertools import product

import pytest
from django.contrib.staticfiles import finders
from django.template.loader import render_to_string

from magazine.models import SectionPage
from tests.processes import ROOT

SHEETS = ["tokens.css", "base.css", "layout.css", "blocks.css"]
FOLDER = ROOT / "site" / "website" / "static" / "website"
EDITORS_SHEET = ROOT / "gallery" / "static" / "gallery" / "css" / "preview.css"
PUBLIC_TEMPLATES = [
    *(ROOT / "site" / "website" / "templates").rglob("*.html"),
    *(ROOT / "magazine" / "templates" / "magazine").glob("*.html"),
    *(ROOT / "gallery" / "templates" / "gallery").rglob("*.html"),
]

SECTIONS = range(1, 9)
GROUNDS = {"paper", "hem", "sheet"}
TEXTS = {"ink", "ink-2", "link"} | {f"ink-s{n}" for n in SECTIONS}
SIGNS = {"focus"} | {f"thread-{n}" for n in SECTIONS}
ORNAMENTS = {"rule"}  # separates; nothing depends on seeing it

both_schemes = pytest.mark.parametrize("scheme", ["light", "dark"])


def sheet(name: str) -> str:
    """A style sheet without its comments."""
    return re.sub(r"/\*.*?\*/", "", (FOLDER / name).read_text(), flags=re.DOTALL)


def everything() -> str:
    return "\n".join(sheet(name) for name in SHEETS)


def colours(scheme: str) -> dict[str, str]:
    """The colour tokens of a scheme, by name."""
    light, dark = sheet("tokens.css").split("prefers-color-scheme: dark", 1)
    return dict(re.findall(r"--([\w-]+): #([0-9a-f]{6});", light if scheme == "light" else dark))


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(part * share for part, share in zip(linear, (0.2126, 0.7152, 0.0722), strict=True))


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def too_weak(scheme: str, names: set[str], least: float) -> list[str]:
    tokens = colours(scheme)
    return [
        f"{name} on {ground}: {ratio:.2f}"
        for name, ground in sorted(product(names, GROUNDS))
        if (ratio := contrast(tokens[name], tokens[ground])) < least
    ]


def selectors(css: str) -> list[str]:
    return [found for found in re.findall(r"([^{};]+)\{", css) if not found.strip().startswith("@")]


def styled_classes(css: str) -> set[str]:
    return set(re.findall(r"\.([a-z][\w-]*)", " ".join(selectors(css))))


def used_classes() -> set[str]:
    markup = "\n".join(path.read_text() for path in PUBLIC_TEMPLATES)
    attributes = re.findall(r'class="([^"]*)"', markup)
    return {name for value in attributes for name in re.sub(r"{%.*?%}", " ", value).split()}


def test_contrast_is_computed_as_the_guidelines_do():
    assert contrast("000000", "ffffff") == pytest.approx(21)
    assert contrast("777777", "ffffff") == pytest.approx(4.48, abs=0.01)


@both_schemes
def test_text_can_be_read_on_every_ground(scheme):
    assert too_weak(scheme, TEXTS, least=4.5) == []


@both_schemes
def test_threads_and_focus_can_be_told_from_every_ground(scheme):
    assert too_weak(scheme, SIGNS, least=3) == []


@both_schemes
def test_every_colour_is_checked(scheme):
    assert colours(scheme).keys() == GROUNDS | TEXTS | SIGNS | ORNAMENTS


def test_colours_are_named_before_they_are_used():
    named = re.sub(r"--[\w-]+: [^;]+;", "", everything())

    assert re.findall(r"#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(", named) == []


def test_each_colour_an_editor_can_choose_has_its_thread():
    validators = SectionPage._meta.get_field("colour").validators
    limits = {type(validator).__name__: validator.limit_value for validator in validators}
    choices = range(limits["MinValueValidator"], limits["MaxValueValidator"] + 1)

    rules = re.findall(r'\[data-section="(\d)"\] { --thread: var\(--thread-\1\)', everything())

    assert [int(number) for number in rules] == list(choices)


def test_nothing_is_fetched_and_little_is_sent():
    assert re.findall(r"url\(|@import|@font-face|://", everything()) == []
    assert sum((FOLDER / name).stat().st_size for name in SHEETS) < 20_000


def test_pages_link_every_sheet_tokens_first(client, home):
    html = client.get(home.url).content.decode()

    assert re.findall(r"website/(\w+)(?:\.\w+)?\.css", html) == [name[:-4] for name in SHEETS]
    assert {path.name for path in FOLDER.glob("*.css")} == set(SHEETS)


def test_the_page_for_a_failure_links_sheets_that_exist_under_their_plain_names():
    links = re.findall(r'href="/static/([^"]+\.css)"', render_to_string("500.html"))

    assert len(links) >= 2
    assert [name for name in links if not finders.find(name)] == []


def test_focus_stays_visible_and_nothing_moves():
    hidden = re.findall(r"([^{};]+?)\s*{[^{}]*outline:\s*(?:none|0)", everything())

    assert [name.strip() for name in hidden] == ["main:focus"]
    assert re.findall(r"\b(?:transition|animation)\b", everything()) == []


def test_every_class_is_both_styled_and_used():
    styled = styled_classes(everything())

    assert styled - used_classes() == set()
    assert used_classes() - styled - styled_classes(EDITORS_SHEET.read_text()) == set()
