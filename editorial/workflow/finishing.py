from typing import Any


def publish_approved(workflow_state: Any, user: Any = None) -> None:
    """What the last approval does: all steps have approved the newest draft, and it goes live.

    For ``WAGTAIL_FINISH_WORKFLOW_ACTION``. Wagtail's own asks whether whoever approves last
    may publish; a language editor to whom a correction of the editor-in-chief came back may not.
    A page that goes out with others is approved, and waits for them.
    """
    # Wagtail's models ask for this function before they are all defined.
    from editorial.releases.holding import release_holding

    page = workflow_state.content_object
    if release_holding(page) is None:
        page.get_latest_revision().publish(user=user, skip_permission_checks=True)
