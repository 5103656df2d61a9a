"""What the magazine serves beside its pages; the host includes it before Wagtail's patterns."""

from django.urls import path

from magazine.covers.views import cover

app_name = "magazine"
urlpatterns = [path("covers/<slug:issue>.svg", cover, name="cover")]
