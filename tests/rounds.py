"""Which files of tests run on one database only, and why.

The suite runs whole on SQLite, and again on PostgreSQL with Redis. The second round is for what
two databases may answer differently: queries and how many there are, constraints, locks, what is
rolled back, search, the order of text, JSON, who may do what. A file belongs in this list when
none of its promises is about that; ``test_rounds`` holds the list to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

TESTS = Path(__file__).parent

#: Words of tests that are about the database; see ``test_rounds``.
ABOUT_THE_DATABASE = re.compile(
    r"num_queries|CaptureQueries|IntegrityError|DatabaseError|select_for_update|threading"
    r"|\bconnection\b|\btransaction\b|\.objects\b.*\.search\(|\bRole\."
)

ONE_DATABASE: dict[str, tuple[str, ...]] = {
    "what becomes of a text on a page": (
        "gallery/test_attachment_links.py",
        "gallery/test_blocks.py",
        "gallery/test_cleaning.py",
        "gallery/test_credit.py",
        "gallery/test_embeds.py",
        "gallery/test_fact_boxes.py",
        "gallery/test_figures.py",
        "gallery/test_footnotes.py",
        "gallery/test_galleries.py",
        "gallery/test_headings_and_quotes.py",
        "gallery/test_lang_marks.py",
        "gallery/test_posted_prose.py",
        "gallery/test_prose_links.py",
        "gallery/test_recordings_in_text.py",
        "gallery/test_tables.py",
        "magazine/test_article_contents.py",
        "magazine/test_bylines.py",
        "magazine/test_corrections.py",
        "magazine/test_opening.py",
        "delivery/test_standalone_html.py",
        "network/test_event_calendars.py",
    ),
    "how files of pictures are read, cleaned and drawn": (
        "gallery/test_attachments_and_recordings.py",
        "gallery/test_drawing.py",
        "gallery/test_make_renditions.py",
        "gallery/test_metadata_avif.py",
        "gallery/test_metadata_bad.py",
        "gallery/test_metadata_of_served_files.py",
        "gallery/test_metadata_packet.py",
        "gallery/test_metadata_reading.py",
        "gallery/test_originals.py",
        "gallery/test_picture_data.py",
        "gallery/test_picture_files.py",
        "gallery/test_picture_rules.py",
        "gallery/test_prefill.py",
        "gallery/test_redrawing.py",
        "gallery/test_stored_originals.py",
        "gallery/test_uploads.py",
    ),
    "what forms show, ask and refuse, and what keeps a page from going out": (
        "editorial/test_each_readiness_check.py",
        "editorial/test_readiness_of_a_new_page.py",
        "editorial/test_readiness_panel.py",
        "editorial/test_shared_panels.py",
        "gallery/test_album_form.py",
        "gallery/test_block_problems.py",
        "gallery/test_pictures_in_the_editor.py",
        "magazine/test_article_form.py",
        "magazine/test_dressed_forms.py",
        "magazine/test_issue_form.py",
        "magazine/test_running_order_focus.py",
        "magazine/test_running_order_refusals.py",
        "magazine/test_section_form.py",
        "network/test_event_readiness.py",
        "network/test_event_recurrence.py",
        "network/test_network_readiness.py",
    ),
    "the look, headers and words of pages": (
        "delivery/test_confirming.py",
        "delivery/test_one_language_per_address.py",
        "delivery/test_robots.py",
        "editorial/preview/test_shared_pictures.py",
        "gallery/test_photo_pages.py",
        "magazine/test_feed_addresses.py",
        "site/test_admin_words.py",
        "site/test_catalogues.py",
        "site/test_dates.py",
        "site/test_descriptions.py",
        "site/test_feed_links.py",
        "site/test_headers.py",
        "site/test_headless.py",
        "site/test_languages.py",
        "site/test_look.py",
        "site/test_markup.py",
        "site/test_media.py",
        "site/test_pages.py",
        "site/test_privacy_page.py",
        "site/test_security.py",
        "site/test_static_files.py",
        "site/test_stylesheets.py",
    ),
    "the demo, which runs on SQLite whatever else is set; the API of the demo is asked on both": (
        "site/test_demo.py",
        "site/test_demo_content.py",
        "site/test_demo_networks.py",
    ),
    "the tree, the settings and the documents, without a database": (
        "editorial/test_checks.py",
        "editorial/test_field_kinds.py",
        "editorial/test_readiness_registry.py",
        "magazine/test_numbers.py",
        "network/test_csv_files.py",
        "network/test_web_addresses.py",
        "site/test_docs.py",
        "site/test_layers.py",
        "site/test_packaging.py",
        "site/test_project.py",
        "site/test_web_addresses.py",
    ),
}

#: Groups of tests that take longest. They begin first, in this order: begun last, one would keep
#: a worker busy while the others have nothing left to do. The first makes the demo that is
#: copied for those at the end.
DEAR = (
    "browser",
    "wheel",
    "network_only",
    "magazine_only",
    "tests/site/test_api_fuzzing.py",
    "tests/site/test_queries.py",
    "tests/site/test_api_queries.py",
    "demo",
    "tests/site/test_finnish_admin.py",
    "tests/site/test_settings.py",
    "demo-users",
)


def group(items: list[Any]) -> None:
    """Give each worker the tests that stand on the same, or say so."""
    for item in items:
        if not item.get_closest_marker("xdist_group"):
            item.add_marker(pytest.mark.xdist_group(item.share))


def put_dear_first(items: list[Any]) -> None:
    """Begin with the groups that take longest, so that none is left to the end."""
    items.sort(key=lambda item: _rank(item.get_closest_marker("xdist_group").args[0]))


def _rank(name: str) -> int:
    return DEAR.index(name) if name in DEAR else len(DEAR)


def mark(items: Iterable[Any]) -> None:
    """Mark the tests of these files ``one_database``."""
    files = {TESTS / name for names in ONE_DATABASE.values() for name in names}
    for item in items:
        if item.path in files:
            item.add_marker(pytest.mark.one_database)
