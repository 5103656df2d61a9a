"""What keeps an issue or an article from being published."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

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


@check(ArticlePage)
def article_has_a_lead(article: ArticlePage) -> Iterator[Problem]:
    if not article.lead.strip():
        message = _("The article has no lead. Lists then show its title only.")
        yield Problem("lead", message, "lead", blocks=False)


@check(IssuePage)
def issue_is_the_only_one_of_its_number(issue: IssuePage) -> Iterator[Problem]:
    if issue.has_twin():
        yield Problem("number", taken_message(issue.number, issue.year), "number")
