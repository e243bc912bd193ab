"""What those who develop Hamilton use."""
