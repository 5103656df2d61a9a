"""Read the demo magazine from its files. ``read_demo()`` returns all of it, checked, or says which file is wrong."""

import tomllib
from pathlib import Path
from typing import Any, TypeVar

from .checking import check
from .records import (
    Album,
    Article,
    Attachment,
    Byline,
    Contributor,
    Demo,
    Gallery,
    Heading,
    InAlbum,
    Issue,
    Keyword,
    Magazine,
    Picture,
    PlainPage,
    Recording,
    Section,
)

__all__ = ["CONTENT", "read_demo"]

CONTENT = Path(__file__).parent / "content"
Entry = dict[str, Any]
Kind = TypeVar("Kind")


def read_demo(folder: Path = CONTENT) -> Demo:
    """Return the whole demo magazine; a ``ValueError`` names the file in which something does not fit."""
    path = folder / "magazine.toml"
    site = load(path)
    demo = Demo(
        magazine=made(Magazine, site["magazine"], path),
        home=site["home"],
        footer=site["footer"],
        pages=[made(PlainPage, entry, path) for entry in site["pages"]],
        privacy=made(PlainPage, site["privacy"], path),
        sections=by_key(Section, site["sections"], path),
        contributors=records(Contributor, folder / "contributors.toml"),
        keywords=records(Keyword, folder / "keywords.toml"),
        pictures=records(Picture, folder / "pictures.toml"),
        attachments=records(Attachment, folder / "attachments.toml"),
        recordings=records(Recording, folder / "recordings.toml"),
        issues=issues(folder),
        gallery=made(Gallery, load(folder / "albums.toml")["gallery"], folder / "albums.toml"),
        albums=albums(folder / "albums.toml"),
    )
    check(demo, folder)
    return demo


def load(path: Path) -> Entry:
    """Return a TOML file as a dictionary."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise ValueError(f"{path}: {error}") from error


def made(kind: type[Kind], entry: Entry, path: Path) -> Kind:
    """Return one record; a field too many or too few is the file's mistake."""
    try:
        return kind(**entry)
    except TypeError as error:
        raise ValueError(f"{path}: {error}") from error


def records(kind: type[Kind], path: Path) -> dict[str, Kind]:
    """Return the records of a file whose table is called what the file is called."""
    return by_key(kind, load(path)[path.stem], path)


def by_key(kind: type[Kind], entries: list[Entry], path: Path) -> dict[str, Kind]:
    """Return records by their keys, in the order of the file."""
    found: dict[str, Kind] = {}
    for entry in entries:
        if entry["key"] in found:
            raise ValueError(f"{path}: the key {entry['key']!r} is given twice.")
        found[entry["key"]] = made(kind, entry, path)
    return found


def issues(folder: Path) -> list[Issue]:
    """Return the issues in the order of their file, each with its articles."""
    path = folder / "issues.toml"
    return [issue(entry, folder / "articles", path) for entry in load(path)["issues"]]


def albums(path: Path) -> list[Album]:
    """Return the albums in the order of their file."""
    return [album(entry, path) for entry in load(path)["albums"]]


def album(entry: Entry, path: Path) -> Album:
    """Return one album with its pictures."""
    pictures = [made(InAlbum, picture, path) for picture in entry.pop("pictures")]
    return made(Album, entry | {"pictures": pictures}, path)


def issue(entry: Entry, folder: Path, path: Path) -> Issue:
    """Return one issue with its one-off headings and its articles."""
    headings = [made(Heading, heading, path) for heading in entry.pop("headings", [])]
    found = articles(folder / f"{entry['year']}-{entry['number']}")
    return made(Issue, entry | {"headings": headings, "articles": found}, path)


def articles(folder: Path) -> list[Article]:
    """Return an issue's articles in running order: the number before a file's name is the article's position."""
    found = [article(path, *path.stem.partition("-")[::2]) for path in folder.glob("*.toml")]
    return sorted(found, key=lambda item: item.position)


def article(path: Path, position: str, slug: str) -> Article:
    """Return the article of one file, whose name must say its slug."""
    entry = load(path)
    if not position.isdigit() or entry.get("slug") != slug:
        raise ValueError(
            f"{path}: the name is to be the position, a hyphen and the slug {entry.get('slug')!r}."
        )
    bylines = [made(Byline, byline, path) for byline in entry.pop("contributors", [])]
    return made(
        Article, entry | {"path": path, "position": int(position), "contributors": bylines}, path
    )
