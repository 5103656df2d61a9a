"""The demo magazine: its texts and pictures, and what reads them."""
