"""What scripts/train_attributions.py is made of."""
