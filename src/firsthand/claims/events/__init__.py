"""What happened: triggers, their PLOVER type, who took part, where and when, and whether it is told as so."""
