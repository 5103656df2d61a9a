from wagtail import hooks
from wagtail.rich_text.feature_registry import FeatureRegistry

from delivery.addresses.links import EditionLinkHandler
from delivery.outbox import admin as of_outbox  # noqa: F401 - registers itself
from delivery.webhooks import admin as of_webhooks  # noqa: F401 - registers itself


@hooks.register("register_rich_text_features", order=10)
def register_page_links(features: FeatureRegistry) -> None:
    """After Wagtail's own, which registers a handler for the same links."""
    features.register_link_type(EditionLinkHandler)
