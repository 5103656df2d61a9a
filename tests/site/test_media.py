"""Media in the demo and in development: whole, or the part that a player asks for."""

from __future__ import annotations

import pytest

from website.media import MOST, serve

CONTENT = bytes(range(200)) * 5


@pytest.fixture
def answer(rf, tmp_path):
    """A function: the answer to a request for a file of a thousand bytes."""
    (tmp_path / "laulu.mp3").write_bytes(CONTENT)

    def ask(path="laulu.mp3", **headers):
        return serve(rf.get("/media/", headers=headers), path, tmp_path)

    return ask


def test_a_file_comes_whole_and_says_that_it_has_parts(answer):
    response = answer()

    assert b"".join(response.streaming_content) == CONTENT
    assert response.headers["Accept-Ranges"] == "bytes"


@pytest.mark.parametrize(
    ("asked", "first", "last"),
    [
        ("0-", 0, 999),
        ("10-19", 10, 19),
        ("990-5000", 990, 999),
        ("-5", 995, 999),
        ("-5000", 0, 999),
    ],
)
def test_a_player_gets_the_part_that_it_asks_for(answer, asked, first, last):
    response = answer(Range=f"bytes={asked}")

    assert response.status_code == 206
    assert response.content == CONTENT[first : last + 1]
    assert response.headers["Content-Range"] == f"bytes {first}-{last}/1000"
    assert response.headers["Content-Type"] == "audio/mpeg"


@pytest.mark.parametrize("asked", ["bytes=1000-", "bytes=20-10", "bytes=-0"])
def test_a_part_that_is_not_there_is_refused(answer, asked):
    response = answer(Range=asked)

    assert response.status_code == 416
    assert response.headers["Content-Range"] == "bytes */1000"


@pytest.mark.parametrize("asked", ["bytes=-", "bytes=0-1,5-6", "lines=1-2", "bytes=a-b"])
def test_what_is_no_part_gets_the_whole(answer, asked):
    assert answer(Range=asked).status_code == 200


def test_a_large_part_comes_in_pieces(answer, tmp_path):
    (tmp_path / "tanssi.mp4").write_bytes(bytes(MOST + 10))

    response = answer("tanssi.mp4", Range="bytes=0-")

    assert len(response.content) == MOST
    assert response.headers["Content-Range"] == f"bytes 0-{MOST - 1}/{MOST + 10}"
