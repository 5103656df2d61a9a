from typing import Any


def publish_approved(workflow_state: Any, user: Any = None) -> None:
    """What the last approval does: all steps have approved the newest draft, and it goes live.

    For ``WAGTAIL_FINISH_WORKFLOW_ACTION``. Wagtail's own asks whether whoever approves last
    may publish; a language editor to whom a correction of the editor-in-chief came back may not.
    """
    newest = workflow_state.content_object.get_latest_revision()
    newest.publish(user=user, skip_permission_checks=True)
