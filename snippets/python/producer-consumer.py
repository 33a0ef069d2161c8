# title: Producers and consumers around a queue
# number: P33
# chapter: Synchronisation
# kinds: S, D
# needs:
# needs-python: 3.11
# runtimes: python, embedded
# placeholders: consumers = "CONSUMERS = 3", size = "maxsize=3"
# expect: exit 0, prints /11 of 11 items are done/
import asyncio

CONSUMERS = 3


async def produce(queue: asyncio.Queue[str], name: str, count: int) -> None:
    for number in range(1, count + 1):
        # While the queue is full, put() waits: a fast producer cannot fill the memory.
        await queue.put(f"{name} {number}")


async def consume(queue: asyncio.Queue[str], done: list[str]) -> None:
    while True:
        item = await queue.get()
        try:
            await asyncio.sleep(0.02)
            done.append(item)
        finally:
            # join() counts these, so every get() needs its task_done(), even after an error.
            queue.task_done()


async def main() -> None:
    queue: asyncio.Queue[str] = asyncio.Queue(maxsize=3)
    done: list[str] = []
    async with asyncio.TaskGroup() as consumers:
        workers = [
            consumers.create_task(consume(queue, done), name=f"consumer {number}")
            for number in range(1, CONSUMERS + 1)
        ]
        async with asyncio.TaskGroup() as producers:
            producers.create_task(produce(queue, "short", 1), name="short producer")
            producers.create_task(produce(queue, "long", 10), name="long producer")
        # The producers have ended, so the queue only gets emptier: join() waits for the last item.
        await queue.join()
        # Consumers wait for ever. Cancelling them now loses nothing and needs no "stop" item.
        for worker in workers:
            worker.cancel()
    print(f"{len(done)} of 11 items are done")


if __name__ == "__main__":
    asyncio.run(main())
