""" "Liity mukaan": a form for readers, a confirmed address, a queue for the coordinator."""
