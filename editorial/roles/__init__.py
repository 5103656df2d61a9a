"""Who may do what: six roles, and a registry in which each app grants its own rights."""

from editorial.roles.registry import Role, grants, registered_grants

__all__ = ["Role", "grants", "registered_grants"]
