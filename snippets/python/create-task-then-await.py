# title: Start two tasks, then take both results
# number: P05
# chapter: Foundations
# kinds: S, D
# needs:
# needs-python: 3.11
# runtimes: python, embedded
# placeholders: first = "load_name", second = "load_points"
# expect: exit 0, prints /Ada has 42 points/, wall <= 480
import asyncio


async def load_name() -> str:
    await asyncio.sleep(0.3)
    return "Ada"


async def load_points() -> int:
    await asyncio.sleep(0.2)
    return 42


async def main() -> None:
    # A task runs by itself as soon as main() waits for anything: nothing has to await it first.
    async with asyncio.TaskGroup() as group:
        name = group.create_task(load_name(), name="load name")
        points = group.create_task(load_points(), name="load points")
    # Here both are done. Had one failed, the group would have cancelled the other and raised.
    # `await name` followed by `await points` would report a failure of points only after name ends.
    print(f"{name.result()} has {points.result()} points")


if __name__ == "__main__":
    asyncio.run(main())
