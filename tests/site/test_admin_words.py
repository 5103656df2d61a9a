"""The forms of the admin in the editor's own language."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from wagtail.models import Site
from wagtail.users.models import UserProfile

from tests import factories

#: The same word in Finnish and in English.
BOTH = {"ISSN", "PNG", "URL"}


@pytest.fixture
def forms(magazine, issue, section):
    """The addresses of forms that an office uses."""
    article = factories.make_article(issue, section)
    return [
        f"/admin/pages/{article.pk}/edit/",
        f"/admin/pages/{issue.pk}/edit/",
        f"/admin/pages/{section.pk}/edit/",
        f"/admin/pages/{magazine.pk}/edit/",
        f"/admin/pages/add/home/contentpage/{magazine.get_parent().pk}/",
        f"/admin/settings/home/navigation/{Site.objects.get().pk}/",
        "/admin/snippets/magazine/contributor/add/",
        "/admin/snippets/gallery/keyword/add/",
        "/admin/images/add/",
    ]


@pytest.fixture
def labels_of(client, home):
    """The labels of the form at an address, for somebody who works in ``language``."""

    def labels(address: str, language: str) -> list[str]:
        user = factories.make_user()
        UserProfile.objects.create(user=user, preferred_language=language)
        client.force_login(user)
        # Rows that an editor may add lie in templates, whose text is not the page's.
        html = client.get(address, follow=True).content.decode().replace("template", "div")
        found = BeautifulSoup(html, "html.parser").select("main label, main .w-panel__heading")
        texts = [label.get_text(" ", strip=True).strip(" *") for label in found]
        return [text for text in texts if text]

    return labels


def test_no_label_of_a_form_stays_english_for_a_finnish_editor(forms, labels_of):
    labels = {form: (labels_of(form, "fi"), labels_of(form, "en")) for form in forms}

    same = {form: set(finnish) & set(english) - BOTH for form, (finnish, english) in labels.items()}
    assert all(len(finnish) == len(english) > 2 for finnish, english in labels.values())
    assert {form: words for form, words in same.items() if words} == {}
