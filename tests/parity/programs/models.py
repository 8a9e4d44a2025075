"""Configurations are dumped, copied and compared as pydantic's models are."""

from honcho.api_types import (
    PeerConfig,
    ReasoningConfiguration,
    SessionConfiguration,
    WorkspaceConfiguration,
)

first = WorkspaceConfiguration(reasoning={"enabled": True}, custom_instructions="Be brief")
print(first.reasoning == ReasoningConfiguration(enabled=True), first.reasoning.enabled)
print(
    first.model_dump(exclude_none=True)
    == {
        "custom_instructions": "Be brief",
        "reasoning": {"enabled": True},
    }
)
second = first.model_copy(update={"custom_instructions": None})
print(second.custom_instructions, first == second, second.reasoning is first.reasoning)
print(WorkspaceConfiguration.model_validate(first.model_dump()) == first)
print(SessionConfiguration().model_dump_json(exclude_none=True))
print(
    PeerConfig(observe_me=True).model_dump_json(),
    PeerConfig(observe_me=False).model_dump_json(indent=2),
)
print(dict(PeerConfig(observe_me=True)), list(PeerConfig.model_fields))
print(repr(PeerConfig.model_validate_json('{"observe_me": false}')))
for wrong in ("nonsense", {"observe_me": []}, 3):
    try:
        PeerConfig.model_validate(wrong)
    except ValueError:
        print("ValueError")
