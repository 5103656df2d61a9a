from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EditorialConfig(AppConfig):
    name = "editorial"
    verbose_name = _("Editorial desk")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from editorial import checks  # noqa: F401 - registers itself
        from editorial.roles.base_rights import register_base_rights

        register_base_rights()
