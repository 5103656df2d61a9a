"""What must hold in the demo magazine before it is loaded; the first thing that does not is a ``ValueError``."""

import re
from pathlib import Path

from .block_rules import check_block, check_html, sequence
from .demands import filled, known, languages, need
from .records import Album, Article, Demo, Issue, Words

ROLES = {"text", "photos", "illustration", "translation"}
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def check(demo: Demo, folder: Path) -> None:
    """Check every record of the demo that was read from ``folder``."""
    check_small_records(demo, folder)
    for page in [*demo.pages, demo.privacy]:
        check_words(demo, page.fi, page.en, folder / "magazine.toml")
        filled(languages(page), ("body",), folder / "magazine.toml")
    for issue in demo.issues:
        check_issue(demo, issue, folder / "issues.toml")
    for album in demo.albums:
        check_album(demo, album, folder / "albums.toml")


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
        for keyword in picture.keywords:
            known(keyword, demo.keywords, "keyword", folder / "pictures.toml")


def check_issue(demo: Demo, issue: Issue, path: Path) -> None:
    """Check an issue and its running order."""
    known(issue.cover, demo.pictures, "picture", path)
    filled(languages(issue), ("theme", "foreword"), path)
    for words in languages(issue).values():
        check_html(words["foreword"], path)
    leads = sum(article.lead for article in issue.articles)
    need(
        leads == 1 or not issue.published,
        path,
        f"{issue.number}/{issue.year} has {leads} lead articles, not one",
    )
    need(bool(issue.en) or not issue.published, path, f"{issue.number}/{issue.year} has no English")
    positions = [article.position for article in issue.articles]
    need(
        positions == list(range(1, len(positions) + 1)),
        path,
        f"{issue.number}/{issue.year} runs {positions}",
    )
    slugs = [article.slug for article in issue.articles]
    for album in issue.albums:
        known(album, [one.slug["fi"] for one in demo.albums], "album", path)
    for heading in issue.headings:
        known(heading.before, slugs, "article", path)
    for article in issue.articles:
        known(article.easy_version_of, slugs, "article", article.path)
        check_article(demo, article)
        if issue.published:
            check_finished(article)


def check_album(demo: Demo, album: Album, path: Path) -> None:
    """Check that an album has known pictures, each once, with words in both languages or in neither."""
    filled(languages(album), ("title", "description"), path)
    check_slugs([*album.slug.values()], path)
    keys = [picture.key for picture in album.pictures]
    need(len(keys) == len(set(keys)), path, f"{album.fi['title']!r} has a picture twice")
    for picture in album.pictures:
        known(picture.key, demo.pictures, "picture", path)
        need(bool(picture.fi) == bool(picture.en), path, f"{picture.key!r} is told in one language")


def check_finished(article: Article) -> None:
    """Check that an article has what readers get to see: a section, a byline and a text."""
    path = article.path
    need(bool(article.section), path, "the section is missing")
    need(bool(article.contributors), path, "the byline is missing")
    filled(languages(article), ("lead", "body"), path)


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
    filled(both, ("title", "slug"), path)
    check_slugs([words["slug"] for words in both.values()], path)
    for words in both.values():
        for correction in words.get("corrections", []):
            check_html(correction["html"], path)
        for block in words["body"]:
            check_block(demo, block, path)
    sequences = [list(sequence(words["body"])) for words in both.values()]
    need(
        sequences[0] == sequences[-1],
        path,
        f"the blocks differ: fi {sequences[0]}, en {sequences[-1]}",
    )


def check_slugs(slugs: list[str], path: Path) -> None:
    """Check that each is a slug in plain ASCII."""
    for slug in slugs:
        need(bool(SLUG.fullmatch(slug)), path, f"{slug!r} is no slug")
