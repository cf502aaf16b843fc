"""The one place that wires: adapters into use cases, use cases into the desk."""
