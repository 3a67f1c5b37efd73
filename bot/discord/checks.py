"""Who may use a command at all, asked again when Discord has let it through."""

from bot.discord.desk import Desk
from bot.discord.reply import Interaction


class ModeratorsOnly:
    """Refuses everybody else every command of a cog or group, those that only show something included.

    What changes something is refused by its use case as well.
    """

    _desk: Desk

    async def interaction_check(self, interaction: Interaction, /) -> bool:
        """Whether the asker is a moderator here; in direct messages the command itself says that it needs a guild."""
        return interaction.guild_id is None or (await self._desk.actor(interaction)).moderator
