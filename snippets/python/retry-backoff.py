# title: Try again, with growing pauses
# number: P59
# chapter: HTTP client
# kinds: S, D
# needs: aiohttp
# needs-python: 3.11
# runtimes: python, embedded
# placeholders: attempts = "5", seconds = "3.0"
# expect: exit 0, requests = 3, prints /after 2 failures/
import asyncio
import os
import random
import uuid

import aiohttp

BASE_URL = os.environ.get("ASYNC_LAB_URL", "http://127.0.0.1:8787")
# Too many requests, or trouble at the server that may pass. A 404 will be a 404 next time too.
PASSING = {429, 500, 502, 503, 504}


def may_pass(error: Exception) -> bool:
    if isinstance(error, aiohttp.ClientResponseError):
        return error.status in PASSING
    return isinstance(
        error, (aiohttp.ClientConnectionError, aiohttp.ClientPayloadError, TimeoutError)
    )


def pause_after(error: Exception, attempt: int) -> float:
    """Seconds to wait: what the server asks for, else a random part of a growing, capped pause."""
    if isinstance(error, aiohttp.ClientResponseError) and error.headers is not None:
        asked = error.headers.get("Retry-After", "")
        # The header may also hold a date; then our own pause has to do.
        if asked.isascii() and asked.isdigit():
            return float(asked)
    # Random, so that clients that failed together do not come back together.
    return random.uniform(0, min(0.1 * 2**attempt, 1.0))


async def get_text(
    session: aiohttp.ClientSession, path: str, attempts: int = 5, within: float = 3.0
) -> str:
    """GET, which may be repeated safely, at most `attempts` times and for `within` seconds."""
    loop = asyncio.get_running_loop()
    deadline = loop.time() + within
    for attempt in range(attempts):
        try:
            # Each attempt has its own limit, and none outlives the deadline.
            async with asyncio.timeout_at(min(loop.time() + 1.0, deadline)):
                async with session.get(path) as response:
                    response.raise_for_status()
                    text = await response.text()
                    print(f"{path} answered after {attempt} failures")
                    return text
        except (aiohttp.ClientError, TimeoutError) as error:
            pause = pause_after(error, attempt)
            last = attempt + 1 == attempts or loop.time() + pause >= deadline
            if last or not may_pass(error):
                raise
            print(f"{type(error).__name__}: trying again in {pause:.2f} s")
        await asyncio.sleep(pause)
    raise ValueError("attempts must be at least 1")


async def main() -> None:
    timeout = aiohttp.ClientTimeout(total=3)
    async with aiohttp.ClientSession(BASE_URL, timeout=timeout) as session:
        # This path fails twice for each key, then answers.
        await get_text(session, f"/flaky?fail=2&key={uuid.uuid4()}")


if __name__ == "__main__":
    asyncio.run(main())
