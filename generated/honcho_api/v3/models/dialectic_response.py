# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""The model ``DialecticResponse``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model
from .. import models as _models

if TYPE_CHECKING:
    from .evidence import Evidence

_KNOWN = frozenset({"content", "evidence"})


class DialecticResponse(_model.Model):
    """The answer to a question about a peer.

    Attributes:
        content: The answer, or null if the model had nothing to say.
        evidence: What was read to find the answer; null unless it was asked for. Since server
            3.2.1.
    """

    __slots__ = _fields = ("content", "evidence", "additional_properties")
    _hidden = ("additional_properties",)
    _empty = {"additional_properties": dict}

    content: str | None
    evidence: Evidence | None
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        content: str | None,
        evidence: Evidence | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            content,
            evidence,
            {} if additional_properties is None else additional_properties,
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
        try:
            content = data["content"]
            evidence = data.get("evidence")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = {} if len(data) == 2 and evidence is not None else _decode.unknown(data, _KNOWN)
        if content is not None and type(content) is not str:
            raise _decode.wrong(content, "a string", "content")
        if evidence is not None:
            evidence = _decode.inside(evidence, _models.Evidence.from_dict, "evidence")
        made: Any = _drafts.DRAFTS[cls]()
        made.content = content
        made.evidence = evidence
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "content": self.content,
        }
        if self.evidence is not None:
            result["evidence"] = self.evidence.to_dict()
        result.update(self.additional_properties)
        return result
