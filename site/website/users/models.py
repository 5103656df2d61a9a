from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _


class User(AbstractUser):
    """Somebody who works in the admin. Readers have no accounts."""

    is_demo = models.BooleanField(
        _("made by the demo"),
        default=False,
        editable=False,
        help_text=_("Production's web server does not start while such users exist."),
    )
