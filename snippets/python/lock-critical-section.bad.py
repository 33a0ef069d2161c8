# title: A read and a write with nothing between them and other tasks
# expect: exit 0, prints /balance is 1, 15 were paid in/
import asyncio


class Account:
    def __init__(self) -> None:
        self.balance = 0

    async def deposit(self, amount: int) -> None:
        balance = self.balance
        # Here the other tasks run, and each of them reads the same old balance.
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
