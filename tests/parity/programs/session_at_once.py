"""A session that is made with its members."""

from honcho import Honcho
from honcho.api_types import SessionConfiguration, SummaryConfiguration

honcho = Honcho()
session = honcho.session(
    "plans",
    metadata={"topic": "holiday"},
    configuration=SessionConfiguration(summary=SummaryConfiguration(enabled=False)),
)
print(session.metadata, session.configuration.summary.enabled)
print(session.get_configuration().model_dump(exclude_none=True))
