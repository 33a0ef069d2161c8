# title: Close the session, whatever happens
# number: P86
# chapter: Pitfalls
# kinds: S, D, L
# needs: aiohttp
# runtimes: python, embedded
# placeholders: path = "/get"
# expect: exit 0, requests = 1, leaked = 0
import asyncio
import os

import aiohttp

BASE_URL = os.environ.get("ASYNC_LAB_URL", "http://127.0.0.1:8787")


async def main() -> None:
    timeout = aiohttp.ClientTimeout(total=3)
    # The block closes the session when it is left, also by an error or a cancellation.
    async with aiohttp.ClientSession(BASE_URL, timeout=timeout) as session:
        async with session.get("/get") as response:
            response.raise_for_status()
            print(f"{len(await response.read())} bytes")


if __name__ == "__main__":
    asyncio.run(main())
