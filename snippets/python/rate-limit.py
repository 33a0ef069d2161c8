# title: Keep below a server's rate limit
# number: P60
# chapter: HTTP client
# kinds: S, D, L
# needs: aiohttp
# needs-python: 3.11
# runtimes: python, embedded
# placeholders: rate = "8"
# expect: exit 0, requests = 9, prints /9 of 9 were accepted/
import asyncio
import os

import aiohttp

BASE_URL = os.environ.get("ASYNC_LAB_URL", "http://127.0.0.1:8787")


class RateLimit:
    """Lets callers through one by one, in the order in which they came, `rate` a second."""

    def __init__(self, rate: float) -> None:
        self._step = 1 / rate
        self._next = 0.0

    async def turn(self) -> None:
        now = asyncio.get_running_loop().time()
        mine = max(self._next, now)
        # There is no `await` between reading and writing _next, so no task can take the same turn.
        self._next = mine + self._step
        await asyncio.sleep(mine - now)


async def fetch(session: aiohttp.ClientSession, rate: RateLimit, slots: asyncio.Semaphore) -> bool:
    # The semaphore bounds how many requests are open, the rate how many start in a second.
    async with slots:
        await rate.turn()
        async with session.get("/rate-limited?rps=10") as response:
            # 429 is the answer we want to count here; every other failure is an error.
            if response.status != 429:
                response.raise_for_status()
            return response.ok


async def main() -> None:
    # A little less than the ten a second that this server allows: no two clocks agree exactly.
    rate = RateLimit(8)
    slots = asyncio.Semaphore(5)
    timeout = aiohttp.ClientTimeout(total=3)
    async with aiohttp.ClientSession(BASE_URL, timeout=timeout) as session:
        async with asyncio.TaskGroup() as group:
            tasks = [
                group.create_task(fetch(session, rate, slots), name=f"request {number}")
                for number in range(1, 10)
            ]
    print(f"{sum(task.result() for task in tasks)} of {len(tasks)} were accepted")


if __name__ == "__main__":
    asyncio.run(main())
