"""Documents that lie, loop or burst: what no reader may fall for."""
