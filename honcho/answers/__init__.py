"""What comes back: pages, answers to questions, and contexts for a language model."""
