"""The demo's server, with one worker beside it."""

from __future__ import annotations

import socket
import subprocess
import sys
import threading
from typing import Any

HOST = "127.0.0.1"
# Quiet: a line for each task would bury the address to open.
ARGUMENTS = ["db_worker", "--no-startup-delay", "--verbosity", "0"]
PAUSE = 1.0  # seconds before an ended worker is started again


class Worker:
    """One ``db_worker`` in a process of its own, started again whenever it ends.

    On SQLite it dies when another transaction outlasts the timeout; nobody should have
    to notice.
    """

    def __init__(self, command: list[str] | None = None) -> None:
        self.command = command or [sys.executable, sys.argv[0], *ARGUMENTS]
        self.process: subprocess.Popen[bytes] | None = None
        self.starts = 0
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._keep_running, daemon=True)

    def __enter__(self) -> Worker:
        self._thread.start()
        return self

    def __exit__(self, *error: Any) -> None:
        self._stopping.set()
        if self.process:
            self.process.terminate()
        self._thread.join(timeout=10)

    def _keep_running(self) -> None:
        while not self._stopping.is_set():
            self.process = subprocess.Popen(self.command)  # noqa: S603
            self.starts += 1
            self.process.wait()
            self._stopping.wait(PAUSE)


def serve(port: int) -> None:
    """Serve until interrupted."""
    from waitress import serve as waitress_serve

    from website.wsgi import application

    with Worker():
        waitress_serve(application, host=HOST, port=port, threads=8, _quiet=True)


def port_is_free(port: int) -> bool:
    """Whether nobody listens on ``port`` yet."""
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex((HOST, port)) != 0
