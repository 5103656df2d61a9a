"""Who keeps the navigation and the footer."""

from __future__ import annotations

import pytest
from django.core.management import call_command
from django.urls import reverse
from wagtail.models import Site

from editorial.roles import Role
from tests.factories import make_user


@pytest.mark.parametrize(
    ("role", "status"),
    [(Role.EDITOR_IN_CHIEF, 200), (Role.SECTION_EDITOR, 302), (Role.TRANSLATOR, 302)],
)
def test_only_the_editor_in_chief_keeps_the_navigation(client, home, role, status):
    call_command("setup_editorial", verbosity=0)
    client.force_login(make_user(role))
    url = reverse("wagtailsettings:edit", args=["home", "navigation", Site.objects.get().pk])

    assert client.get(url).status_code == status
