"""What a notebook shows of handles and pages."""

from __future__ import annotations

from honcho import AsyncHoncho


async def test_a_page_is_a_table_of_its_items(local: AsyncHoncho) -> None:
    ann = await local.peer("ann")
    session = await local.session("s")
    await session.add_messages([ann.message(f"<b>{number}</b>") for number in range(5)])
    page = await session.messages(size=2)
    html = page._repr_html_()
    assert "<caption>Page 1 of 3, 5 in all</caption>" in html
    assert html.count("<tr>") == 1 + 2
    assert "&lt;b&gt;0&lt;/b&gt;" in html
    assert "<b>" not in html


async def test_a_page_of_handles_and_one_of_ids(local: AsyncHoncho) -> None:
    await local.peer("ann", metadata={"<i>": 1})
    html = (await local.peers())._repr_html_()
    assert "ann" in html
    assert "&lt;i&gt;" in html
    assert local.workspace_id in (await local.workspaces())._repr_html_()


async def test_an_empty_page(local: AsyncHoncho) -> None:
    assert "0 in all" in (await local.peers())._repr_html_()


async def test_a_handle_shows_what_is_known_without_a_request(local: AsyncHoncho) -> None:
    lazy = await local.peer("nobody", lazy=True)
    assert "nobody" in lazy._repr_html_()
    assert "created_at" not in lazy._repr_html_()
    assert (await local.peers()).total == 0
    session = await local.session("s", metadata={"place": "Lisbon"})
    scope = await local.scope("work")
    assert "Lisbon" in session._repr_html_()
    assert "created_at" in session._repr_html_()
    for handle in (lazy, session, scope):
        assert f"<caption>{type(handle).__name__}</caption>" in handle._repr_html_()


async def test_a_context_and_the_queue_are_tables(local: AsyncHoncho) -> None:
    ann = await local.peer("ann")
    session = await local.session("s")
    await session.add_messages([ann.message("I keep bees.") for _ in range(30)])
    context = await session.context()
    assert "I keep bees." in context._repr_html_()
    assert len(repr(context)) < 500
    assert "total_work_units" in (await local.queue_status())._repr_html_()
