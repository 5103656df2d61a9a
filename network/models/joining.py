from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from delivery.languages.texts import content_languages
from network.models.people import Person


class JoinRequest(models.Model):
    """What somebody wrote on the form "Liity mukaan"; kept only as long as it is needed."""

    class State(models.TextChoices):
        HELD = "held", _("Looks suspicious: no letter was sent")
        UNCONFIRMED = "unconfirmed", _("E-mail not confirmed")
        CONFIRMED = "confirmed", _("Waits for the coordinator")
        ACCEPTED = "accepted", _("Accepted")
        DECLINED = "declined", _("Declined")

    network_key = models.UUIDField(db_index=True)
    language = models.CharField(_("language"), max_length=12, choices=content_languages)
    name = models.CharField(_("name"), max_length=255)
    organisation = models.CharField(_("organisation"), max_length=255, blank=True)
    email = models.EmailField(_("e-mail"))
    role = models.CharField(_("role"), max_length=255, blank=True)
    message = models.TextField(_("message"), max_length=1000, blank=True)
    publish = models.BooleanField(_("publish my entry"), default=False)
    state = models.CharField(
        _("state"), max_length=12, choices=State, default=State.UNCONFIRMED, db_index=True
    )
    #: Why the message looks like spam, as codes; kept for the coordinator to decide.
    suspicions = models.JSONField(_("suspicions"), default=list, blank=True)
    created_at = models.DateTimeField(_("sent"), auto_now_add=True)
    confirmed_at = models.DateTimeField(_("confirmed"), null=True, blank=True)
    handled_at = models.DateTimeField(_("handled"), null=True, blank=True)
    handled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("handled by"),
    )
    person = models.ForeignKey(
        Person,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="join_requests",
        verbose_name=_("person"),
    )

    class Meta:
        verbose_name = _("request to join")
        verbose_name_plural = _("requests to join")
        ordering = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return self.name
