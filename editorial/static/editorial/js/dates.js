// The calendar beside a date field puts today in the place of words that it cannot read, when the
// field is left: whoever typed "29.11.2026" would lose it without a word. The server can read it,
// and says so where it cannot.
jQuery.fn.datetimepicker.defaults.validateOnBlur = false;
