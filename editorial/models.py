from editorial.pages import EditorialPageMixin

__all__ = ["EditorialPageMixin"]
