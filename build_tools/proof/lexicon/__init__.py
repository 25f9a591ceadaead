"""Words of three languages that carry a value: numerals, scales, qualifiers. Tables and nothing else."""
