"""Words around names."""
