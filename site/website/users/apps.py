from django.apps import AppConfig


class UsersConfig(AppConfig):
    name = "website.users"
    default_auto_field = "django.db.models.BigAutoField"
