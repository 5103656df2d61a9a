from django.apps import apps
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

urlpatterns = [
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("", include("gallery.urls")),
    *([path("", include("magazine.urls"))] if apps.is_installed("magazine") else []),
    path("", include("delivery.sitemap.urls")),
    path("api/v1/", include("delivery.api.urls")),
    *i18n_patterns(
        path("", include("delivery.feeds.urls")),
        path("", include("editorial.preview.urls")),
        *([path("", include("network.urls"))] if apps.is_installed("network") else []),
        path("", include(wagtail_urls)),
        prefix_default_language=False,
    ),
]
