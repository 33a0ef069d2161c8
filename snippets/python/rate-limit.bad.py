# title: A semaphore taken for a rate limit
# expect: exit 0, requests = 30, prints /refused with 429/
import asyncio
import os

import aiohttp

BASE_URL = os.environ.get("ASYNC_LAB_URL", "http://127.0.0.1:8787")


async def fetch(session: aiohttp.ClientSession, slots: asyncio.Semaphore) -> bool:
    # Ten at a time is not ten a second: each slot is free again after 0.1 s,
    # so up to a hundred requests start in a second.
    async with slots:
        async with session.get("/rate-limited?rps=10") as response:
            if response.status != 429:
                response.raise_for_status()
            accepted = response.ok
        await asyncio.sleep(0.1)
    return accepted


async def main() -> None:
    slots = asyncio.Semaphore(10)
    timeout = aiohttp.ClientTimeout(total=3)
    async with aiohttp.ClientSession(BASE_URL, timeout=timeout) as session:
        async with asyncio.TaskGroup() as group:
            tasks = [
                group.create_task(fetch(session, slots), name=f"request {number}")
                for number in range(1, 31)
            ]
    accepted = sum(task.result() for task in tasks)
    print(f"{accepted} were accepted, {len(tasks) - accepted} refused with 429")


if __name__ == "__main__":
    asyncio.run(main())
