"""wagtail-localize's editor and endpoints, under the rules that hold in Wagtail's editor."""
