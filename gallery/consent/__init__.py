"""Taking a picture away from readers at once because somebody wants so, and giving it back."""
