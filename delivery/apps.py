from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DeliveryConfig(AppConfig):
    name = "delivery"
    verbose_name = _("Delivery")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from delivery.addresses import paths
        from delivery.addresses.frontend import lead_to_frontend
        from delivery.caching import pages
        from delivery.webhooks import sending  # noqa: F401 - registers itself

        paths.connect()
        lead_to_frontend()
        pages.connect()
