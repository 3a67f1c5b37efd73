"""Discord's rate limits: a bucket for each route and its major parameter, and 50 requests a second in all.

Interaction callbacks and follow-ups do not count towards the 50. Must import nothing of ours.
"""

import hashlib
import time
from collections.abc import Mapping
from dataclasses import dataclass, field

GLOBAL_LIMIT = 50
MAJOR = ("channel_id", "guild_id", "webhook_id", "webhook_token", "interaction_token")


@dataclass(frozen=True, slots=True)
class Rule:
    """``limit`` requests in ``per`` seconds."""

    limit: int
    per: float


GENEROUS = Rule(40, 1.0)
REALISTIC = {
    ("POST", "/channels/{channel_id}/messages"): Rule(5, 5.0),
    ("PATCH", "/channels/{channel_id}/messages/{message_id}"): Rule(5, 5.0),
    ("PUT", "/channels/{channel_id}/messages/{message_id}/reactions/{emoji_name}/@me"): Rule(1, 0.25),
    ("DELETE", "/channels/{channel_id}/messages/{message_id}/reactions/{emoji_name}/@me"): Rule(1, 0.25),
    ("POST", "/webhooks/{webhook_id}/{webhook_token}"): Rule(5, 2.0),
    ("PATCH", "/webhooks/{webhook_id}/{webhook_token}/messages/@original"): Rule(5, 2.0),
}
"""What Discord was seen to allow; it does not publish them."""


@dataclass(slots=True)
class Bucket:
    rule: Rule
    used: int = 0
    until: float = 0.0


@dataclass(frozen=True, slots=True)
class Verdict:
    """The headers of an answer and, when the request was one too many, how long to wait."""

    headers: dict[str, str]
    retry_after: float | None = None
    is_global: bool = False


@dataclass(slots=True)
class RateLimits:
    """Counts requests. ``rules`` are the limits by method and template; all others are far away.

    ``REALISTIC`` holds the bot to what Discord allows. ``hits`` counts the requests that were one too many.
    """

    rules: Mapping[tuple[str, str], Rule] = field(default_factory=dict)
    hits: int = 0
    _buckets: dict[tuple[str, ...], Bucket] = field(default_factory=dict)
    _all: Bucket = field(default_factory=lambda: Bucket(Rule(GLOBAL_LIMIT, 1.0)))

    def take(self, method: str, template: str, path: Mapping[str, str]) -> Verdict:
        """Count one request."""
        now = time.monotonic()
        if not template.startswith(("/interactions/", "/webhooks/")):
            if now >= self._all.until:
                self._all = Bucket(Rule(GLOBAL_LIMIT, 1.0), until=now + 1.0)
            self._all.used += 1
            if self._all.used > GLOBAL_LIMIT:
                self.hits += 1
                return refused(self._all.until - now, is_global=True)
        major = tuple(path.get(name, "") for name in MAJOR)
        rule = self.rules.get((method, template), GENEROUS)
        bucket = self._buckets.setdefault((method, template, *major), Bucket(rule))
        bucket.rule = rule
        if now >= bucket.until:
            bucket.used, bucket.until = 0, now + rule.per
        bucket.used += 1
        if bucket.used > rule.limit:
            self.hits += 1
            return refused(bucket.until - now, headers=self._headers(bucket, method, template, now))
        return Verdict(self._headers(bucket, method, template, now))

    @staticmethod
    def _headers(bucket: Bucket, method: str, template: str, now: float) -> dict[str, str]:
        left = max(bucket.until - now, 0)
        name = hashlib.sha256(f"{method} {template}".encode()).hexdigest()[:32]
        return {
            "X-RateLimit-Limit": str(bucket.rule.limit),
            "X-RateLimit-Remaining": str(max(bucket.rule.limit - bucket.used, 0)),
            "X-RateLimit-Reset": f"{time.time() + left:.3f}",
            "X-RateLimit-Reset-After": f"{left:.3f}",
            "X-RateLimit-Bucket": name,
        }


def refused(wait: float, *, is_global: bool = False, headers: Mapping[str, str] | None = None) -> Verdict:
    """A 429's headers; without ``Via`` discord.py takes it for a ban by Cloudflare."""
    wait = max(wait, 0.01)
    scope = "global" if is_global else "user"
    own = {"Retry-After": f"{wait:.3f}", "Via": "1.1 loopback", "X-RateLimit-Scope": scope}
    if is_global:
        own["X-RateLimit-Global"] = "true"
    return Verdict({**(headers or {}), **own}, wait, is_global)
