# title: A TCP server that sends back what it gets
# number: P69
# chapter: Sockets
# kinds: S, D
# needs:
# needs-python: 3.11
# runtimes: python
# placeholders: seconds = "5", clients = "100"
# expect: exit 0, prints /came back unchanged/
import asyncio
from contextlib import suppress

IDLE_SECONDS = 5
MAX_CLIENTS = 100


class EchoServer:
    def __init__(self) -> None:
        self.clients: set[asyncio.Task[None]] = set()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Called once for each connection, in a task of its own."""
        task = asyncio.current_task()
        assert task is not None
        self.clients.add(task)
        try:
            if len(self.clients) <= MAX_CLIENTS:
                await self.echo(reader, writer)
        except (ConnectionError, TimeoutError) as error:
            # One client that went away or fell silent is no reason to stop serving the others.
            print(f"A client was dropped: {error!r}")
        finally:
            self.clients.discard(task)
            writer.close()
            # The other side may have closed first; then there is nothing left to wait for.
            with suppress(ConnectionError):
                await writer.wait_closed()

    async def echo(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while True:
            # A silent client would otherwise hold its connection for ever.
            async with asyncio.timeout(IDLE_SECONDS):
                # Bytes go back as they came: decoding them could only fail.
                data = await reader.read(4096)
                if not data:
                    return
                writer.write(data)
                # Waits while the client is slower than we are, so that memory stays bounded.
                await writer.drain()

    async def stop(self) -> None:
        """Gives the clients one second to finish, then cancels the rest."""
        if self.clients:
            _, late = await asyncio.wait(self.clients, timeout=1)
            for task in late:
                task.cancel()


async def talk(host: str, port: int) -> bytes:
    reader, writer = await asyncio.open_connection(host, port)
    try:
        writer.write(b"bytes that are not text: \xff\xfe\n")
        # "I will send no more": the server sees the end, and answers with its own.
        writer.write_eof()
        async with asyncio.timeout(2):
            return await reader.read()
    finally:
        writer.close()
        await writer.wait_closed()


async def main() -> None:
    echo = EchoServer()
    # Port 0 lets the system choose a free one.
    server = await asyncio.start_server(echo.serve, "127.0.0.1", 0)
    async with server:
        host, port = server.sockets[0].getsockname()
        # A server of your own would wait here: `await server.serve_forever()`.
        answer = await talk(host, port)
        server.close()
        await echo.stop()
    print(f"{len(answer)} bytes came back unchanged: {answer!r}")


if __name__ == "__main__":
    asyncio.run(main())
