"""The page of a regional network, read from the text that its people wrote."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tests.browser.source_text import HERE

#: The customer's own page lies beside a checkout, or it does not; ours has the same shape.
SEED = HERE.parents[3] / "shared" / "seeds" / "verkosto-kymenlaakso.txt"
OWN = HERE.parent / "texts" / "verkosto.txt"

PROJECT = re.compile(r"([A-ZÅÄÖ]\S+)\s\((\d{4})\)\soli")
FOLLOWING = re.compile(r"jatkohanke (.+?) (\d{4})\.")
PLANS = re.compile(r"(?:\. |^)([^.]+?) ja ([^.]+?) (\d{4})[-–](\d{4}) löytyy täältä: (\S+)", re.M)
LONGEST_HEADING = 60


@dataclass(frozen=True)
class Dated:
    """A project or a plan by its name and years, "" where the text names none."""

    title: str
    first: str = ""
    last: str = ""
    address: str = ""

    @property
    def years(self) -> str:
        return self.first if self.first == self.last else f"{self.first}–{self.last}"


@dataclass(frozen=True)
class NetworkText:
    """Paragraphs with "## " before headings; ``links`` as kind, label, address."""

    title: str
    background: list[str]
    actions: list[str]
    joining: str
    links: list[tuple[str, str, str]]
    projects: list[Dated]
    plans: list[Dated]

    @property
    def words(self) -> list[str]:
        """Headings and paragraphs in order, each with its blanks as HTML shows them."""
        texts = [*self.background, *self.actions]
        return [" ".join(text.removeprefix("## ").split()) for text in texts]


def network_text() -> NetworkText:
    """The customer's network where it lies beside the checkout, else ours."""
    return parse((SEED if SEED.exists() else OWN).read_text())


def parse(page: str) -> NetworkText:
    about, _call, after = page.partition("Tule mukaan!\n")
    title, *told = _lines(about)
    joining = list(_lines(after.partition("NET:")[0]))
    articles = [line for line in told if " artikkeli " in line]
    texts = [_marked(line) for line in told if line not in articles]
    second = next(place for place, text in enumerate(texts) if place and text.startswith("## "))
    return NetworkText(
        title=title,
        background=texts[:second],
        actions=texts[second:],
        joining=" ".join(joining),
        links=[*_links(after), *(("article", line, "") for line in articles)],
        projects=_projects(about),
        plans=_plans(about),
    )


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _marked(line: str) -> str:
    is_heading = len(line) < LONGEST_HEADING and not line.endswith(".")
    return f"## {line}" if is_heading else line


def _links(text: str) -> list[tuple[str, str, str]]:
    found = re.findall(r"^(NET|FB):\s(.+?)\s*$", text, re.MULTILINE)
    return [
        ("website", name, name) if to == "NET" else ("facebook", name, "") for to, name in found
    ]


def _projects(text: str) -> list[Dated]:
    found = [*PROJECT.findall(text), *FOLLOWING.findall(text)]
    return [Dated(title, year, year) for title, year in found]


def _plans(text: str) -> list[Dated]:
    found = PLANS.search(text)
    assert found
    first, second, begins, ends, address = found.groups()
    return [Dated(first), Dated(second, begins, ends, address)]
