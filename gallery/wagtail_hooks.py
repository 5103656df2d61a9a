from wagtail import hooks
from wagtail.rich_text.feature_registry import FeatureRegistry
from wagtail.snippets.models import register_snippet

from gallery.colours import ScreenColoursOperation
from gallery.editor_marks import (
    FootnoteElementHandler,
    LangElementHandler,
    footnote_decorator,
    footnote_feature,
    lang_decorator,
    lang_feature,
)
from gallery.keywords import KeywordViewSet
from gallery.marks import FootnoteLinkHandler, LangLinkHandler


@hooks.register("register_rich_text_features")
def register_lang_mark(features: FeatureRegistry) -> None:
    """A button that says in which language the selected words are."""
    features.register_link_type(LangLinkHandler)
    features.register_editor_plugin("draftail", "lang", lang_feature())
    features.register_converter_rule(
        "contentstate",
        "lang",
        {
            "from_database_format": {'a[linktype="lang"]': LangElementHandler("LANG")},
            "to_database_format": {"entity_decorators": {"LANG": lang_decorator}},
        },
    )


@hooks.register("register_rich_text_features")
def register_footnote_mark(features: FeatureRegistry) -> None:
    """A button that puts a note where the cursor is."""
    features.register_link_type(FootnoteLinkHandler)
    features.register_editor_plugin("draftail", "footnote", footnote_feature())
    features.register_converter_rule(
        "contentstate",
        "footnote",
        {
            "from_database_format": {'a[linktype="footnote"]': FootnoteElementHandler("FOOTNOTE")},
            "to_database_format": {"entity_decorators": {"FOOTNOTE": footnote_decorator}},
        },
    )


@hooks.register("register_image_operations")
def register_screen_colours() -> list[tuple[str, type[ScreenColoursOperation]]]:
    """The step ``srgb``, for filters such as ``width-400|srgb|format-webp``."""
    return [("srgb", ScreenColoursOperation)]


register_snippet(KeywordViewSet)
