from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NetworkConfig(AppConfig):
    name = "network"
    verbose_name = _("Network")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from django.db.models.signals import post_delete, post_save

        # API, personal data, readiness, rights and sitemap register themselves.
        from network import (  # noqa: F401
            api,
            events,
            logos,
            personal_data,
            readiness,
            regions,
            rights,
            sitemap,
            translated,
        )
        from network.coordinators.groups import edition_deleted, edition_saved
        from network.models import NetworkPage
        from network.records import policies

        events.connect()
        logos.connect()
        policies.register()
        regions.connect()
        post_save.connect(edition_saved, sender=NetworkPage, dispatch_uid="network-edition")
        post_delete.connect(edition_deleted, sender=NetworkPage, dispatch_uid="network-edition")
