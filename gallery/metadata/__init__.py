"""What stands in a picture's file beside its pixels: read on the way in, removed, written anew."""
