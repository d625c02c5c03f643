"""What claims add up to: pure functions over reports; they fetch nothing and keep nothing."""
