# title: A TCP client that reads whole messages
# number: P70
# chapter: Sockets
# kinds: S
# needs:
# needs-python: 3.11
# runtimes: python, embedded
# placeholders: message = "b\"x\" * 5000 + b\"\\n\""
# expect: exit 0, prints /5001 bytes came back/
import asyncio
import os

HOST, _, PORT = os.environ.get("ASYNC_LAB_TCP", "127.0.0.1:8788").rpartition(":")


async def ask(message: bytes) -> bytes:
    async with asyncio.timeout(2):
        reader, writer = await asyncio.open_connection(HOST, int(PORT))
        try:
            writer.write(message)
            # Waits while the system cannot take more.
            await writer.drain()
            # TCP carries bytes, not messages: one read() may give half of one, or two.
            # So a message needs an end that both sides know. Here it is the line's.
            return await reader.readuntil(b"\n")
        finally:
            writer.close()
            await writer.wait_closed()


async def main() -> None:
    answer = await ask(b"x" * 5000 + b"\n")
    print(f"{len(answer)} bytes came back")


if __name__ == "__main__":
    asyncio.run(main())
