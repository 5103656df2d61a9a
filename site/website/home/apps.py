from django.apps import AppConfig


class HomeConfig(AppConfig):
    name = "website.home"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from delivery.public_forms.notice import tell_privacy_address
        from delivery.sitemap import keep_out
        from website import api  # noqa: F401 - registers itself
        from website.home import rights  # noqa: F401 - registers itself
        from website.home.privacy import address_of_privacy_page
        from website.home.search import PATHS

        keep_out(*PATHS.values())
        tell_privacy_address(address_of_privacy_page)
