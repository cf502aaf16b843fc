"""What came of writing records into files, photo by photo."""
