"""What the API takes, as pydantic models; what is not known here is refused rather than passed over."""

from __future__ import annotations

import json
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, field_validator

from firsthand.model.decision import Action, Subject

Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=80)]


class _Taken(BaseModel):
    """What the API takes: what is not known here is refused rather than passed over."""

    model_config = ConfigDict(extra="forbid")


class Decide(_Taken):
    """A decision to keep: who decides (``by``), what, and of what."""

    action: Action
    about: Subject
    subject: str = Field(default="", max_length=200)
    by: Name
    note: str = Field(default="", max_length=4000)
    document: str | None = Field(default=None, max_length=200)
    value: dict[str, Any] = Field(default_factory=dict, max_length=100)
    seen: list[Annotated[int, Field(ge=1, le=2**53)]] | None = Field(
        default=None,
        max_length=1000,
        description="numbers of the decisions about it that were known; refused where others corrected the same since",
    )

    @field_validator("value")
    @classmethod
    def _storable(cls, value: dict[str, Any]) -> dict[str, Any]:
        """Python takes NaN and halves of characters for JSON, and nothing else does."""
        json.dumps(value, allow_nan=False, ensure_ascii=False).encode()
        return value


class Undo(_Taken):
    """Who takes a decision back."""

    by: Name


class NewDocument(_Taken):
    """A document to add: its text, or its bytes in base64, and a name whose ending says of what kind it is."""

    name: str = Field(default="pasted.txt", min_length=1, max_length=300)
    text: str | None = None
    data: str | None = Field(default=None, description="the bytes, in base64")


class AddDocuments(_Taken):
    """Documents to add, and what they do not say of themselves."""

    documents: list[NewDocument] = Field(min_length=1)
    outlet: str | None = Field(default=None, max_length=200)
    title: str | None = Field(default=None, max_length=500)
    url: str | None = Field(default=None, max_length=2000)
    published: str | None = Field(default=None, max_length=40)


class View(_Taken):
    """A saved search, as the address of its page has it."""

    name: Name
    query: str = Field(default="", max_length=2000)
    by: str = Field(default="", max_length=80)
