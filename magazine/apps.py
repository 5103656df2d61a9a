from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MagazineConfig(AppConfig):
    name = "magazine"
    verbose_name = _("Magazine")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        # All but the signals register themselves.
        from magazine import (  # noqa: F401
            api,
            checks,
            dashboard,
            feeds,
            leaves,
            personal_data,
            readiness,
            release_contents,
            rights,
            signals,
            sitemap,
            translated,
        )
        from magazine.planning import items  # noqa: F401 - tells what is planned

        signals.connect()
