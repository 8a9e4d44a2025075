"""Subclasses of generated models: reading makes the subclass, whatever its layout."""

from __future__ import annotations

import gc
import pickle
import weakref
from concurrent.futures import ThreadPoolExecutor
from typing import Any, ClassVar, Generic, TypeVar

import attrs
import pytest

from honcho_api import MalformedValueError, decode
from honcho_api.v3 import Message
from tests.raw.document import SCHEMAS, value

T = TypeVar("T")
MESSAGE = value(SCHEMAS["Message"])


class Plain(Message):
    """Without a thought for slots: it has a ``__dict__``."""


class Slotted(Message):
    __slots__ = ()
    kind: ClassVar[str] = "slotted"

    def __str__(self) -> str:
        return self.content


class Larger(Message):
    __slots__ = ("cached",)


class Mixed(Slotted, Generic[T]):
    __slots__ = ()


class Remembering(Message):
    """A subclass that is told of its subclasses, and counts its instances."""

    subclasses: ClassVar[list[type]] = []
    made: ClassVar[int] = 0

    def __init_subclass__(cls) -> None:
        cls.subclasses.append(cls)

    def __init__(self, **fields: Any) -> None:
        type(self).made += 1
        super().__init__(**fields)


@attrs.frozen(kw_only=True)
class WithField(Message):
    note: str = ""


CLASSES = [Message, Plain, Slotted, Larger, Mixed, Mixed[int], Remembering, WithField]


@pytest.mark.parametrize("model", CLASSES, ids=str)
def test_reading_makes_the_subclass(model: Any) -> None:
    message = model.from_dict(MESSAGE)

    assert type(message) is getattr(model, "__origin__", model)
    assert issubclass(type(message), Message)
    assert (message.id, message.metadata) == ("id-1", {"some-key": {"free": None}})
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        message.id = "other"


@pytest.mark.parametrize("model", [Plain, Slotted])
def test_a_subclass_keeps_what_the_model_can_do(model: Any) -> None:
    message = model.from_dict(MESSAGE | {"new": 1})

    assert message == model.from_dict(MESSAGE | {"new": 1})
    assert message != Message.from_dict(MESSAGE | {"new": 1})
    assert type(attrs.evolve(message, content="x")) is model
    assert pickle.loads(pickle.dumps(message)) == message
    assert message.to_dict() == MESSAGE | {"new": 1}


def test_reading_fills_the_fields_and_does_not_call_init() -> None:
    before = Remembering.made
    message = Remembering.from_dict(MESSAGE)

    assert Remembering.made == before
    assert message.content == "content-1"


def test_errors_are_those_of_the_model() -> None:
    with pytest.raises(MalformedValueError) as caught:
        decode.each([MESSAGE, {**MESSAGE, "id": 1}], Slotted.from_dict, "items")

    assert caught.value.path == ("items", 1, "id")


def test_instances_are_collected_and_can_be_referred_to_weakly() -> None:
    message = Plain.from_dict(MESSAGE)
    message.__dict__["itself"] = message
    reference = weakref.ref(message)

    del message
    gc.collect()

    assert reference() is None


def test_many_threads_may_read_the_first_of_a_class() -> None:
    class Fresh(Message):
        __slots__ = ()

    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(Fresh.from_dict, [MESSAGE] * 200))

    assert {type(one) for one in found} == {Fresh}
