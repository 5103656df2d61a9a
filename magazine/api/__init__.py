"""The magazine in the content delivery API; ``ready()`` imports this module."""

from delivery.api.registry import register
from delivery.caching.purging import watch
from magazine.api import current  # noqa: F401 - registers itself
from magazine.api.articles import Articles
from magazine.api.contributors import Contributors
from magazine.api.issues import Issues
from magazine.api.magazines import Magazines
from magazine.api.sections import Sections
from magazine.models import (
    Contributor,
    ContributorText,
    IssueAlbum,
    RunningOrderItem,
    RunningOrderText,
)

for resource in (Magazines, Issues, Sections, Articles, Contributors):
    register(resource())

watch(Contributor, lambda person: ["contributors", f"contributors-{person.pk}"])
watch(ContributorText, lambda text: ["contributors", f"contributors-{text.contributor_id}"])
for model in (RunningOrderItem, RunningOrderText, IssueAlbum):
    watch(model, lambda place: ["issues"])
