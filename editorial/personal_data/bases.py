from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Basis(TextChoices):
    """The six grounds of article 6(1) of the General Data Protection Regulation."""

    CONSENT = "a", _("consent of the person (GDPR article 6(1)(a))")
    CONTRACT = "b", _("a contract with the person (GDPR article 6(1)(b))")
    LEGAL_OBLIGATION = "c", _("a legal obligation of the publisher (GDPR article 6(1)(c))")
    VITAL_INTERESTS = "d", _("protection of somebody’s life (GDPR article 6(1)(d))")
    PUBLIC_TASK = "e", _("a task in the public interest (GDPR article 6(1)(e))")
    LEGITIMATE_INTERESTS = "f", _("a legitimate interest of the publisher (GDPR article 6(1)(f))")
