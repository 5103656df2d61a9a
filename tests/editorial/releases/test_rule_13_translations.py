"""Both languages go out together, and the translations say what their originals say."""

import pytest
from django.utils import translation
from wagtail.models import Page
from wagtail_localize.models import StringTranslation, TranslationSource

from editorial.releases.approving import approve
from editorial.releases.publishing import publish
from editorial.releases.refusing import NotPublished
from editorial.releases.replacing import replace
from editorial.releases.starting import start
from editorial.translation_jobs.covering import intend
from magazine.models import ArticlePage, IssuePage
from tests import factories
from tests.grounds import built_once
from tests.magazine import releasing


@built_once
def both(magazine, section, english_home):
    """Issue 2/2026 with one article, drafts in both languages."""
    factories.translated(magazine)
    factories.translated(section)
    issue = releasing.make_draft_issue(magazine, section, "Villapaita", "Kintaat")
    issue = releasing.redrafted(issue, translations_go_out="together")
    for page in (issue, *ArticlePage.objects.child_of(issue)):
        factories.translated(page, publish=False)
    return issue


def problems(release, user):
    with translation.override("en"):
        return [(one.code, str(one.page), one.message) for one in approve(release, user)]


def titles(language):
    return sorted(
        title
        for model in (IssuePage, ArticlePage)
        for title in model.objects.filter(live=True, locale__language_code=language).values_list(
            "title", flat=True
        )
    )


def test_rule_13_both_languages_go_out_together(both, chief):
    releasing.published(both, chief)

    assert titles("fi") == ["2/2026", "Kintaat", "Villapaita"]
    assert titles("en") == ["2/2026", "KINTAAT", "VILLAPAITA"]


def test_rule_13_facts_that_changed_in_the_source_go_out_in_both(both, section, chief):
    page = ArticlePage.objects.get(title="Villapaita")
    releasing.redrafted(page, project="Villasta voimaa")

    releasing.published(both, chief)

    assert set(ArticlePage.objects.values_list("project", flat=True)) == {"", "Villasta voimaa"}
    assert ArticlePage.objects.get(title="VILLAPAITA").project == "Villasta voimaa"


def test_rule_13_a_translation_of_an_older_version_holds_the_issue_up(both, chief):
    page = ArticlePage.objects.get(title="Villapaita")
    releasing.redrafted(page, lead="Aivan uusi ingressi.")

    found = problems(start(both), chief)

    assert [(code, title) for code, title, _words in found] == [("translation", "VILLAPAITA")]
    assert "older version" in found[0][2]


def test_rule_13_words_that_are_missing_are_told_once(both, chief):
    StringTranslation.objects.filter(data="VILLAPAITA").delete()
    page = ArticlePage.objects.get(title="VILLAPAITA")
    releasing.redrafted(page, title="Villapaita")

    found = problems(start(both), chief)

    assert [code for code, _title, _words in found] == ["translation-missing"]


def test_rule_13_a_translation_that_is_undone_after_approval_holds_the_issue_up(both, chief):
    release = releasing.approved(both, chief)
    StringTranslation.objects.filter(data="VILLAPAITA").delete()

    with pytest.raises(NotPublished):
        publish(release, chief)

    assert titles("fi") == titles("en") == []


def test_rule_13_what_translators_begin_after_approval_does_not_hold_it_up(both, chief):
    release = releasing.approved(both, chief)
    words = StringTranslation.objects.get(data="VILLAPAITA")
    words.data = "A NEWER TITLE"
    words.save()

    publish(release, chief)

    assert titles("en") == ["2/2026", "KINTAAT", "VILLAPAITA"]


def test_rule_13_a_newer_original_given_to_translators_does_not_hold_it_up_either(both, chief):
    release = releasing.approved(both, chief)
    page = releasing.redrafted(ArticlePage.objects.get(title="Villapaita"), lead="Uusi.")
    TranslationSource.objects.get(object_id=page.translation_key).update_from_db()

    publish(release, chief)

    assert titles("en") == ["2/2026", "KINTAAT", "VILLAPAITA"]


def test_rule_13_a_mended_original_takes_its_translation_along_or_stays(both, chief):
    release = releasing.approved(both, chief)
    page = releasing.redrafted(ArticlePage.objects.get(title="Villapaita"), lead="Uusi.")

    refused = replace(release, page.translation_key, chief)
    factories.translated(page, publish=False)
    TranslationSource.objects.get(object_id=page.translation_key).update_from_db()
    factories.translated(page, publish=False)
    accepted = replace(release, page.translation_key, chief)
    publish(release, chief)

    assert [one.code for one in refused] == ["translation"]
    assert accepted == []
    assert set(
        ArticlePage.objects.filter(translation_key=page.translation_key).values_list(
            "lead", flat=True
        )
    ) == {"Uusi.", "UUSI."}


def test_rule_13_an_article_without_its_translation_holds_the_issue_up(both, chief):
    ArticlePage.objects.get(title="VILLAPAITA").delete()

    found = problems(start(both), chief)

    assert [(code, title) for code, title, _words in found] == [("missing", "Villapaita")]


def test_rule_13_an_article_that_is_not_intended_in_english_does_not(both, chief):
    page = ArticlePage.objects.get(title="Villapaita")
    intend(page.translation_key, "en", False)

    releasing.published(both, chief)

    assert titles("en") == ["2/2026", "KINTAAT"]


def test_rule_13_finnish_first_and_english_follows(both, chief):
    both = releasing.redrafted(both, translations_go_out="follow")

    first = releasing.published(both, chief)
    assert titles("en") == []
    second = releasing.published(factories.fresh(both), chief)

    assert (first.languages, second.languages) == (["fi"], ["en"])
    assert titles("en") == ["2/2026", "KINTAAT", "VILLAPAITA"]


def test_rule_13_while_english_follows_finnish_is_mended_as_ever(both, chief):
    both = releasing.redrafted(both, translations_go_out="follow")
    releasing.published(both, chief)
    start(factories.fresh(both), chief)

    page = factories.republished(ArticlePage.objects.get(title="Villapaita"), lead="Korjattu.")

    assert page.lead == "Korjattu."


def test_rule_13_finnish_only(both, chief):
    both = releasing.redrafted(both, translations_go_out="never")

    releasing.published(both, chief)

    assert titles("fi") == ["2/2026", "Kintaat", "Villapaita"]
    assert titles("en") == []


def test_rule_13_an_issue_whose_magazine_is_not_public_in_english_waits(both, chief):
    Page.objects.filter(title="LEHTI").update(live=False)

    codes = [code for code, *_rest in problems(start(both), chief)]

    assert codes == ["place"]
