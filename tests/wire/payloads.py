"""The world's values in the shape in which Discord sends them, over HTTP and over the gateway.

Pure functions. The HTTP shapes are held against Discord's OpenAPI document by the server for every answer
it gives.
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from itertools import count
from typing import Any

from tests.wire.limits import EPHEMERAL
from tests.wire.world import Channel, Guild, Member, Message, Role, User, World

JOINED = "2024-03-01T10:00:00+00:00"
LOADING = 1 << 7
INTENT_FLAGS = {1 << 1: 1 << 14, 1 << 8: 1 << 12, 1 << 15: 1 << 18}
"""A privileged intent and the application's flag that says the portal allows it."""

Json = dict[str, Any]


def now() -> str:
    return datetime.now(UTC).isoformat()


def user(who: User) -> Json:
    return {
        "id": str(who.id),
        "username": who.name.lower().replace(" ", "_"),
        "global_name": who.name,
        "discriminator": "0",
        "avatar": None,
        "bot": who.bot,
        "public_flags": 0,
        "flags": 0,
        "primary_guild": None,
    }


def own_user(who: User) -> Json:
    return {**user(who), "mfa_enabled": True, "locale": who.locale, "verified": True, "email": None}


def member(who: Member, *, with_user: bool = True) -> Json:
    payload: Json = {
        "nick": None,
        "avatar": None,
        "banner": None,
        "roles": [str(role_id) for role_id in sorted(who.roles)],
        "joined_at": JOINED,
        "premium_since": None,
        "pending": False,
        "communication_disabled_until": None,
        "flags": 0,
        "mute": False,
        "deaf": False,
    }
    return {**payload, "user": user(who.user)} if with_user else payload


def role(what: Role, position: int) -> Json:
    return {
        "id": str(what.id),
        "name": what.name,
        "description": None,
        "permissions": str(what.permissions),
        "position": position,
        "color": 0,
        "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
        "hoist": False,
        "managed": False,
        "mentionable": False,
        "icon": None,
        "unicode_emoji": None,
        "flags": 0,
    }


def channel(where: Channel, guild: Guild | None) -> Json:
    if where.recipient is not None:
        return {
            "id": str(where.id),
            "type": 1,
            "flags": 0,
            "last_message_id": None,
            "recipients": [user(where.recipient)],
        }
    overwrites = [
        {
            "id": str(key),
            "type": int(bool(guild) and key not in guild.roles),
            "allow": str(allow),
            "deny": str(deny),
        }
        for key, (allow, deny) in where.overwrites.items()
    ]
    return {
        "id": str(where.id),
        "type": where.type,
        "guild_id": str(where.guild_id),
        "name": where.name,
        "topic": None,
        "position": 0,
        "nsfw": False,
        "flags": 0,
        "parent_id": None,
        "last_message_id": None,
        "rate_limit_per_user": 0,
        "permission_overwrites": overwrites,
    }


def guild(what: Guild) -> Json:
    """A guild as HTTP gives it."""
    return {
        "id": str(what.id),
        "name": what.name,
        "icon": None,
        "description": None,
        "home_header": None,
        "splash": None,
        "discovery_splash": None,
        "features": [],
        "banner": None,
        "owner_id": str(what.owner_id),
        "application_id": None,
        "region": "deprecated",
        "afk_channel_id": None,
        "afk_timeout": 300,
        "system_channel_id": str(what.system_channel) if what.system_channel else None,
        "system_channel_flags": 0,
        "widget_enabled": False,
        "widget_channel_id": None,
        "verification_level": 1,
        "roles": [role(each, position) for position, each in enumerate(what.roles.values())],
        "default_message_notifications": 1,
        "mfa_level": 0,
        "explicit_content_filter": 0,
        "max_presences": None,
        "max_members": 500000,
        "max_stage_video_channel_users": 50,
        "max_video_channel_users": 25,
        "vanity_url_code": None,
        "premium_tier": 0,
        "premium_subscription_count": 0,
        "premium_progress_bar_enabled": False,
        "preferred_locale": what.locale,
        "rules_channel_id": None,
        "safety_alerts_channel_id": None,
        "public_updates_channel_id": None,
        "nsfw": False,
        "nsfw_level": 0,
        "emojis": [],
        "stickers": [],
    }


def guild_create(what: Guild, world: World) -> Json:
    """A guild as the gateway gives it: the bot alone among the members, as without the members intent."""
    own = what.members[world.bot.id]
    return {
        **guild(what),
        "joined_at": JOINED,
        "large": False,
        "unavailable": False,
        "member_count": len(what.members),
        "members": [member(own)],
        "channels": [channel(each, what) for each in what.channels.values()],
        "threads": [],
        "voice_states": [],
        "presences": [],
        "stage_instances": [],
        "guild_scheduled_events": [],
        "soundboard_sounds": [],
    }


