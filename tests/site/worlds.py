"""The world of ``bilingual``, built once and copied by each module that uses it."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

from django.db import connection, transaction
from django.test import override_settings

from tests import factories, late_indexing
from tests.database import NAME, put_in_place
from tests.site.bilingual import World, make_world


def make_world_in(folder: Path) -> World:
    """A world whose files are in ``folder``."""
    with override_settings(MEDIA_ROOT=str(folder / "media")):
        magazine = factories.make_magazine(factories.make_home())
        return make_world(magazine.get_parent(), magazine, factories.make_issue(magazine))


class Worlds:
    """A world in ``folder``, database and files, made for the first who asks."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.world: World | None = None

    def copied_to(self, folder: Path) -> World:
        """The world in the session's database, its files in ``folder``."""
        if self.world is None:
            self.world = self._make()
        put_in_place(self.folder / NAME)
        files = shutil.ignore_patterns(NAME)  # the originals of pictures stand beside the media
        shutil.copytree(self.folder, folder, ignore=files, dirs_exist_ok=True)
        return self.world

    def _make(self) -> World:
        with transaction.atomic():
            world = make_world_in(self.folder)
            late_indexing.settle()
            # As where a module builds its own: nothing is ever committed there.
            connection.run_on_commit = []
        with sqlite3.connect(self.folder / NAME) as copy:
            connection.connection.backup(copy)
        copy.close()
        return world
