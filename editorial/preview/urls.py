"""For ``i18n_patterns``, before Wagtail's."""

from django.urls import path

from editorial.preview.comment_views import CommentView
from editorial.preview.desk_views import leaf_through
from editorial.preview.guest_views import enter, leaf

urlpatterns = [
    path("preview/desk/<int:first>/<int:page>/", leaf_through, name="preview_desk"),
    path("preview/<str:token>/", enter, name="preview_link"),
    path("preview/<str:token>/<int:page>/", leaf, name="preview_shared"),
    path("preview/<str:token>/<int:page>/comment/", CommentView.as_view(), name="preview_comment"),
]
