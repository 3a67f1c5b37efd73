"""Stopping gives back what was claimed, whenever the stop comes."""

import asyncio

import pytest

from bot.app import App
from store import queue
from store.values import Claim, SourceState
from tests.conftest import MODERATOR


@pytest.mark.parametrize("moments", range(4))
async def test_a_link_claimed_while_stopping_is_given_back(app: App, guild, monkeypatch, moments: int):
    claim, claimed = queue.claim, asyncio.Event()

    async def slowly(*given, **options) -> list[Claim]:
        claims = await claim(*given, **options)
        if claims:
            claimed.set()
            await asyncio.sleep(0.05)
        return claims

    monkeypatch.setattr(queue, "claim", slowly)
    app.ingest.start()
    added = await app.sources.add(guild, MODERATOR, "https://news.example/a")
    await claimed.wait()
    for _ in range(moments):
        await asyncio.sleep(0)
    await app.ingest.stop()
    assert (await app.sources.show(guild, f"s{added.source.id}")).state is SourceState.QUEUED
