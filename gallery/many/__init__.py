"""Many pictures at once: what they share, their texts side by side, and which are there already."""
