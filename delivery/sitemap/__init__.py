"""``/sitemap.xml`` with language alternatives, and ``/robots.txt`` that points to it.

The published pages are there by themselves: a page class that should not be says
``in_sitemap = False``. What an app serves beside its pages it registers as a source.
"""

from delivery.sitemap.content import Place, Source
from delivery.sitemap.registry import register
from delivery.sitemap.robots import keep_out
from delivery.sitemap.roots import Roots
from delivery.sitemap.rows import RowSource

__all__ = ["Place", "Roots", "RowSource", "Source", "keep_out", "register"]
