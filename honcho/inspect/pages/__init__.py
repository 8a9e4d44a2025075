"""The pages: one module for each, and one for what their forms change."""
