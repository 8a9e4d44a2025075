"""The text in the bytes of a streamed answer."""

import asyncio

from honcho.utils.sse import SSEStreamParser, parse_sse_astream, parse_sse_chunk, parse_sse_stream

whole = (
    'data: {"delta": {"content": "Grün"}, "done": false}\n\n'
    'data: {"delta": {"content": "er Tee"}, "done": false}\n\n'
    'data: {"done": true}\n\n'
).encode()
print(list(parse_sse_chunk(whole)))
parser = SSEStreamParser()
print(list(parse_sse_stream([whole[i : i + 7] for i in range(0, len(whole), 7)], parser=parser)))
print(parser.done, parser.evidence, list(parser.finalize()))


async def main() -> None:
    async def chunks():
        yield whole

    print([text async for text in parse_sse_astream(chunks())])


asyncio.run(main())
