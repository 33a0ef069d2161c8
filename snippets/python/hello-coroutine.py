# title: Hello, coroutine
# number: P02
# chapter: Foundations
# kinds: S
# needs:
# runtimes: python, embedded
# placeholders: name = "Ada"
# expect: exit 0, prints /Hello, Ada/
import asyncio


async def greet(name: str, delay: float) -> str:
    # While this coroutine waits here, the event loop is free to run others.
    await asyncio.sleep(delay)
    return f"Hello, {name}"


async def main() -> None:
    # Calling greet() only makes a coroutine; `await` runs it and gives its result.
    print(await greet("Ada", 0.2))


if __name__ == "__main__":
    # Starts an event loop, runs main() to its end, and closes the loop.
    asyncio.run(main())
