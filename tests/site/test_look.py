"""The site's style sheets: readable colours, nothing foreign, nothing without use."""

from __future__ import annotations

import gzip
import re
from itertools import product

import pytest
from django.contrib.staticfiles import finders
from django.template.loader import render_to_string

from magazine.models import SectionPage
from tests.processes import ROOT
from website.stylesheets import joined

FAMILIES = {"Young Serif", "Literata"}
FOLDER = ROOT / "site" / "website" / "static" / "website"
EDITORS_SHEET = ROOT / "gallery" / "static" / "gallery" / "css" / "preview.css"
PUBLIC_TEMPLATES = [
    *(
        path
        for path in (ROOT / "site" / "website" / "templates").rglob("*.html")
        if "admin" not in path.parts
    ),
    *(ROOT / "magazine" / "templates" / "magazine").glob("*.html"),
    *(ROOT / "network" / "templates" / "network").glob("*.html"),
    *(ROOT / "delivery" / "templates" / "delivery").glob("*.html"),
    *(ROOT / "delivery" / "templates" / "delivery" / "public_forms").glob("*.html"),
    *(ROOT / "gallery" / "templates" / "gallery").glob("*.html"),
    *(ROOT / "gallery" / "templates" / "gallery" / "blocks").glob("*[!w].html"),  # no preview
]

SECTIONS = range(1, 9)
GROUNDS = {"paper", "hem", "sheet"}
TEXTS = {"ink", "ink-2", "link"} | {f"ink-s{n}" for n in SECTIONS}
SIGNS = {"focus"} | {f"thread-{n}" for n in SECTIONS}
ORNAMENTS = {"rule"}  # separates; nothing depends on seeing it

both_schemes = pytest.mark.parametrize("scheme", ["light", "dark", "chosen dark"])


def without_comments(css: str) -> str:
    return re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)


def sheet(name: str) -> str:
    """A style sheet without its comments."""
    return without_comments((FOLDER / name).read_text())


def everything() -> str:
    """All that readers load."""
    return without_comments(joined())


def colours(scheme: str) -> dict[str, str]:
    """The colour tokens of a scheme, by name."""
    light, rest = sheet("tokens.css").split("prefers-color-scheme: dark", 1)
    asked, chosen = rest.split(':root[data-theme="dark"]', 1)
    part = {"light": light, "dark": asked, "chosen dark": chosen}[scheme]
    return dict(re.findall(r"--([\w-]+): #([0-9a-f]{6});", part))


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
    # Without tags, which have quotes of their own.
    markup = re.sub(r"{%.*?%}", " ", "\n".join(path.read_text() for path in PUBLIC_TEMPLATES))
    return {name for value in re.findall(r'class="([^"]*)"', markup) for name in value.split()}


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


def test_dark_is_the_same_whether_the_system_asks_for_it_or_the_reader_chose_it():
    assert colours("dark") == colours("chosen dark")
    assert ':root:not([data-theme="light"])' in sheet("tokens.css")


def test_every_section_has_a_figure_of_its_own_besides_its_colour():
    tiles = re.findall(r'\[data-section="\d"\].*?--band: url\("([^"]+)"\)', sheet("sections.css"))

    assert len(tiles) == len(set(tiles)) == len(SECTIONS)


def test_colours_are_named_before_they_are_used():
    named = re.sub(r"--[\w-]+: [^;]+;", "", everything())

    # "#000" in a mask is no colour: it says where something shows.
    masks = re.sub(r"mask: [^;]+;", "", named)
    assert re.findall(r"#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(", masks) == []


def test_each_colour_an_editor_can_choose_has_its_thread():
    validators = SectionPage._meta.get_field("colour").validators
    limits = {type(validator).__name__: validator.limit_value for validator in validators}
    choices = range(limits["MinValueValidator"], limits["MaxValueValidator"] + 1)

    rules = re.findall(r'\[data-section="(\d)"\] { --thread: var\(--thread-\1\)', everything())

    assert [int(number) for number in rules] == list(choices)


def test_nothing_is_fetched_but_our_own_fonts_and_little_is_sent():
    without_tiles = re.sub(r'url\("data:[^"]+"\)', "", everything())
    fetched = re.findall(r'url\("?([^")]+)', without_tiles)

    assert [name for name in fetched if not (FOLDER / name).is_file()] == []
    assert re.findall(r"@import|://", without_tiles) == []
    assert len(gzip.compress(everything().encode())) < 16_000
    assert sum((FOLDER / name).stat().st_size for name in set(fetched)) < 120_000


def test_letters_are_there_at_once_and_move_nothing_when_the_fonts_arrive(client, home):
    faces = re.findall(r"@font-face {([^}]+)}", sheet("fonts.css"))
    loaded = [face for face in faces if "url(" in face]
    waiting = [face for face in faces if "local(" in face]

    assert {re.search(r'font-family: "([^"]+)"', face)[1] for face in loaded} == FAMILIES
    assert [face for face in loaded if "font-display: swap" not in face] == []
    assert [face for face in waiting if "size-adjust" not in face] == []
    assert {name for name in FAMILIES for face in waiting if f'"{name} on ' in face} == FAMILIES


def test_pages_preload_the_fonts_of_what_is_seen_first(client, home):
    html = client.get(home.url).content.decode()
    preloads = re.findall(r'<link rel="preload" href="([^"]+)" ([^>]+)>', html)

    assert [address.rsplit("/", 1)[1] for address, _rest in preloads] == [
        "young-serif.woff2",
        "literata.woff2",
    ]
    assert {rest for _address, rest in preloads} == {'as="font" type="font/woff2" crossorigin'}


@pytest.mark.parametrize("file", ["young-serif", "literata", "literata-italic"])
def test_a_family_brings_its_licence_along(file):
    family = file.removesuffix("-italic")

    assert "SIL Open Font License" in (FOLDER / "fonts" / f"{family}-OFL.txt").read_text()
    assert (FOLDER / "fonts" / f"{file}.woff2").stat().st_size < 40_000


def test_the_page_for_a_failure_links_a_sheet_that_exists_under_its_plain_name():
    links = re.findall(r'href="/static/([^"]+\.css)"', render_to_string("500.html"))

    assert len(links) == 1
    assert finders.find(links[0])


def test_focus_stays_visible_and_nothing_moves():
    hidden = re.findall(r"([^{};]+?)\s*{[^{}]*outline:\s*(?:none|0)", everything())

    assert [name.strip() for name in hidden] == ["main:focus"]
    assert re.findall(r"\b(?:transition|animation)\b", everything()) == []


def test_every_class_is_both_styled_and_used():
    styled = styled_classes(everything())

    assert styled - used_classes() == set()
    assert used_classes() - styled - styled_classes(EDITORS_SHEET.read_text()) == set()
