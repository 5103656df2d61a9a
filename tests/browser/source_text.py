"""An article as it stood in an online magazine, read from the text of its page."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve()
#: The customer's own page lies beside a checkout, or it does not; ours has the same shape.
SEED = HERE.parents[3] / "shared" / "seeds" / "verkkolehti-curec.txt"
OWN = HERE.parent / "texts" / "verkkolehti.txt"
#: Names of persons in a source never enter the project.
AUTHOR = "Tellervo Sukkula-Aho"


@dataclass(frozen=True)
class Part:
    """A subheading with the paragraphs below it."""

    heading: str
    paragraphs: list[str]


@dataclass(frozen=True)
class SourceText:
    title: str
    parts: list[Part]

    @property
    def years(self) -> str:
        """The years of the first project, which stand alone under its heading."""
        return self.parts[0].paragraphs[0]

    @property
    def project(self) -> str:
        return f"{self.parts[0].heading}, {self.years}"

    @property
    def words(self) -> list[str]:
        """Subheadings and paragraphs in order, each with its blanks as HTML shows them."""
        texts = [text for part in self.parts for text in (part.heading, *part.paragraphs)]
        return [" ".join(text.split()) for text in texts]


def source_text() -> SourceText:
    """The customer's article where it lies beside the checkout, else ours."""
    return parse((SEED if SEED.exists() else OWN).read_text())


def parse(page: str) -> SourceText:
    """Leave out the menu above the article and what follows its byline."""
    article, _byline, _after = page.partition("\nTeksti:")
    lines = [line for line in article.splitlines()[1:] if line.strip() and "•" not in line]
    title, *rest = lines
    parts: list[Part] = []
    for line in rest:
        if line.endswith("-hanke"):
            parts.append(Part(line, []))
        else:
            parts[-1].paragraphs.append(line)
    return SourceText(title, parts)
