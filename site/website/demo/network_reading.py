"""Read the demo's networks from their files, or say which file is wrong."""

from __future__ import annotations

from pathlib import Path

from website.demo.demands import known
from website.demo.network_records import (
    Event,
    Network,
    Networks,
    Organisation,
    Person,
    Plan,
    Project,
    Times,
)
from website.demo.reading import CONTENT, Entry, by_key, load, made


def read_networks(folder: Path = CONTENT) -> Networks:
    """Everything of ``networks.toml`` and of the files in ``networks/``, in their order."""
    path = folder / "networks.toml"
    shared = load(path)
    found = Networks(
        index=shared["index"],
        organisations=by_key(Organisation, shared["organisations"], path),
        people=by_key(Person, shared["people"], path),
        networks=[_network(file) for file in sorted((folder / "networks").glob("*.toml"))],
    )
    _check(found, path)
    return found


def _network(path: Path) -> Network:
    entry = load(path)
    parts: Entry = {
        "projects": [made(Project, one, path) for one in entry.pop("projects", [])],
        "plans": [made(Plan, one, path) for one in entry.pop("plans", [])],
        "events": [_event(one, path) for one in entry.pop("events", [])],
    }
    return made(Network, entry | parts, path)


def _event(entry: Entry, path: Path) -> Event:
    times = [made(Times, one, path) for one in entry.pop("times")]
    return made(Event, entry | {"times": times}, path)


def _check(found: Networks, path: Path) -> None:
    for person in found.people.values():
        known(person.organisation, found.organisations, "organisation", path)
    for network in found.networks:
        for key in [*network.people, *(contact["person"] for contact in network.contacts)]:
            known(key, found.people, "person", path)
        for key in [*network.members, *(event.organiser for event in network.events)]:
            known(key, found.organisations, "organisation", path)
