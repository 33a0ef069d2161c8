# title: Wait without stopping the others
# number: P84
# chapter: Pitfalls
# kinds: D, L
# needs:
# needs-python: 3.11
# runtimes: python, embedded
# expect: exit 0, lag <= 200, wall <= 850
import asyncio


async def boil(what: str) -> None:
    print(f"{what}: on the stove")
    # While this task waits, the event loop runs the others.
    # A call that has no `await` form goes to a thread: `await asyncio.to_thread(call)`.
    await asyncio.sleep(0.3)
    print(f"{what}: ready")


async def main() -> None:
    async with asyncio.TaskGroup() as group:
        for what in ("tea", "egg", "rice"):
            group.create_task(boil(what), name=what)


if __name__ == "__main__":
    asyncio.run(main())
