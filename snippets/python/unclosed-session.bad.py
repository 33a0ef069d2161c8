# title: A session that nobody closes
# expect: exit 0, requests = 1, leaked >= 1
import asyncio
import os

import aiohttp

BASE_URL = os.environ.get("ASYNC_LAB_URL", "http://127.0.0.1:8787")


async def main() -> None:
    timeout = aiohttp.ClientTimeout(total=3)
    # The session keeps its connection open for the next request, until somebody closes it.
    session = aiohttp.ClientSession(BASE_URL, timeout=timeout)
    async with session.get("/get") as response:
        response.raise_for_status()
        print(f"{len(await response.read())} bytes")


if __name__ == "__main__":
    asyncio.run(main())
