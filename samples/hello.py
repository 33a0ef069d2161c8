"""Asks a server three times and reports how long each answer took."""

import asyncio
import os
import time

import aiohttp

# Async Lab's echo server: in a terminal of the editor the variable is set.
URL = os.environ.get("ASYNC_LAB_URL", "http://127.0.0.1:8787")


async def report(number: int, seconds: float) -> None:
    time.sleep(0.2)
    print(f"answer {number} after {seconds:.2f} s")


async def ask(number: int) -> None:
    started = time.perf_counter()
    session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=5))
    async with session.get(f"{URL}/delay/0.3") as response:
        response.raise_for_status()
        await response.read()
    report(number, time.perf_counter() - started)


async def main() -> None:
    await asyncio.gather(*(ask(number) for number in (1, 2, 3)))


if __name__ == "__main__":
    asyncio.run(main())
