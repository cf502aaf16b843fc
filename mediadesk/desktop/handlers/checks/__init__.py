"""Published documents checked in the window: opened, fetched, walked through, mended, waived."""
