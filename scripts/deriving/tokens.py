"""Applies the rule table to one Python source, token by token; layout is left to the formatter."""

from __future__ import annotations

import io
import keyword
import tokenize
from dataclasses import dataclass

from scripts.deriving.rules import DROPPED, UNWRAPPED, Rule

_OPEN, _CLOSE = {"(", "[", "{"}, {")", "]", "}"}


@dataclass(frozen=True)
class Token:
    """A token and where it stands in the source, as offsets."""

    kind: str
    text: str
    start: int
    end: int


@dataclass(frozen=True)
class Edit:
    """Replaces a piece of the source."""

    start: int
    end: int
    text: str = ""


def read(source: str) -> list[Token]:
    """The tokens of a source; an f-string is one token on every version of Python."""
    starts = [0]
    for line in source.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    found: list[Token] = []
    nested: list[int] = []
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        kind = tokenize.tok_name[token.exact_type if token.type == tokenize.OP else token.type]
        start = starts[token.start[0] - 1] + token.start[1]
        end = starts[token.end[0] - 1] + token.end[1] if token.end[0] <= len(starts) else start
        if kind.endswith("STRING_START"):
            nested.append(start)
        elif kind.endswith("STRING_END"):
            start = nested.pop()
            if not nested:
                found.append(Token("STRING", source[start:end], start, end))
        elif not nested:
            found.append(Token(kind, token.string, start, end))
    return found


def derive(source: str, rules: list[Rule]) -> str:
    """The blocking text of an async source; counts in the rules how often each was used."""
    tokens = read(source)
    edits: list[Edit] = []
    for index, token in enumerate(tokens):
        if token.kind in {"STRING", "COMMENT"}:
            changed = _text(token.text, rules)
            if changed != token.text:
                edits.append(Edit(token.start, token.end, changed))
        elif token.kind == "NAME" and token.text in DROPPED:
            edits.append(Edit(token.start, tokens[index + 1].start))
            edits.extend(_needless_parentheses(tokens, index))
        elif token.kind == "NAME" and token.text in UNWRAPPED and tokens[index + 1].text == "[":
            close = tokens[_closing(tokens, index + 1)]
            edits += [Edit(token.start, tokens[index + 1].end), Edit(close.start, close.end)]
        elif token.kind == "NAME":
            changed = _name(token.text, rules)
            if changed != token.text:
                edits.append(Edit(token.start, token.end, changed))
    return _apply(source, edits)


def _name(name: str, rules: list[Rule]) -> str:
    for rule in rules:
        match = rule.name.fullmatch(name) if rule.place != "text" else None
        if match:
            rule.used += 1
            return match.expand(rule.replacement)
    return name


def _text(text: str, rules: list[Rule]) -> str:
    """One pass from left to right, so that no rule sees what another one wrote."""
    active = [rule for rule in rules if rule.place != "code"]
    done, position = "", 0
    while True:
        matches = [(rule, rule.words.search(text, position)) for rule in active]
        hits = [(match.start(), rule, match) for rule, match in matches if match]
        if not hits:
            return done + text[position:]
        start, rule, match = min(hits, key=lambda hit: hit[0])
        rule.used += 1
        done += text[position:start] + match.expand(rule.replacement)
        position = match.end()


def _closing(tokens: list[Token], index: int) -> int:
    """The index of the bracket that closes the one at ``index``."""
    depth = 0
    for position in range(index, len(tokens)):
        text = tokens[position].text if tokens[position].kind != "STRING" else ""
        depth += (text in _OPEN) - (text in _CLOSE)
        if depth == 0:
            return position
    raise AssertionError("brackets do not match, and yet the source was tokenized")


def _needless_parentheses(tokens: list[Token], index: int) -> list[Edit]:
    """``(await call()).name`` needs its parentheses, ``(call()).name`` does not."""
    if tokens[index].text != "await" or tokens[index - 1].text != "(":
        return []
    before = tokens[index - 2]
    if before.text in _CLOSE or (before.kind == "NAME" and not keyword.iskeyword(before.text)):
        return []  # the parentheses of a call
    close = _closing(tokens, index - 1)
    position = index + 1
    while position < close:
        token = tokens[position]
        if token.text in {"(", "["}:
            position = _closing(tokens, position)
        elif token.text != "." and (token.kind != "NAME" or keyword.iskeyword(token.text)):
            return []
        position += 1
    opened = tokens[index - 1]
    return [Edit(opened.start, opened.end), Edit(tokens[close].start, tokens[close].end)]


def _apply(source: str, edits: list[Edit]) -> str:
    pieces: list[str] = []
    position = 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        pieces += [source[position : edit.start], edit.text]
        position = edit.end
    return "".join([*pieces, source[position:]])
