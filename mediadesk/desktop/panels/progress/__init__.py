"""Progress: how the work under way is getting on."""
