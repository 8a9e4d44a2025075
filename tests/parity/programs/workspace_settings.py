"""Metadata and configuration of a workspace."""

from honcho import Honcho
from honcho.api_types import ReasoningConfiguration, WorkspaceConfiguration

honcho = Honcho()
print(honcho.metadata, honcho.configuration)
honcho.set_metadata({"team": "a"})
honcho.set_configuration(WorkspaceConfiguration(reasoning=ReasoningConfiguration(enabled=False)))
print(honcho.get_metadata(), honcho.metadata)
print(honcho.get_configuration().reasoning.enabled, honcho.configuration.reasoning.enabled)
