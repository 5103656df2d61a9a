"""What keeps an issue or an article from being published."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from editorial.readiness import Problem, check
from magazine.forms import taken_message
from magazine.models import ArticlePage, IssuePage


@check(ArticlePage)
def article_has_a_section(article: ArticlePage) -> Iterator[Problem]:
    if article.section_id is None:
        yield Problem("section", _("Choose the section of the article."), "section")


@check(ArticlePage)
def article_has_a_byline(article: ArticlePage) -> Iterator[Problem]:
    if not article.contributors.all():
        yield Problem("byline", _("Add at least one name to the byline."), "contributors")


@check(ArticlePage, blocks=False)
def article_has_a_lead(article: ArticlePage) -> Iterator[Problem]:
    if not article.lead.strip():
        message = _("The article has no lead. Lists then show its title only.")
        yield Problem("lead", message, "lead")


@check(ArticlePage, blocks=False)
def article_tells_when_it_changed(article: ArticlePage) -> Iterator[Problem]:
    dates = [block.value["date"] for block in article.corrections if block.value["date"]]
    if dates and (article.date_modified is None or article.date_modified < max(dates)):
        message = _(
            "The newest correction is of %(date)s. Set the last substantive change to that "
            "day, if a reader of the earlier text would want to know."
        ) % {"date": date_format(max(dates))}
        yield Problem("corrected", message, "date_modified")


@check(ArticlePage, blocks=False)
def article_and_its_easy_version_stand_in_one_issue(article: ArticlePage) -> Iterator[Problem]:
    original = article.easy_version_of
    if original and original.get_parent().translation_key != article.get_parent().translation_key:
        message = _(
            "“%(title)s”, of which this is the easy-language version, stands in another issue. "
            "The two do not link to each other."
        ) % {"title": original.title}
        yield Problem("easy", message, "easy_version_of")


@check(IssuePage, blocks=False)
def issue_has_a_cover(issue: IssuePage) -> Iterator[Problem]:
    if issue.cover_id is None:
        message = _("The issue has no cover picture. Readers get a cover woven for it.")
        yield Problem("cover", message, "cover")


@check(IssuePage)
def issue_is_the_only_one_of_its_number(issue: IssuePage) -> Iterator[Problem]:
    if issue.has_twin():
        yield Problem("number", taken_message(issue.number, issue.year), "number")
