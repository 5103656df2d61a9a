"""The demo as a process of its own: what a visitor meets, on a database that tests may spoil."""

from __future__ import annotations

import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

from tests.demo import environment, loaded_demo
from tests.processes import ROOT, kept_environment

HOST = "127.0.0.1"
PATIENCE = 60  # seconds; a slow machine is no reason to fail


class DemoSite:
    """``manage.py demo`` on a copy of the loaded demo."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        shutil.copytree(loaded_demo(), folder)
        self.port = free_port()
        self.address = f"http://{HOST}:{self.port}"

    def __enter__(self) -> DemoSite:
        self.log = (self.folder / "server.log").open("w")
        self.process = subprocess.Popen(
            [sys.executable, "manage.py", "demo", "--port", str(self.port)],
            cwd=ROOT,
            env=kept_environment() | environment(self.folder),
            stdout=self.log,
            stderr=subprocess.STDOUT,
        )
        self._wait_until_ready()
        return self

    def __exit__(self, *error: object) -> None:
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(PATIENCE)
        self.log.close()

    def page_id(self, url_path: str) -> int:
        """The primary key of the page at ``url_path``, as Wagtail's tree has it."""
        sql = "SELECT id FROM wagtailcore_page WHERE url_path = ?"
        with sqlite3.connect(self.folder / "kudelma.sqlite3") as database:
            return database.execute(sql, [url_path]).fetchone()[0]

    def output(self) -> str:
        """What the server has said so far."""
        return (self.folder / "server.log").read_text()

    def _wait_until_ready(self) -> None:
        deadline = time.monotonic() + PATIENCE
        while not self._is_ready():
            if self.process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"The demo does not serve:\n{self.output()}")
            time.sleep(0.1)

    def _is_ready(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.address}/readyz", timeout=5) as answer:  # noqa: S310
                return answer.status == 200
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            return False


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return probe.getsockname()[1]
