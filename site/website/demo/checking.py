"""What must hold in the demo magazine before it is loaded; the first thing that does not is a ``ValueError``."""

import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any

from .markup import wrong_tags
from .records import Article, Contributor, Demo, Issue, Magazine, Picture, Section, Words

BLOCKS: dict[
    str, tuple[set[str], set[str]]
] = {  # the fields of each type; those in the second set may be empty
    "prose": ({"html"}, set()),
    "heading": ({"text", "level"}, set()),
    "quote": ({"text"}, {"attribution"}),
    "figure": ({"picture"}, {"alt", "caption"}),
}
ROLES = {"text", "photos", "illustration", "translation"}
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def check(demo: Demo, folder: Path) -> None:
    """Check every record of the demo that was read from ``folder``."""
    check_small_records(demo, folder)
    for page in demo.pages:
        check_words(demo, page.fi, page.en, folder / "magazine.toml")
    for issue in demo.issues:
        check_issue(demo, issue, folder / "issues.toml")


def check_small_records(demo: Demo, folder: Path) -> None:
    """Check what has no body: that both languages say what they have to."""
    site = folder / "magazine.toml"
    filled(demo.home, ("title", "intro"), site)
    filled(languages(demo.magazine), ("title", "subtitle", "description"), site)
    for section in demo.sections.values():
        filled(languages(section), ("title", "description"), site)
        check_slugs([section.key, section.en.get("slug", "")], site)
    for contributor in demo.contributors.values():
        filled(languages(contributor), ("description",), folder / "contributors.toml")
    for picture in demo.pictures.values():
        filled(languages(picture), ("title", "alt", "caption"), folder / "pictures.toml")


def check_issue(demo: Demo, issue: Issue, path: Path) -> None:
    """Check an issue and its running order."""
    known(issue.cover, demo.pictures, "picture", path)
    filled(languages(issue), ("theme", "foreword"), path)
    for words in (issue.fi, issue.en):
        check_html(words["foreword"], path)
    leads = sum(article.lead for article in issue.articles)
    need(leads == 1, path, f"{issue.number}/{issue.year} has {leads} lead articles, not one")
    positions = [article.position for article in issue.articles]
    need(
        positions == list(range(1, len(positions) + 1)),
        path,
        f"{issue.number}/{issue.year} runs {positions}",
    )
    for article in issue.articles:
        check_article(demo, article)


def check_article(demo: Demo, article: Article) -> None:
    """Check that an article names only what there is, and that its languages match."""
    path = article.path
    known(article.section, demo.sections, "section", path)
    known(article.picture, demo.pictures, "picture", path)
    for keyword in article.keywords:
        known(keyword, demo.keywords, "keyword", path)
    for byline in article.contributors:
        known(byline.contributor, demo.contributors, "contributor", path)
        known(byline.role, ROLES, "role", path)
    check_words(demo, {"slug": article.slug, **article.fi}, article.en, path)


def check_words(demo: Demo, fi: Words, en: Words | None, path: Path) -> None:
    """Check the texts of a page, in English too if there are any, and that both have the same blocks."""
    both = {"fi": fi} if en is None else {"fi": fi, "en": en}
    filled(both, ("title", "slug", "body"), path)
    check_slugs([words["slug"] for words in both.values()], path)
    for words in both.values():
        for block in words["body"]:
            check_block(demo, block, path)
    sequences = [list(sequence(words["body"])) for words in both.values()]
    need(
        sequences[0] == sequences[-1],
        path,
        f"the blocks differ: fi {sequences[0]}, en {sequences[-1]}",
    )


def check_block(demo: Demo, block: dict[str, Any], path: Path) -> None:
    """Check a block's type, its fields and what stands in them."""
    known(block.get("type", "?"), BLOCKS, "block type", path)
    required, optional = BLOCKS[block["type"]]
    need(
        set(block) == {"type"} | required | optional,
        path,
        f"a {block['type']} block has the fields {sorted(block)}",
    )
    need(all(block[name] for name in required), path, f"a {block['type']} block is empty")
    known(block.get("picture", ""), demo.pictures, "picture", path)
    check_html(block.get("html", ""), path)


def sequence(body: list[dict[str, Any]]) -> Iterator[tuple[str, Any]]:
    """Yield what must be the same in both languages: the types, the levels of headings, the pictures of figures."""
    for block in body:
        yield block["type"], block.get("level") or block.get("picture")


def check_html(html: str, path: Path) -> None:
    """Check that a text keeps to the tags that the editor offers."""
    wrong = wrong_tags(html)
    need(not wrong, path, f"the tags {wrong} are not allowed, or not closed")


def check_slugs(slugs: list[str], path: Path) -> None:
    """Check that each is a slug in plain ASCII."""
    for slug in slugs:
        need(bool(SLUG.fullmatch(slug)), path, f"{slug!r} is no slug")


def languages(record: Contributor | Issue | Magazine | Picture | Section) -> dict[str, Words]:
    """Return a record's words by language."""
    return {"fi": record.fi, "en": record.en}


def filled(texts: Mapping[str, Words], names: Collection[str], path: Path) -> None:
    """Check that every language has all the words of these names."""
    for language, words in texts.items():
        missing = [name for name in names if not words.get(name)]
        need(
            not missing,
            path,
            f"{words.get('title', 'a record')!r} has no {', '.join(missing)} in {language}",
        )


def known(key: str, keys: Collection[str], kind: str, path: Path) -> None:
    """Check that a key, if one is given, exists."""
    need(not key or key in keys, path, f"there is no {kind} {key!r}")


def need(holds: bool, path: Path, otherwise: str) -> None:
    """Raise a ``ValueError`` that names the file unless the condition holds."""
    if not holds:
        raise ValueError(f"{path}: {otherwise}.")