def application(world: World) -> Json:
    flags = sum(flag for intent, flag in INTENT_FLAGS.items() if world.allowed_intents & intent)
    return {
        "id": str(world.application_id),
        "name": world.bot.name,
        "icon": None,
        "description": "",
        "type": None,
        "bot": user(world.bot),
        "bot_public": True,
        "bot_require_code_grant": False,
        "verify_key": "0" * 64,
        "flags": flags,
        "flags_new": str(flags),
        "redirect_uris": [],
        "interactions_endpoint_url": None,
        "role_connections_verification_url": None,
        "owner": user(next(each for each in world.users.values() if not each.bot)),
        "approximate_guild_count": len(world.guilds),
        "approximate_user_install_count": 0,
        "approximate_user_authorization_count": 0,
        "explicit_content_filter": 0,
        "team": None,
        "eligible_oauth2_scopes": [],
    }


def message(what: Message, *, viewer: int) -> Json:
    """A message as ``viewer`` gets it over HTTP."""
    if not what.reactions:
        return what.payload
    return {
        **what.payload,
        "reactions": [_reaction(each.emoji, each.users, viewer) for each in what.reactions],
    }


def _reaction(emoji: str, users: Sequence[int], viewer: int) -> Json:
    return {
        "emoji": partial_emoji(emoji),
        "count": len(users),
        "count_details": {"burst": 0, "normal": len(users)},
        "burst_colors": [],
        "me_burst": False,
        "burst_me": False,
        "burst_count": 0,
        "me": viewer in users,
    }


def partial_emoji(emoji: str) -> Json:
    """ "👍" or "name:id"."""
    name, _, number = emoji.partition(":")
    return {"id": number or None, "name": name}


def new_message(
    world: World, where: Channel, author: User, body: Mapping[str, Any], attachments: Sequence[Json] = ()
) -> Json:
    """The payload of a message made of a request's body."""
    payload: Json = {
        "id": str(world.snowflakes()),
        "channel_id": str(where.id),
        "type": 19 if body.get("message_reference") else 0,
        "author": user(author),
        "content": "",
        "timestamp": now(),
        "edited_timestamp": None,
        "tts": bool(body.get("tts")),
        "mention_everyone": False,
        "mentions": [],
        "mention_roles": [],
        "attachments": list(attachments),
        "embeds": [],
        "components": [],
        "pinned": False,
        "flags": 0,
    }
    if reference := body.get("message_reference"):
        given = {key: str(value) for key, value in reference.items() if key.endswith("_id") and value}
        payload["message_reference"] = {"type": 0, "channel_id": str(where.id), **given}
    apply_body(payload, body)
    return payload


def apply_body(payload: Json, body: Mapping[str, Any]) -> None:
    """Write what a create or edit request says into a message's payload."""
    if "content" in body:
        payload["content"] = body["content"] or ""
    if "embeds" in body:
        payload["embeds"] = [embed(each) for each in body["embeds"] or ()]
    if "components" in body:
        payload["components"] = numbered_components(body["components"] or ())
    if "flags" in body:
        kept = payload["flags"] & (EPHEMERAL | LOADING)
        payload["flags"] = (body["flags"] or 0) | kept


def embed(given: Mapping[str, Any]) -> Json:
    """An embed as Discord returns it: type added, nothing null."""
    kept = {key: value for key, value in given.items() if value is not None}
    fields = [{"inline": False, **field} for field in kept.get("fields", ())]
    return {"type": "rich", **kept, **({"fields": fields} if fields else {})}


def numbered_components(components: Sequence[Mapping[str, Any]]) -> list[Json]:
    """Components as Discord returns them: each with an id, counted in reading order where none was given."""
    numbers = count(1)

    def returned(component: Mapping[str, Any]) -> Json:
        kept = {key: value for key, value in component.items() if value is not None}
        kept["id"] = component.get("id") or next(numbers)
        if "emoji" in kept:
            kept["emoji"] = {key: value for key, value in kept["emoji"].items() if value is not None}
        if kept.get("type") == 17:
            kept = {"accent_color": None, "spoiler": False, **kept}
        if kept.get("type") == 14:
            kept = {"spacing": 1, "divider": True, **kept}
        if kept.get("type") in {3, 5, 6, 7, 8}:
            kept = {"min_values": 1, "max_values": 1, **kept}
        if "components" in kept:
            kept["components"] = [returned(each) for each in kept["components"]]
        if "accessory" in kept:
            kept["accessory"] = returned(kept["accessory"])
        return kept

    return [returned(component) for component in components]
