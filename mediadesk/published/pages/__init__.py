"""Web pages and what is made like them: pictures, their frames, what is printed beside them."""
