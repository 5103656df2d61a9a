from wagtail import hooks
from wagtail.models import get_page_models

from editorial.pages import EditorialPageMixin
from editorial.viewset import EditorialPageViewSet


@hooks.register("register_admin_viewset")
def register_page_viewsets() -> list[EditorialPageViewSet]:
    """Every page of ours gets the readiness panel, whatever app it belongs to."""
    models = [model for model in get_page_models() if issubclass(model, EditorialPageMixin)]
    return [
        EditorialPageViewSet(f"{model._meta.app_label}_{model._meta.model_name}", model=model)
        for model in models
    ]
