# title: A call that stops every task
# expect: exit 0, lag >= 250, wall >= 850
import asyncio
import time


async def boil(what: str) -> None:
    print(f"{what}: on the stove")
    # There is one thread for all tasks, and here it sleeps: nothing else can run.
    time.sleep(0.3)
    print(f"{what}: ready")


async def main() -> None:
    async with asyncio.TaskGroup() as group:
        for what in ("tea", "egg", "rice"):
            group.create_task(boil(what), name=what)


if __name__ == "__main__":
    asyncio.run(main())
