"""What the speakers' tables are learned with."""
