"""An issue leafed through before it is out: its cover, then its articles in running order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from delivery.addresses.previews import named_as_shown
from editorial.preview.leaves import leaves_of
from magazine.easy_language import set_apart
from magazine.issue_articles import articles_in
from magazine.models import IssuePage

if TYPE_CHECKING:
    from wagtail.models import Page

_NAMED = ("title", "draft_title", "path", "locale", "translation_key", "easy_version_of")


@leaves_of(IssuePage)
def leaves_of_an_issue(issue: IssuePage) -> list[Page]:
    """An easy version comes right after its article."""
    order, easy = set_apart(list(articles_in(issue).only(*_NAMED)))
    leaves = [issue]
    for article in order:
        version = easy.get((article.translation_key, article.language))
        leaves += [article, version] if version else [article]
    return named_as_shown(leaves)
