"""Signs that two pictures that agree all over are two exposures, not original and derivative."""
