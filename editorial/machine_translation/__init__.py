"""Words by a machine: asked for by a person, sound before they are kept, read before they count."""
