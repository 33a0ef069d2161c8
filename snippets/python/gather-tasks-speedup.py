# title: Five requests, waiting together
# number: P06
# chapter: Foundations
# kinds: D
# needs: aiohttp
# needs-python: 3.11
# runtimes: python, embedded
# placeholders: path = "/delay/0.3"
# expect: exit 0, requests = 5, peak = 5, speedup >= 3
import asyncio
import os

import aiohttp

BASE_URL = os.environ.get("ASYNC_LAB_URL", "http://127.0.0.1:8787")


async def fetch(session: aiohttp.ClientSession) -> None:
    async with session.get("/delay/0.3") as response:
        response.raise_for_status()


async def main() -> None:
    timeout = aiohttp.ClientTimeout(total=3)
    async with aiohttp.ClientSession(BASE_URL, timeout=timeout) as session:
        async with asyncio.TaskGroup() as group:
            for number in range(1, 6):
                group.create_task(fetch(session), name=f"request {number}")


if __name__ == "__main__":
    asyncio.run(main())
