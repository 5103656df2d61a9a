"""What Wagtail says above a page's form that was refused, which it says in English only."""

from django.utils.translation import gettext_noop

PAGE_WORDS = (
    gettext_noop("The page could not be created due to validation errors."),
    gettext_noop("The page could not be saved due to validation errors."),
    gettext_noop("Go to the first error"),
)
