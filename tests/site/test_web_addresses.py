"""Addresses of a front end, a cache and other origins: a wrong one stops the start with a sentence."""

from __future__ import annotations

import pytest

from website.settings.environment import Environment


@pytest.fixture
def told(monkeypatch):
    """A function: the environment with these values and no others of ours."""

    def told(**values):
        for name in ("KUDELMA_HEADLESS", "FRONTEND_URL", "PURGE_URL", "API_CORS_ORIGINS"):
            monkeypatch.setenv(name, values.get(name, ""))
        return Environment()

    return told


def test_unset_means_that_the_site_shows_its_pages_itself(told):
    env = told()

    assert (env.frontend, env.web_address("PURGE_URL"), env.origins("API_CORS_ORIGINS")) == (
        "",
        "",
        [],
    )
    assert told(FRONTEND_URL="https://www.example.org").frontend == ""


def test_a_headless_site_knows_its_front_end(told):
    env = told(KUDELMA_HEADLESS="1", FRONTEND_URL="https://www.example.org:8443/")

    assert env.frontend == "https://www.example.org:8443"


@pytest.mark.parametrize(
    "address",
    [
        "",
        "www.example.org",
        "ftp://a.example",
        "https://",
        "https://a.example/polku",
        "https://a.example?x=1",
        "https://u:p@a.example",
        "http://[",
        "https://a.example:99999",
    ],
)
def test_a_front_end_that_is_no_host_is_refused(told, address):
    env = told(KUDELMA_HEADLESS="1", FRONTEND_URL=address)

    with pytest.raises(SystemExit) as stop:
        _ = env.frontend

    assert "FRONTEND_URL" in str(stop.value)


def test_a_cache_may_have_a_path_and_origins_may_be_several(told):
    env = told(PURGE_URL="http://127.0.0.1:6081/purge", API_CORS_ORIGINS="https://a.example, *")

    assert env.web_address("PURGE_URL") == "http://127.0.0.1:6081/purge"
    assert env.origins("API_CORS_ORIGINS") == ["https://a.example", "*"]


@pytest.mark.parametrize("value", ["a.example", "https://a.example/x", "https://a.example,null"])
def test_an_origin_that_is_none_is_refused(told, value):
    with pytest.raises(SystemExit, match="API_CORS_ORIGINS"):
        told(API_CORS_ORIGINS=value).origins("API_CORS_ORIGINS")
