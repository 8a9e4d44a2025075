"""Shapes of the API in a model of the program's own."""

from pydantic import BaseModel

from honcho.api_types import PeerConfig, Summary


class Settings(BaseModel):
    peer: PeerConfig
    last: Summary | None = None


settings = Settings.model_validate({"peer": {"observe_me": True}})
print(settings.peer.observe_me, settings.model_dump(), settings.model_dump_json())
