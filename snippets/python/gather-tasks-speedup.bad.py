# title: Five requests, one after another
# expect: exit 0, requests = 5, peak = 1, speedup <= 1.2
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
        for _ in range(5):
            await fetch(session)


if __name__ == "__main__":
    asyncio.run(main())
