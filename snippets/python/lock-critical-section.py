# title: Guard a read and a write with a lock
# number: P31
# chapter: Synchronisation
# kinds: S, D, L
# needs:
# needs-python: 3.11
# runtimes: python, embedded
# expect: exit 0, prints /balance is 15, 15 were paid in/
import asyncio


class Account:
    def __init__(self) -> None:
        self.balance = 0
        self.lock = asyncio.Lock()

    async def deposit(self, amount: int) -> None:
        # At the `await` below another task may run. The lock makes it wait until we have written.
        async with self.lock:
            balance = self.balance
            await asyncio.sleep(0.02)
            self.balance = balance + amount


async def main() -> None:
    account = Account()
    async with asyncio.TaskGroup() as group:
        for number in range(1, 16):
            group.create_task(account.deposit(1), name=f"deposit {number}")
    print(f"The balance is {account.balance}, 15 were paid in")


if __name__ == "__main__":
    asyncio.run(main())
