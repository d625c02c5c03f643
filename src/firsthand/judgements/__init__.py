"""From readings to judgements: what many documents say together. Each is a pure function and carries its reasons."""
