# title: Get a text
# number: P46
# chapter: HTTP client
# kinds: S
# needs: aiohttp
# runtimes: python, embedded
# placeholders: path = "/get"
# expect: exit 0, requests = 1, prints /\d+ characters/
import asyncio
import os

import aiohttp

BASE_URL = os.environ.get("ASYNC_LAB_URL", "http://127.0.0.1:8787")


async def get_text(session: aiohttp.ClientSession, path: str) -> str:
    # Leaving the block gives the connection back to the session, for the next request.
    async with session.get(path) as response:
        # Raises for 4xx and 5xx: without it an error page would be taken for the text.
        response.raise_for_status()
        return await response.text()


async def main() -> None:
    # Without this limit aiohttp waits up to five minutes. At the limit it raises TimeoutError.
    timeout = aiohttp.ClientTimeout(total=3)
    # One session for the whole program; leaving the block closes its connections.
    async with aiohttp.ClientSession(BASE_URL, timeout=timeout) as session:
        text = await get_text(session, "/get")
    print(f"{len(text)} characters: {text[:60]!r}")


if __name__ == "__main__":
    asyncio.run(main())
