"""The settings, read from the environment and ``.env`` when a program starts, never at import."""

from functools import cached_property
from ipaddress import IPv4Network, IPv6Network, ip_network
from typing import Annotated, Literal, Self

from platformdirs import user_data_path
from pydantic import Field, SecretStr, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict


def _default_database_url() -> str:
    """A SQLite file in the user's data folder."""
    folder = user_data_path("dateline", appauthor=False)
    return f"sqlite:///{folder / 'dateline.sqlite3'}"


class Settings(BaseSettings):
    """Every setting that ``.env.example`` documents; the environment wins over ``.env``."""

    model_config = SettingsConfigDict(env_file=".env", env_file_encoding="utf-8", extra="ignore")

    discord_token: SecretStr | None = None
    discord_api_url: str = "https://discord.com/api/v10"
    database_url: str = Field(default_factory=_default_database_url)
    fetch_allow_networks: Annotated[tuple[str, ...], NoDecode] = ()
    fetch_allow_ports: Annotated[tuple[int, ...], NoDecode] = (80, 443)
    fetch_max_bytes: int = Field(default=5_000_000, gt=0)
    fetch_timeout: float = Field(default=20.0, gt=0)
    fetch_per_host: int = Field(default=1, gt=0)
    fetch_obey_robots: bool = False
    ingest_workers: int = Field(default=2, ge=0, le=64)
    message_content: bool = True
    names_model: str | None = None
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    log_format: Literal["text", "json"] = "text"
    health_host: str = "127.0.0.1"
    health_port: int | None = Field(default=None, ge=0, le=65_535)
    sync_guild_id: int | None = None
    shard_ids: Annotated[tuple[int, ...], NoDecode] = ()
    shard_count: int | None = Field(default=None, gt=0)

    @field_validator("fetch_allow_networks", "fetch_allow_ports", "shard_ids", mode="before")
    @classmethod
    def _split_commas(cls, value: object) -> object:
        if isinstance(value, str):
            return tuple(part.strip() for part in value.split(",") if part.strip())
        return value

    @field_validator("fetch_allow_networks")
    @classmethod
    def _check_networks(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for text in value:
            ip_network(text)
        return value

    @field_validator("database_url")
    @classmethod
    def _check_database(cls, value: str) -> str:
        if not value.startswith(
            ("sqlite:", "sqlite+aiosqlite:", "postgresql:", "postgresql+asyncpg:", "postgres:")
        ):
            raise ValueError("it must start with sqlite:/// or postgresql://")
        return value

    @model_validator(mode="after")
    def _check_shards(self) -> Self:
        if self.shard_ids and self.shard_count is None:
            raise ValueError("SHARD_IDS needs SHARD_COUNT, the number of shards of all processes together")
        if any(not 0 <= shard < (self.shard_count or 0) for shard in self.shard_ids):
            raise ValueError("SHARD_IDS are numbers from 0 to SHARD_COUNT - 1")
        return self

    @model_validator(mode="before")
    @classmethod
    def _empty_is_unset(cls, values: dict[str, object]) -> dict[str, object]:
        return {name: value for name, value in values.items() if value != ""}

    @cached_property
    def allowed_networks(self) -> tuple[IPv4Network | IPv6Network, ...]:
        """The private networks that may be fetched from."""
        return tuple(ip_network(text) for text in self.fetch_allow_networks)
