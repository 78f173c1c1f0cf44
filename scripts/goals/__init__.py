"""What scripts/train_goals.py is made of."""
