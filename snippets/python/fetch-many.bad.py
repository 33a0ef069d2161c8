# title: Fetch many pages, one after another
# expect: exit 0, requests = 7, peak = 1, speedup <= 1.2, prints /6 of 7 pages/
import asyncio
import os

import aiohttp

BASE_URL = os.environ.get("ASYNC_LAB_URL", "http://127.0.0.1:8787")
PATHS = [f"/delay/0.2?page={page}" for page in range(1, 7)] + ["/status/404"]


async def fetch(session: aiohttp.ClientSession, path: str) -> bytes | Exception:
    try:
        async with session.get(path) as response:
            response.raise_for_status()
            return await response.read()
    except (aiohttp.ClientError, TimeoutError) as error:
        return error


async def main() -> None:
    outcomes: dict[str, bytes | Exception] = {}
    timeout = aiohttp.ClientTimeout(total=3)
    async with aiohttp.ClientSession(BASE_URL, timeout=timeout) as session:
        for path in PATHS:
            # The next request is not even sent before this one is answered.
            outcomes[path] = await fetch(session, path)
    for path, outcome in outcomes.items():
        if isinstance(outcome, Exception):
            print(f"{path}: {type(outcome).__name__} {outcome}")
        else:
            print(f"{path}: {len(outcome)} bytes")
    fetched = sum(isinstance(outcome, bytes) for outcome in outcomes.values())
    print(f"{fetched} of {len(PATHS)} pages")


if __name__ == "__main__":
    asyncio.run(main())
