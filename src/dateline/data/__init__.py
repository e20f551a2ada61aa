"""What is shipped beside the code: the model and the vocabularies, and how they are read."""
