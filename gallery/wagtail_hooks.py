from wagtail import hooks
from wagtail.rich_text.feature_registry import FeatureRegistry
from wagtail.snippets.models import register_snippet

from gallery.attachment_links import AttachmentLinkHandler
from gallery.colours import ScreenColoursOperation
from gallery.consent import admin as of_consent  # noqa: F401 - registers itself
from gallery.editor_marks import (
    FootnoteElementHandler,
    LangElementHandler,
    footnote_decorator,
    footnote_feature,
    lang_decorator,
    lang_feature,
)
from gallery.keywords import KeywordViewSet
from gallery.many import admin  # noqa: F401 - registers itself
from gallery.marks import FootnoteLinkHandler, LangLinkHandler
from gallery.reports import admin as of_reports  # noqa: F401 - registers itself

#: Each mark as it is read, as a button, and on its way into the editor and out again.
MARKS = (
    (LangLinkHandler, lang_feature, LangElementHandler, lang_decorator),
    (FootnoteLinkHandler, footnote_feature, FootnoteElementHandler, footnote_decorator),
)


@hooks.register("register_rich_text_features")
def register_marks(features: FeatureRegistry) -> None:
    """Buttons that say in which language words are, and that put a note where the cursor is."""
    for link_handler, feature, element_handler, decorator in MARKS:
        name = link_handler.identifier
        entity = name.upper()
        rule = {
            "from_database_format": {f'a[linktype="{name}"]': element_handler(entity)},
            "to_database_format": {"entity_decorators": {entity: decorator}},
        }
        features.register_link_type(link_handler)
        features.register_editor_plugin("draftail", name, feature())
        features.register_converter_rule("contentstate", name, rule)


# After Wagtail's own, which registers a handler for the same links.
@hooks.register("register_rich_text_features", order=10)
def register_attachment_links(features: FeatureRegistry) -> None:
    """Many links to attachments cost one query."""
    features.register_link_type(AttachmentLinkHandler)


@hooks.register("register_icons")
def register_icons(icons: list[str]) -> list[str]:
    """Pictures on a wall, and pictures in a stack."""
    return [*icons, *(f"gallery/icons/{name}.svg" for name in ("gallery", "album"))]


@hooks.register("register_image_operations")
def register_screen_colours() -> list[tuple[str, type[ScreenColoursOperation]]]:
    """The step ``srgb``, for filters such as ``width-400|srgb|format-webp``."""
    return [("srgb", ScreenColoursOperation)]


register_snippet(KeywordViewSet)
