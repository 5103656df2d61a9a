"""Who may do what with translations: attacks by a translator, and by those with too few rights.

Numbers are those of ``docs/translation.md``. The translator has a job of one article, and tries
everything else: other drafts, the originals, small records, publishing.
"""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.urls import reverse
from wagtail.models import GroupPagePermission, Locale, Page
from wagtail_localize.models import Translation, TranslationSource

from editorial.roles import Role
from editorial.translation.drafts import save_draft
from magazine.models import Contributor
from tests import factories
from tests.editorial.desk import edit_url
from tests.editorial.translation_jobs import edition, say, translation_of
from tests.factories import fresh, make_article

SECRET = "Salainen luonnos"


def somebody(*page_rights: tuple[Page, str], perms: tuple[str, ...] = ()):
    """A user with rights on pages, who may also submit translations as localize asks."""
    group = Group.objects.create(name="apart")
    codes = ("access_admin", "submit_translation", *perms)
    group.permissions.set(Permission.objects.filter(codename__in=codes))
    for page, codename in page_rights:
        right = Permission.objects.get(codename=codename, content_type__app_label="wagtailcore")
        GroupPagePermission.objects.create(group=group, page=page, permission=right)
    user = factories.make_user(Role.WRITER)
    user.groups.set([group])
    client = Client()
    client.force_login(user)
    return client


def english_home():
    return Page.objects.get(depth=2, locale__language_code="en")


def test_trap_02_a_updating_publishes_nothing_for_those_who_may_not_publish(ordered, home):
    say(ordered)
    client = somebody((english_home(), "change_page"), (home, "change_page"))
    source = TranslationSource.objects.get(object_id=ordered.translation_key)

    url = reverse("wagtail_localize:update_translations", args=[source.pk])
    client.post(url, {"publish_translations": "on"})

    assert not edition(ordered).live


def test_trap_02_b_a_draft_is_not_copied_by_those_who_may_not_read_it(issue, section, ordered):
    page = factories.article(section, title=SECRET, live=False)
    issue.add_child(instance=page)
    client = somebody((english_home(), "change_page"), (english_home(), "add_page"))

    url = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
    client.post(url, {"locales": [Locale.objects.get(language_code="en").pk]})

    assert edition(page) is None


def test_trap_02_b_nobody_adds_to_a_tree_where_they_may_not_add(home, section, issue, ordered):
    page = make_article(issue, section, title="Niisi")
    client = somebody((home, "change_page"))

    url = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
    client.post(url, {"locales": [Locale.objects.get(language_code="en").pk]})

    assert edition(page) is None


def test_trap_02_small_records_are_not_submitted_at_all(ordered):
    contributor = Contributor.objects.get()
    client = somebody(perms=("change_contributor",))

    for kind, pk in (("magazine/contributor", contributor.pk), ("gallery/keyword", 1)):
        answer = client.post(f"/admin/localize/submit/snippet/{kind}/{pk}/", {"locales": [2]})
        assert answer.status_code in (302, 404)

    objects = Translation.objects.values_list("source__object__content_type__model", flat=True)
    assert "contributor" not in set(objects)


def test_trap_17_a_translator_neither_stops_nor_restarts(translator, ordered, mine):
    translation = translation_of(ordered)

    translator.post(reverse("wagtail_localize:stop_translation", args=[translation.pk]))
    assert translation_of(ordered).enabled

    Translation.objects.update(enabled=False)
    translator.post(edit_url(mine), {"localize-restart-translation": "1"})
    assert not translation_of(ordered).enabled


PUBLISHING = {
    "the button of the editor": lambda page: (edit_url(page), {"action": "publish"}),
    "the form of the page": lambda page: (edit_url(page), {"action-publish": "1"}),
    "many at a time": lambda page: (
        f"/admin/bulk/wagtailcore/page/publish/?id={page.pk}&next=/admin/",
        {},
    ),
    "an update": lambda page: (
        reverse(
            "wagtail_localize:update_translations",
            args=[TranslationSource.objects.get(object_id=page.translation_key).pk],
        ),
        {"publish_translations": "on"},
    ),
    "a day": lambda page: (edit_url(page), {"go_live_at": "2020-01-01 00:00", "action-publish": 1}),
}


@pytest.mark.parametrize("how", PUBLISHING)
def test_a_translator_publishes_nothing(translator, ordered, mine, how):
    say(ordered)
    save_draft(translation_of(ordered))
    address, data = PUBLISHING[how](mine)

    translator.post(address, data)

    assert not fresh(mine).live
    assert not fresh(mine).approved_schedule


def test_a_translator_approves_nothing(office, translator, ordered, mine):
    say(ordered)
    save_draft(translation_of(ordered))
    page = fresh(mine)
    page.get_workflow().start(page, translator.user)
    state = fresh(page).current_workflow_task_state

    office.decide(page, Role.TRANSLATOR, state=state)

    state.refresh_from_db()
    assert state.status == state.STATUS_IN_PROGRESS


@pytest.mark.parametrize("name", ["delete", "unpublish", "copy", "move", "set_privacy"])
def test_a_translator_does_nothing_else_to_their_page(translator, ordered, mine, name):
    say(ordered)
    save_draft(translation_of(ordered)).publish()
    count, before = Page.objects.count(), fresh(mine)
    data = {"new_title": "x", "new_slug": "x", "new_parent_page": mine.get_parent().pk}

    translator.post(
        reverse(f"wagtailadmin_pages:{name}", args=[mine.pk]),
        data | {"restriction_type": "login"},
    )

    assert Page.objects.count() == count
    assert (fresh(mine).live, fresh(mine).path) == (before.live, before.path)
    assert not fresh(mine).view_restrictions.exists()
