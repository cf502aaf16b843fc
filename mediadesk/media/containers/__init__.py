"""Metadata blocks put into picture files, other bytes left alone: one module a container."""
