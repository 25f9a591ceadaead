"""The words that every room shares: rules, findings, diagnostics, artifacts, languages, registries, the sink."""
