"""Production starts only when it is safe, and says in a sentence why it does not."""

from __future__ import annotations

from pathlib import Path
from subprocess import CompletedProcess

import pytest

from tests.processes import PRODUCTION, manage, run
from website.settings.secret import kept_secret_key, weakness_of

pytestmark = pytest.mark.process

GOOD_KEY = PRODUCTION["SECRET_KEY"]


@pytest.fixture
def start(tmp_path: Path):
    """Try to start in production with other values than the good ones."""

    def start(**values: str) -> CompletedProcess[str]:
        environment = PRODUCTION | {"KUDELMA_DATA_DIR": str(tmp_path)} | values
        return manage("check", "--deploy", **environment)

    return start


@pytest.fixture
def is_taken(tmp_path: Path):
    """Whether production takes these values; what it does with them costs more than that."""

    def is_taken(**values: str) -> bool:
        environment = PRODUCTION | {"KUDELMA_DATA_DIR": str(tmp_path)} | values
        return run("-c", "import website.settings.production", **environment).returncode == 0

    return is_taken


def only_sentence(process: CompletedProcess[str]) -> str:
    """The one line on standard error of a process that refused to start."""
    assert process.returncode == 1
    assert process.stdout == ""
    (sentence,) = process.stderr.splitlines()
    assert sentence.startswith("Kudelma: ")
    assert sentence.endswith(".")
    return sentence


def test_production_starts_with_good_values_and_has_nothing_to_remark(start):
    process = start()

    assert process.returncode == 0
    assert process.stdout.startswith("System check identified no issues")
    assert process.stderr == ""


def test_production_refuses_to_start_without_a_secret_key(start):
    assert "SECRET_KEY is missing" in only_sentence(start(SECRET_KEY=""))


@pytest.mark.parametrize(
    ("key", "words"),
    [
        (GOOD_KEY[:49], "too short"),
        ("changeme" * 10, "too plain"),
        (f"django-insecure-{GOOD_KEY}", "made for development"),
    ],
)
def test_production_refuses_to_start_with_a_weak_secret_key(start, key, words):
    sentence = only_sentence(start(SECRET_KEY=key))

    assert "SECRET_KEY" in sentence
    assert words in sentence
    assert key not in sentence


@pytest.mark.parametrize("value", ["1", "true", "True", "yes", "on", "anything"])
def test_production_refuses_to_start_with_debug_on(start, value):
    assert "DEBUG is on" in only_sentence(start(DEBUG=value))


@pytest.mark.parametrize("value", ["", "0", "false", "no", "off"])
def test_debug_may_say_no(is_taken, value):
    assert is_taken(DEBUG=value)


@pytest.mark.parametrize("value", ["", " ", ",", " , "])
def test_production_refuses_to_start_without_allowed_hosts(start, value):
    assert "ALLOWED_HOSTS is empty" in only_sentence(start(ALLOWED_HOSTS=value))


def test_every_problem_is_told_at_once(start):
    process = start(SECRET_KEY="", DEBUG="1", ALLOWED_HOSTS="")

    assert process.returncode == 1
    assert len(process.stderr.splitlines()) == 3


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("DATABASE_URL", "kudelma"),
        ("DATABASE_URL", "mysql://user:hunter2@localhost/kudelma"),
        ("DATABASE_URL", "postgres://user:hunter2@localhost:abc/kudelma"),
        ("DATABASE_URL", "postgres://user:hunter2@localhost:99999/kudelma"),
        ("DATABASE_URL", "postgres://user:hun/ter2@localhost/kudelma"),
        ("DATABASE_URL", "postgres://user:hunter2@localhost"),
        ("DATABASE_URL", "postgres://user:hunter2@[::1/kudelma"),
        ("CACHE_URL", "memory"),
        ("CACHE_URL", "memcached://localhost:11211"),
        ("CACHE_URL", "redis://:hunter2@localhost:abc/0"),
        ("CACHE_URL", "redis://"),
        ("EMAIL_URL", "mail"),
        ("EMAIL_URL", "imap://user:hunter2@localhost"),
        ("EMAIL_URL", "smtp://user:hunter2@localhost:abc"),
        ("EMAIL_URL", "smtp://"),
    ],
)
def test_an_address_that_cannot_be_read_is_named_without_its_password(start, name, address):
    sentence = only_sentence(start(**{name: address}))

    assert f"{name} cannot be read: " in sentence
    assert "hun" not in sentence


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("DATABASE_URL", "postgres://user:p%40ss@db.example.org:5432/kudelma?sslmode=require"),
        ("DATABASE_URL", "postgresql:///kudelma"),
        ("CACHE_URL", "redis://:secret@localhost:6379/1"),
        ("EMAIL_URL", "smtp+tls://user:p%40ss@mail.example.org:587"),
        ("EMAIL_URL", "smtp://mail.example.org"),
    ],
)
def test_an_address_that_can_be_read_is_taken(is_taken, name, address):
    assert is_taken(**{name: address})


def test_a_data_folder_that_cannot_be_made_is_told_in_a_sentence(start, tmp_path):
    file = tmp_path / "file"
    file.touch()

    assert "KUDELMA_DATA_DIR" in only_sentence(start(KUDELMA_DATA_DIR=str(file / "data")))


def test_a_refusal_stops_whoever_imports_the_web_application(tmp_path):
    values = PRODUCTION | {"SECRET_KEY": "", "KUDELMA_DATA_DIR": str(tmp_path)}

    assert "SECRET_KEY" in only_sentence(run("-c", "import website.wsgi", **values))


def test_absolute_addresses_of_the_admin_begin_with_the_first_host_by_name(tmp_path):
    values = PRODUCTION | {
        "ALLOWED_HOSTS": "*, .example.org, lehti.example.org, www.example.org",
        "KUDELMA_DATA_DIR": str(tmp_path),
    }
    code = "from website.settings import production as s; print(s.WAGTAILADMIN_BASE_URL)"

    assert run("-c", code, **values).stdout == "https://lehti.example.org\n"


def test_production_speaks_https_only_but_to_probes(tmp_path):
    values = PRODUCTION | {"KUDELMA_DATA_DIR": str(tmp_path)}

    answers = run("-c", _ASK, **values).stdout.splitlines()

    assert answers == [
        "301 https://kudelma.example.org/admin/login/",
        "200 max-age=31536000",
        "200 None",
    ]


_ASK = """
import website.wsgi
from django.test import Client
host = Client(headers={"host": "kudelma.example.org"})
plain = host.get("/admin/login/")
print(plain.status_code, plain.headers["Location"])
behind = host.get("/healthz", headers={"x-forwarded-proto": "https"})
print(behind.status_code, behind.headers["Strict-Transport-Security"])
probe = host.get("/healthz")
print(probe.status_code, probe.headers.get("Location"))
"""


def test_the_demo_keeps_the_secret_key_that_it_made(tmp_path):
    key = kept_secret_key(tmp_path)

    assert kept_secret_key(tmp_path) == key
    assert weakness_of(key) == ""
    assert (tmp_path / "secret-key").stat().st_mode & 0o077 == 0
    assert [path.name for path in tmp_path.iterdir()] == ["secret-key"]
