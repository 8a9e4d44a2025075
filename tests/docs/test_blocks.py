"""The runner of the pages' code blocks, on pages made for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.docs.blocks import Program, blocks

PAGE = """# A page

```python
x = 1
print("one", x)
```

```text
one 1
```

Some words, so the next block is not what is printed.

```text
not compared
```

   ```python
   import asyncio

   await asyncio.sleep(0)
   print(x + 1)
   ```

```text
2
```

```sh
exit 1
```

<!-- run -->
```sh
echo from the shell
```

```text
from the shell
```
"""


def run(text: str) -> None:
    with Program(Path("page.md")) as program:
        for block in blocks(text):
            program.run(block)


def test_blocks_share_a_namespace_and_print_what_the_page_says() -> None:
    found = blocks(PAGE)
    assert [(block.language, block.line) for block in found] == [
        ("python", 4),
        ("python", 19),
        ("sh", 35),
    ]
    assert [block.expected for block in found] == ["one 1\n", "2\n", "from the shell\n"]
    run(PAGE)


@pytest.mark.parametrize(("said", "printed"), [("one 1", "one 2"), ("from the shell", "x")])
def test_a_page_that_says_something_else_fails(said: str, printed: str) -> None:
    page = PAGE.replace(f"```text\n{said}", f"```text\n{printed}")
    assert page != PAGE
    with pytest.raises(AssertionError, match=r"page\.md, line"):
        run(page)


def test_a_block_that_raises_fails_with_the_line_of_the_page() -> None:
    with pytest.raises(ZeroDivisionError) as caught:
        run("# A page\n\n```python\nx = 1\n1 / 0\n```\n")
    assert caught.traceback[-1].lineno + 1 == 5


def test_a_shell_block_that_fails_fails() -> None:
    with pytest.raises(AssertionError, match=r"page\.md, line 3"):
        run("<!-- run -->\n```sh\nexit 3\n```\n")
