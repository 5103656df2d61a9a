"""For the root of a host, outside ``i18n_patterns``: one of each for all languages."""

from django.urls import path, re_path

from delivery.sitemap.robots import robots
from delivery.sitemap.views import sitemap, sitemap_part

urlpatterns = [
    path("robots.txt", robots, name="delivery_robots"),
    path("sitemap.xml", sitemap, name="delivery_sitemap"),
    re_path(
        r"^sitemap-(?P<name>[a-z0-9]+)-(?P<number>[0-9]{1,6})\.xml$",
        sitemap_part,
        name="delivery_sitemap_part",
    ),
]
