"""Credits kept and composed; house styles tried and kept."""
