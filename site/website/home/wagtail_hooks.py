"""What the site gives to the admin of the plugins: the figures of its bands."""

from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks


@hooks.register("insert_global_admin_css")
def show_the_bands_of_sections() -> SafeString:
    """For the choice of a section's colour; all in the sheet is of classes of our own."""
    return format_html('<link rel="stylesheet" href="{}">', static("website/sections.css"))
