"""A plan of editing carried out on pixels: turned, cropped, sized, toned, for screen and file."""
