"""Is this page fit to be published? One list of checks, asked in one place.

An app registers its checks in ``ready()``; this package knows no page type.
"""

from editorial.readiness.registry import Problem, blocking, check, problems_of, warnings_of

__all__ = ["Problem", "blocking", "check", "problems_of", "warnings_of"]
