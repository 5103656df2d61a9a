"""Woven covers, for issues that have no picture on theirs.

``cover.cover_svg`` draws one; ``pattern_book`` says which weave an issue gets; ``drafts`` is the
loom, on which ``twills``, ``effects`` and ``figures`` weave.
"""
