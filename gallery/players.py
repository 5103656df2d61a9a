"""Players of other hosts that a text may hold: who they are, and which addresses they know.

Nothing here asks the network: an address is told by its form alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from urllib.parse import parse_qs, quote, urlsplit

#: The parts of an address that tells what to play, and its query.
Frame = Callable[[re.Match[str], dict[str, str]], str]


@dataclass(frozen=True)
class Provider:
    """Somebody whose players can stand in a text.

    ``pages`` are the addresses people copy, without scheme and "www."; ``frame`` makes of a
    match the address of the player. A provider without ``frame`` gets a plain link.
    ``keeper`` is who gets the reader's data, where the name does not say it.
    """

    name: str
    pages: Sequence[str]
    frame: Frame | None = None
    keeper: str = ""
    tall: bool = True


@dataclass(frozen=True)
class Player:
    """What stands behind one address."""

    provider: Provider
    frame_url: str = ""

    @property
    def host(self) -> str:
        """The host that gets to know the reader who starts the player."""
        return urlsplit(self.frame_url).hostname or ""

    @property
    def origin(self) -> str:
        """The host as a content security policy writes it."""
        return f"https://{self.host}"


_providers: list[Provider] = []


def offer(provider: Provider) -> None:
    """Let editors use the players of ``provider``; call it from ``ready()``."""
    if provider not in _providers:
        _providers.append(provider)


def provider_names() -> list[str]:
    """Whose players editors may use, in the order of registration."""
    return [provider.name for provider in _providers]


def player_of(address: str) -> Player | None:
    """What plays ``address``; None when no provider knows addresses like it."""
    try:
        parts = urlsplit(address)
    except ValueError:  # "http://[": no address at all
        return None
    place = (parts.netloc.lower().removeprefix("www.") + parts.path).rstrip("/")
    query = {name: values[0] for name, values in parse_qs(parts.query).items()}
    for provider in _providers:
        for page in provider.pages:
            if match := re.fullmatch(page, place):
                return _player(provider, match, query)
    return None


def _player(provider: Provider, match: re.Match[str], query: dict[str, str]) -> Player | None:
    if provider.frame is None:
        return Player(provider)
    frame = provider.frame(match, query)
    return Player(provider, frame) if frame else None


def _youtube(match: re.Match[str], query: dict[str, str]) -> str:
    key = match.groupdict().get("key") or query.get("v", "")
    if not re.fullmatch(r"[\w-]{6,20}", key):
        return ""
    start = (query.get("t") or query.get("start") or "").rstrip("s")
    at = f"?start={start}" if start.isdecimal() else ""
    return f"https://www.youtube-nocookie.com/embed/{key}{at}"


def _vimeo(match: re.Match[str], query: dict[str, str]) -> str:
    unlisted = match.groupdict().get("hash") or query.get("h", "")
    at = f"&h={quote(unlisted, safe='')}" if unlisted else ""
    return f"https://player.vimeo.com/video/{match['key']}?dnt=1{at}"


def _soundcloud(match: re.Match[str], query: dict[str, str]) -> str:
    track = quote(f"https://soundcloud.com/{match['key']}", safe="")
    return f"https://w.soundcloud.com/player/?url={track}"


def _spotify(match: re.Match[str], query: dict[str, str]) -> str:
    return f"https://open.spotify.com/embed/{match['key']}"


def _archive(match: re.Match[str], query: dict[str, str]) -> str:
    return f"https://archive.org/embed/{match['key']}"


offer(
    Provider(
        "YouTube",
        [
            r"(?:m\.|music\.)?youtube\.com/watch",
            r"(?:m\.)?youtube\.com/(?:shorts|live|embed|v)/(?P<key>[\w-]+)",
            r"youtube-nocookie\.com/embed/(?P<key>[\w-]+)",
            r"youtu\.be/(?P<key>[\w-]+)",
        ],
        _youtube,
        keeper="Google",
    )
)
offer(
    Provider(
        "Vimeo",
        [
            r"vimeo\.com/(?:channels/[\w-]+/)?(?P<key>\d+)(?:/(?P<hash>\w+))?",
            r"player\.vimeo\.com/video/(?P<key>\d+)",
        ],
        _vimeo,
    )
)
# Yle Areena plays on its own pages only.
offer(Provider("Yle Areena", [r"areena\.yle\.fi/(?:podcastit/)?1-\d+"], keeper="Yle"))
offer(
    Provider(
        "SoundCloud",
        [r"(?:m\.)?soundcloud\.com/(?P<key>[\w-]+/(?:sets/)?[\w-]+)"],
        _soundcloud,
        tall=False,
    )
)
offer(
    Provider(
        "Spotify",
        [
            r"open\.spotify\.com/(?:intl-\w+/|embed/)?"
            r"(?P<key>(?:track|album|playlist|episode|show)/\w+)"
        ],
        _spotify,
        tall=False,
    )
)
offer(Provider("Internet Archive", [r"archive\.org/(?:details|embed)/(?P<key>[\w.-]+)"], _archive))
