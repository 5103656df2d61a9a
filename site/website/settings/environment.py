"""The environment of docs/settings.md, read once; a wrong value stops with one sentence."""

import os
import sys
from pathlib import Path
from typing import Any, NoReturn
from urllib.parse import urlsplit

from website.settings.addresses import CACHE, DATABASE, EMAIL, Kind, Unreadable

_OFF = frozenset({"", "0", "false", "no", "n", "off", "f"})


def refuse(*sentences: str) -> NoReturn:
    """Stop the process, exit code 1, with the sentences on standard error, one a line."""
    sys.exit("\n".join(f"Kudelma: {sentence}" for sentence in sentences))


def _is_web_address(value: str) -> bool:
    try:
        parts = urlsplit(value)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def _is_origin(value: str) -> bool:
    return (
        _is_web_address(value)
        and urlsplit(value)._replace(path="").geturl() == value
        and ("@" not in value and "?" not in value and "#" not in value)
    )


class Environment:
    """What the process was told, as values for Django's settings."""

    def __init__(self) -> None:
        self.base_dir = Path(__file__).resolve().parents[3]
        self.data_dir = self._folder("KUDELMA_DATA_DIR", self.base_dir / "var")

    def text(self, name: str) -> str:
        """A value as it was written; "" when it is unset."""
        return os.environ.get(name, "").strip()

    @property
    def database(self) -> dict[str, Any]:
        """Django's database settings: ``DATABASE_URL``, or SQLite in the data folder."""
        embedded = f"sqlite:///{self.data_dir / 'kudelma.sqlite3'}"
        database = self._address("DATABASE_URL", DATABASE, embedded)
        options = database.get("OPTIONS", {})
        if database["ENGINE"].endswith("sqlite3"):
            return database | {"OPTIONS": self._sqlite_options() | options}
        # A server that does not answer must not hold a worker for minutes.
        options = {"connect_timeout": 10} | options
        return database | {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True, "OPTIONS": options}

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
        return self._address("CACHE_URL", CACHE, "locmemcache://")

    @property
    def progress_cache(self) -> dict[str, Any]:
        """The same Redis, or files: a worker tells the web server beside it how far it is."""
        cache = self.cache
        if "redis" in cache["BACKEND"].lower():
            return dict(cache)
        files = "django.core.cache.backends.filebased.FileBasedCache"
        return {"BACKEND": files, "LOCATION": str(self.data_dir / "progress")}

    @property
    def email(self) -> dict[str, Any]:
        """Django's mail settings: ``EMAIL_URL``, or letters printed to the console."""
        return self._address("EMAIL_URL", EMAIL, "consolemail://")

    @property
    def hosts(self) -> list[str]:
        """``ALLOWED_HOSTS``, in the order written; [] when there is none."""
        names = self.text("ALLOWED_HOSTS").split(",")
        return [name.strip() for name in names if name.strip()]

    def web_address(self, name: str) -> str:
        """An address that begins with http:// or https://, without a slash at its end."""
        value = self.text(name).rstrip("/")
        if value and not _is_web_address(value):
            refuse(f"{name} is not an address such as https://www.example.org.")
        return value

    def origins(self, name: str) -> list[str]:
        """Hosts with http:// or https://, separated by commas; ["*"] for all of them."""
        values = [value.strip().rstrip("/") for value in self.text(name).split(",")]
        found = [value for value in values if value]
        if not all(value == "*" or _is_origin(value) for value in found):
            refuse(f"{name} holds something that is not an origin such as https://www.example.org.")
        return found

    @property
    def frontend(self) -> str:
        """Where pages are shown when the site is headless; "" when it shows them itself."""
        address = self.web_address("FRONTEND_URL")
        if not self.is_on("KUDELMA_HEADLESS"):
            return ""
        if not address:
            refuse("KUDELMA_HEADLESS is on, so FRONTEND_URL has to say where the pages are shown.")
        if not _is_origin(address):
            refuse("FRONTEND_URL has to be a host without a path, such as https://www.example.org.")
        return address

    def is_on(self, name: str) -> bool:
        """Whether a switch is on. Whatever is no clear "no" counts as "yes"."""
        return self.text(name).lower() not in _OFF

    def port(self, name: str, default: int) -> int:
        """A port number."""
        value = self.text(name) or str(default)
        if not (value.isdecimal() and 0 < int(value) < 65536):
            refuse(f"{name} is not a port number.")
        return int(value)

    def _address(self, name: str, kind: Kind, embedded: str) -> dict[str, Any]:
        value = self.text(name) or embedded
        try:
            return kind.read(value)
        except Unreadable as reason:
            # Never the value itself: it may hold a password.
            refuse(f"{name} cannot be read: {reason}.")

    def _folder(self, name: str, default: Path) -> Path:
        path = Path(self.text(name) or default).expanduser().resolve()
        try:
            path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            refuse(f"{name} is not a folder that can be used: {path} ({error.strerror}).")
        return path
