"""Dates, times of day, holidays and deadlines as texts write them, as EDTF."""
