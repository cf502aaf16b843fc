"""The files of derivatives: their pixels written, their metadata carried over, their signature."""
