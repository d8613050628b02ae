"""The trained model of attribution: features in, spans out; rules are its second voice and its fallback."""
