"""What all parts of the API give: spans and times as they are written, reasons, and what went wrong."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

Span = Annotated[list[int], Field(min_length=2, max_length=2, description="[start, end) in the document's text")]
Edtf = Annotated[str, Field(description="EDTF (ISO 8601-2)")]


class Given(BaseModel):
    """What the API gives."""

    model_config = ConfigDict(extra="allow")


class Error(BaseModel):
    """What went wrong, in one sentence."""

    error: str


class Reason(Given):
    """One sentence, and the stretches it rests on: document, start, end."""

    text: str
    spans: list[list[Any]]
