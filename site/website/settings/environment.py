"""The environment of docs/settings.md, read once; a wrong value stops with one sentence."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

import environ


def refuse(sentence: str) -> NoReturn:
    """Stop the process with one sentence on standard error, and exit code 1."""
    sys.exit(f"Kudelma: {sentence}")


class Environment:
    """What the process was told, as values for Django's settings."""

    def __init__(self) -> None:
        self.env = environ.Env()
        self.base_dir = Path(__file__).resolve().parents[3]
        self.data_dir = Path(
            self.env.str("KUDELMA_DATA_DIR", default=str(self.base_dir / "var"))
        ).resolve()
        self.base_url = self.env.str("FRONTEND_URL", default="http://127.0.0.1:8000")

    @property
    def database(self) -> dict[str, Any]:
        """Django's database settings: ``DATABASE_URL``, or SQLite in the data folder."""
        default = f"sqlite:///{self.data_dir / 'kudelma.sqlite3'}"
        database = self._url("DATABASE_URL", default, self.env.db_url_config)
        if database["ENGINE"].endswith("sqlite3"):
            return database | {"OPTIONS": self._sqlite_options()}
        return database | {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}

    @staticmethod
    def _sqlite_options() -> dict[str, Any]:
        # IMMEDIATE serialises writers, since select_for_update is silently dropped on SQLite.
        return {
            "transaction_mode": "IMMEDIATE",
            "timeout": 60,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
        }

    @property
    def cache(self) -> dict[str, Any]:
        """Django's cache settings: ``CACHE_URL`` (Redis), or memory of this process."""
        return self._url("CACHE_URL", "locmemcache://", self.env.cache_url_config)

    @property
    def email(self) -> dict[str, Any]:
        """Django's mail settings: ``EMAIL_URL``, or letters printed to the console."""
        return self._url("EMAIL_URL", "consolemail://", self.env.email_url_config)

    def _url(
        self, name: str, default: str, read: Callable[[str], dict[str, Any]]
    ) -> dict[str, Any]:
        value = self.env.str(name, default="") or default
        try:
            return self._complete(read(value))
        except Exception as error:  # noqa: BLE001 - whatever the parser raises, a sentence
            refuse(f"{name} is not an address that can be read ({error}).")

    @staticmethod
    def _complete(settings: dict[str, Any]) -> dict[str, Any]:
        engine = settings.get("ENGINE", settings.get("BACKEND", settings.get("EMAIL_BACKEND")))
        if not engine:
            raise ValueError("unknown scheme")
        return settings
