"""What Wagtail's history says in English only; our catalogue has the Finnish."""

from django.utils.translation import gettext_noop

HISTORY_WORDS = (
    gettext_noop("page log entry"),
    gettext_noop("page log entries"),
    gettext_noop("Moved from '%(old_parent)s' to '%(new_parent)s'"),
    gettext_noop("Reordered under '%(parent)s'"),
    gettext_noop("Created an alias of %(title)s"),
    gettext_noop("Copied for translation from %(title)s (%(locale)s)"),
    gettext_noop("%(model_name)s scheduled for publishing"),
    gettext_noop("%(model_name)s scheduled for publishing at %(go_live_at)s"),
    gettext_noop("%(model_name)s unscheduled from publishing"),
    gettext_noop("%(model_name)s unscheduled for publishing at %(go_live_at)s"),
    gettext_noop(
        "Revision %(revision_id)s from %(created_at)s scheduled for publishing at %(go_live_at)s."
    ),
    gettext_noop(
        "Revision %(revision_id)s from %(created_at)s unscheduled from publishing at "
        "%(go_live_at)s."
    ),
)
