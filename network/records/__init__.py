"""People and organisations in the admin: what each keeper of networks sees and changes."""
