"""Results of calls: pages, answers to questions, and contexts for a language model."""
