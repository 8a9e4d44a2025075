"""Summaries of sessions, by the user's summarizer or as extracts."""

from __future__ import annotations

from honcho.embedded import plugs
from honcho.embedded.background.notices import tell_if_empty
from honcho.embedded.background.settings import instructions, settings_of
from honcho.embedded.database.store import Row
from honcho.embedded.registry import Services
from honcho.embedded.schema import shapes
from honcho.embedded.tables.message_rows import messages_between
from honcho.embedded.tables.other_rows import set_summary, summaries_of
from honcho.embedded.text.tokens import count_tokens
from honcho.embedded.values import time_now
from honcho.embedded.versions import OLDEST
from honcho_api.v3 import Message

_CHARACTERS, _LINES = 160, {"short": 8, "long": 20}


def summarize(services: Services, job: Row, last: int, kinds: list[plugs.SummaryKind]) -> None:
    """Write summaries of a session up to one of its messages."""
    key = (job["workspace_id"], job["session_id"])
    for kind in kinds:
        with services.store.read() as db:
            previous = summaries_of(db, *key).get(kind)
            after, text = (0, None) if previous is None else (previous["last"], previous["content"])
            rows = messages_between(db, key, after, last)
            layers = settings_of(db, *key)
        if rows:
            shown = tuple(Message.from_dict(shapes.message(row)) for row in rows)
            wanted = instructions(layers, "summary", newer=services.version != OLDEST)
            told = plugs.SummaryContext(kind, *key, shown, text, wanted)
            given = services.bridge.result((services.plugs.summarizer or extract)(told))
            if isinstance(given, str):
                given = plugs.Summary(given, count_tokens(given))
            row = (*key, kind, given.content, rows[-1]["id"], last, given.token_count, time_now())
            with services.store.write() as db:
                set_summary(db, *row)
    tell_if_empty(services, job, "summary")


def extract(context: plugs.SummaryContext) -> str:
    """A summary without a model: the first lines of evenly spaced messages."""
    messages = [one for one in context.messages if one.content.strip()]
    wanted = min(_LINES[context.kind], len(messages))
    chosen = [messages[at * len(messages) // wanted] for at in range(wanted)]
    return "\n".join([f"{len(context.messages)} messages, among them:", *map(_line, chosen)])


def _line(message: Message) -> str:
    line = message.content.strip().splitlines()[0]
    cut = line if len(line) <= _CHARACTERS else f"{line[: _CHARACTERS - 3]}..."
    return f"{message.peer_id}: {cut}"
