"""One picture, looked at closely: zoomed, pushed about, drawn over, cropped, compared."""
