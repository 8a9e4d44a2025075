"""What a client is told, and what it says of it."""

import os

from honcho import Honcho
from honcho.client import ENVIRONMENTS
from honcho.http.client import DEFAULT_MAX_RETRIES, DEFAULT_TIMEOUT

url = os.environ["HONCHO_URL"]
honcho = Honcho(
    api_key="key",
    base_url=url,
    workspace_id="told",
    timeout=5.0,
    max_retries=1,
    default_headers={"X-Team": "a"},
    default_query={"team": "a"},
)
print(honcho.workspace_id, honcho.base_url == url, honcho.peer("ann").id)
print(sorted(ENVIRONMENTS), DEFAULT_TIMEOUT, DEFAULT_MAX_RETRIES)
print(Honcho(environment="local").base_url)
