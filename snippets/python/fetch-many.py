# title: Fetch many pages, three at a time
# number: P48
# chapter: HTTP client
# kinds: S, D
# needs: aiohttp
# needs-python: 3.11
# runtimes: python, embedded
# placeholders: limit = "AT_ONCE = 3"
# expect: exit 0, requests = 7, peak <= 3, speedup >= 2, prints /6 of 7 pages/
import asyncio
import os

import aiohttp

BASE_URL = os.environ.get("ASYNC_LAB_URL", "http://127.0.0.1:8787")
PATHS = [f"/delay/0.2?page={page}" for page in range(1, 7)] + ["/status/404"]
AT_ONCE = 3


async def fetch(
    session: aiohttp.ClientSession, path: str, slots: asyncio.Semaphore
) -> bytes | Exception:
    # The slot is held until the answer is read, so no more than AT_ONCE requests are ever open.
    async with slots:
        try:
            async with session.get(path) as response:
                response.raise_for_status()
                return await response.read()
        except (aiohttp.ClientError, TimeoutError) as error:
            # The error is the outcome of this page; raising it would cancel all the others.
            return error


async def main() -> None:
    slots = asyncio.Semaphore(AT_ONCE)
    timeout = aiohttp.ClientTimeout(total=3)
    async with aiohttp.ClientSession(BASE_URL, timeout=timeout) as session:
        async with asyncio.TaskGroup() as group:
            tasks = {
                path: group.create_task(fetch(session, path, slots), name=f"GET {path}")
                for path in PATHS
            }
    outcomes = {path: task.result() for path, task in tasks.items()}
    for path, outcome in outcomes.items():
        if isinstance(outcome, Exception):
            print(f"{path}: {type(outcome).__name__} {outcome}")
        else:
            print(f"{path}: {len(outcome)} bytes")
    fetched = sum(isinstance(outcome, bytes) for outcome in outcomes.values())
    print(f"{fetched} of {len(PATHS)} pages")


if __name__ == "__main__":
    asyncio.run(main())
