"""What scripts/train_teacher.py is made of."""
