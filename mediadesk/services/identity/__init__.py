"""Which photo a picture shows, and of two photos, which came first."""
