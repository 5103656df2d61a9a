"""House rules that ``manage.py check`` looks after."""

import pytest
from django.apps import apps
from django.core.checks import run_checks

from editorial.checks import our_apps_stand_before_wagtail


def ids():
    return {message.id for message in run_checks() if message.id.startswith("editorial.")}


def test_this_site_keeps_them_all():
    assert ids() == set()


@pytest.mark.parametrize("name", ["magazine", "gallery", "editorial", "delivery"])
def test_an_app_after_wagtail_is_reported(monkeypatch, name):
    configs = sorted(apps.get_app_configs(), key=lambda config: config.name == name)
    monkeypatch.setattr(apps, "get_app_configs", lambda: configs)

    [error] = our_apps_stand_before_wagtail(None)

    assert error.id == "editorial.E001"
    assert repr(name) in error.msg


def test_translations_that_would_be_live_at_once_are_reported(settings):
    settings.WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = True

    assert ids() == {"editorial.E002"}


def test_a_default_that_would_publish_translations_is_reported(settings):
    del settings.WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE

    assert ids() == {"editorial.E002"}


def test_refusals_that_nobody_would_tell_are_reported(settings):
    settings.MIDDLEWARE = [name for name in settings.MIDDLEWARE if "Refusal" not in name]

    assert ids() == {"editorial.E004"}
