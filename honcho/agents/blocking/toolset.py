# Derived from honcho/agents/aio/toolset.py by scripts/blocking.py; do not edit.
"""A tool of the memory that a model can call."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from honcho.agents import fences, tools
from honcho.agents.budget import best_that_fit
from honcho.agents.turn import Problem
from honcho.concurrency.both import gather
from honcho.errors import HonchoError, NotFoundError, ValidationError
from honcho.settings.wording import shown
from honcho_api import v3

if TYPE_CHECKING:
    from honcho.agents.blocking.memory import Memory

NOTHING = "The memory has nothing about this."


class Tool:
    """A tool of the memory; made by ``memory.tools()``.

    Attributes:
        spec: Its name, description and parameters.
    """

    def __init__(self, spec: tools.ToolSpec, memory: Memory) -> None:
        self.spec: tools.ToolSpec = spec
        self._memory = memory

    @property
    def name(self) -> str:
        """Its name."""
        return self.spec.name

    @property
    def description(self) -> str:
        """What it does, for the model."""
        return self.spec.description

    @property
    def parameters(self) -> dict[str, Any]:
        """The JSON schema of its arguments."""
        return self.spec.schema

    @property
    def openai(self) -> dict[str, Any]:
        """The tool as the OpenAI chat API takes it."""
        return tools.openai_tool(self.spec)

    @property
    def anthropic(self) -> dict[str, Any]:
        """The tool as the Anthropic API takes it."""
        return tools.anthropic_tool(self.spec)

    def call(self, arguments: Mapping[str, Any] | str) -> str:
        """Call the tool for a model.

        Args:
            arguments: The model's arguments: a JSON object, or its text.

        Returns:
            The text for the model. Stored text in it is fenced. Failures are texts that begin with
            ``Error:``; nothing is raised.
        """
        given = self.spec.read(arguments)
        if isinstance(given, str):
            return tools.failed(given)
        try:
            answer: str = getattr(self, f"_{self.spec.name}")(**given)
        except NotFoundError:
            return NOTHING
        except HonchoError as error:
            if not isinstance(error, ValidationError):
                self._memory.tell(Problem(step="tool", error=error))
            return tools.failure_of(error)
        return answer

    def _ask_memory(self, question: str) -> str:
        user, observer, _ = self._memory.views()
        target = None if observer == user else user
        found = observer.chat(question, target=target)
        return fences.answer(found) if found else NOTHING

    def _search_memory(self, query: str, limit: int) -> str:
        user, _, known = self._memory.views()

        def facts() -> list[str]:
            found: list[v3.Conclusion] = known.query(query, limit)
            return [fences.recalled_conclusion(one) for one in found]

        def messages() -> list[str]:
            return [fences.recalled_message(one) for one in user.search(query, limit=limit)]

        first, second = gather([facts, messages], limit=2)
        setting = self._memory.setting
        items = best_that_fit([*first, *second], setting.budget // 2, setting.count)
        return fences.recalled(items) or NOTHING

    def _remember(self, fact: str) -> str:
        _, _, known = self._memory.views()
        facts = [{"content": fact, "session_id": self._memory.setting.session}]
        try:
            created = known.create(facts)
        except NotFoundError:  # there are no messages yet
            self._memory.begin()
            created = known.create(facts)
        return f"Kept, with the id {created[0].id}."

    def _forget(self, id: str) -> str:
        _, _, known = self._memory.views()
        found = known.get_many([id])
        if not found:
            return tools.failed(f"there is no fact {shown(id)} about the user")
        known.delete(id)
        return "Deleted."

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.name!r})"
