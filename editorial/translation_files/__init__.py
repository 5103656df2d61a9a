"""One file for a translation job: all its words as PO or XLIFF 2, out and in."""
