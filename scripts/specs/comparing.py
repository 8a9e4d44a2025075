from scripts.specs.document import Doc


def compare(old: Doc, new: Doc) -> list[str]:
    return []


def report(changes: list[str]) -> str:
    return "\n".join(changes)
