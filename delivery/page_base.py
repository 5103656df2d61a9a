"""What a page mixin inherits: a plain model when it runs, a page for the type checker.

Were it a page when it runs, every mixin would be a table of its own.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wagtail.models import Page

    class PageBase(Page):
        # Wagtail carries no types; these are assigned as well as read.
        slug: str
        draft_title: str
        live: bool

        class Meta:
            abstract = True

else:
    from django.db.models import Model as PageBase

__all__ = ["PageBase"]
