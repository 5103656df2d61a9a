"""What meets somebody who enters the admin: their own work first."""
