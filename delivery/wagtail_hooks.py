from wagtail import hooks
from wagtail.rich_text.feature_registry import FeatureRegistry

from delivery.addresses.links import EditionLinkHandler


@hooks.register("register_rich_text_features", order=10)
def register_page_links(features: FeatureRegistry) -> None:
    """After Wagtail's own, which registers a handler for the same links."""
    features.register_link_type(EditionLinkHandler)
