"""Log lines: one shape, one request id for what belongs together, no parameters of a statement."""

import asyncio
import json
import logging

import pytest
from sqlalchemy import text

from bot.logs import JsonFormatter, TextFormatter, begin_request, configure_logging


@pytest.fixture
def lines(capsys):
    root = logging.getLogger()
    level, handlers = root.level, root.handlers[:]

    def written() -> list[str]:
        return capsys.readouterr().err.splitlines()

    yield written
    root.setLevel(level)
    root.handlers[:] = handlers


async def _two_tasks():
    async def one(name: str) -> None:
        begin_request()
        logging.getLogger("bot.test").warning("%s begins", name)
        await asyncio.sleep(0)
        logging.getLogger("bot.test").error("%s: incident 0a1b", name, extra={"incident": "0a1b"})

    logging.getLogger("bot.test").warning("before")
    await asyncio.gather(one("first"), one("second"))


def test_json_lines_bear_request_and_incident(lines):
    configure_logging("INFO", "json")
    asyncio.run(_two_tasks())
    before, *entries = map(json.loads, lines())
    assert "request" not in before
    requests = {entry["message"].split()[0].rstrip(":"): entry["request"] for entry in entries}
    assert len(set(requests.values())) == 2
    for entry in entries:
        assert entry["request"] == requests[entry["message"].split()[0].rstrip(":")]
        assert ("incident" in entry) == ("incident" in entry["message"])


def test_text_lines_bear_the_request(lines):
    configure_logging("INFO", "text")
    asyncio.run(_two_tasks())
    before, *rest = lines()
    assert before.endswith("WARNING bot.test: before")
    ids = [line.split("[")[1].split("]")[0] for line in rest]
    assert len(set(ids)) == 2
    assert all(len(one) == 8 for one in ids)


@pytest.mark.parametrize("formatter", [JsonFormatter(), TextFormatter()])
def test_a_line_from_elsewhere_has_a_shape_too(formatter):
    record = logging.LogRecord("x", logging.INFO, __file__, 1, "hello %s", ("you",), None)
    assert "hello you" in formatter.format(record)


async def test_what_people_wrote_is_in_no_error_of_the_database(app):
    with pytest.raises(Exception, match="another version") as caught:
        async with app._stored.reading() as session:
            await session.execute(text("SELECT :said FROM nowhere"), {"said": "my secret words"})
    told: BaseException | None = caught.value
    while told is not None:
        assert "my secret words" not in str(told)
        told = told.__cause__
