"""Draws the files of pictures: one decode, each file cut, scaled, written and kept."""
