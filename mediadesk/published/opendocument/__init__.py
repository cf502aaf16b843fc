"""OpenDocument texts (ODT, ISO/IEC 26300)."""
