from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls
from wagtail.urls import serve_pattern

from delivery.addresses.routing import serve as serve_page
from delivery.health import views as health
from website.feedback.addresses import PATHS as FEEDBACK_PATHS
from website.feedback.views import FeedbackView
from website.headless import in_front, lead_on
from website.home.search import PATHS as SEARCH_PATHS
from website.home.search import search
from website.media import serve as serve_media

urlpatterns = [
    path("healthz", health.alive),
    path("readyz", health.ready),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("", include("gallery.urls")),
    path("", include("magazine.urls")),
    path("", include("delivery.sitemap.urls")),
    path("api/v1/", include("delivery.api.urls")),
    *(path(address.lstrip("/"), in_front(search)) for address in SEARCH_PATHS.values()),
    *(path(address.lstrip("/"), FeedbackView.as_view()) for address in FEEDBACK_PATHS.values()),
]

if settings.SERVE_MEDIA:
    # In production the web server in front gives out media.
    urlpatterns += [path("media/<path:path>", serve_media, {"document_root": settings.MEDIA_ROOT})]

urlpatterns += i18n_patterns(
    path("", include("delivery.feeds.urls")),
    path("", include("network.urls")),
    path("", include("editorial.preview.urls")),
    # Wagtail's forms for pages that ask for a password or a login: before the pages, whose
    # pattern takes their addresses too.
    *wagtail_urls.urlpatterns[:-1],
    # In place of the last of wagtail.urls; the same pattern and name, so that page.url finds it.
    re_path(serve_pattern, in_front(serve_page), name="wagtail_serve"),
    prefix_default_language=False,
)

if settings.DELIVERY_FRONTEND_URL:
    urlpatterns += [re_path(r"^.*$", lead_on)]

handler404 = "website.errors.not_found"
handler500 = "website.errors.server_error"
