"""What wagtail-localize leaves open: facts that live once, parents as drafts, no aliases."""
