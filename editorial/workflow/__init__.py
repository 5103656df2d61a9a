"""What a page goes through before it is published: readiness, four eyes, language, the chief."""
