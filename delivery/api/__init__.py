"""The content delivery API: what is published, as JSON, at ``/api/v1/``.

A plugin describes its things in a ``Resource`` and registers it from ``ready()``.
"""
