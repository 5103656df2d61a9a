"""What has changed in an original since it was translated: old and new, side by side."""
