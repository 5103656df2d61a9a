class Refusal(Exception):
    """What somebody asked for is not done; ``str()`` of it is the sentence that tells why.

    No PermissionDenied, which Wagtail's admin would catch and call a lack of rights:
    RefusalMiddleware tells the sentence instead.
    """
