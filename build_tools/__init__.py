"""The program of the Cooperation Atlas: validated YAML records in, a site and a Data Package out."""
