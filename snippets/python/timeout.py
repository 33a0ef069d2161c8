# title: Stop waiting after a time limit
# number: P23
# chapter: Cancellation and time-outs
# kinds: S, D
# needs: aiohttp
# needs-python: 3.11
# runtimes: python, embedded
# placeholders: seconds = "0.4"
# expect: exit 0, requests = 2, prints /delay\/0\.1 answered/, prints /delay\/2 gave no answer/, wall <= 1200
import asyncio
import os

import aiohttp

BASE_URL = os.environ.get("ASYNC_LAB_URL", "http://127.0.0.1:8787")
LIMIT = 0.4


async def fetch(session: aiohttp.ClientSession, path: str) -> None:
    try:
        # The limit covers the whole block: connecting, waiting for the answer and reading it.
        async with asyncio.timeout(LIMIT):
            async with session.get(path) as response:
                response.raise_for_status()
                await response.read()
    except TimeoutError:
        # At the limit the request was cancelled: the server sees the connection close.
        print(f"{path} gave no answer in {LIMIT} s")
    else:
        print(f"{path} answered")


async def main() -> None:
    # The session's own limit is the safety net for requests that have no closer one.
    timeout = aiohttp.ClientTimeout(total=3)
    async with aiohttp.ClientSession(BASE_URL, timeout=timeout) as session:
        async with asyncio.TaskGroup() as group:
            for path in ("/delay/0.1", "/delay/2"):
                group.create_task(fetch(session, path), name=f"GET {path}")


if __name__ == "__main__":
    asyncio.run(main())
