"""What a client of the official Python SDK gets of the app of servers.ts, as one JSON object.

client.py URL MODE, where MODE is legacy, auto or a revision.
"""

import asyncio
import json
import sys

from mcp import Client, MCPError
from mcp.types import ElicitResult


async def main(url: str, mode: str) -> None:
    seen: list[float] = []

    async def note(progress: float, total: float | None, message: str | None) -> None:
        seen.append(progress)

    async def elicit(context: object, params: object) -> ElicitResult:
        return ElicitResult(action="accept", content={"ok": True})

    async with Client(url, mode=mode, elicitation_callback=elicit) as client:
        told: dict[str, object] = {"revision": client.protocol_version}
        told["tools"] = [tool.name for tool in (await client.list_tools()).tools]
        analyze = "text_analyzer__analyze"
        told["structured"] = (await client.call_tool(analyze, {"content": "a"})).structured_content
        told["refused"] = (await client.call_tool(analyze, {})).is_error
        try:
            await client.call_tool("nothing__x", {})
        except MCPError as error:
            told["unknown"] = error.code
        told["prompts"] = [prompt.name for prompt in (await client.list_prompts()).prompts]
        told["messages"] = len((await client.get_prompt("suite__test_simple_prompt")).messages)
        told["resources"] = [str(resource.uri) for resource in (await client.list_resources()).resources]
        told["contents"] = len((await client.read_resource("test://static-text")).contents)
        await client.call_tool("suite__test_tool_with_progress", {}, progress_callback=note)
        told["progress"] = len(seen)
        if client.protocol_version == "2026-07-28":
            asking = await client.call_tool("suite__test_input_required_result_request_state", {})
            told["rounds"] = "failed" if asking.is_error else asking.content[0].type
    print(json.dumps(told))


asyncio.run(main(*sys.argv[1:]))
