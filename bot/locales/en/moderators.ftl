# Sources, suggestions, corrections and settings.

source-queued = I'm reading it; its events will be there in a moment.
source-ready = Read and stored: { $events }.
source-already = That article is here since { $day }, with { $events }.
source-suggested = Thank you. A moderator will look at your suggestion.
source-no_date = The page gives no date of its own, so the day it was posted counts. A moderator can paste it again with its date.
source-given_date = dated by hand
source-stub = only the free beginning was read
source-unread = Longer than I read. Characters at its end that were left out of events and names: { $n }
source-changed = The article’s text was found changed on { $day }: new events { $added }, changed { $changed }, gone { $gone }
source-added = added by { $user } on { $day }
source-added_nobody = added on { $day }
source-added_terminal = added on the terminal on { $day }
source-published = published { $day }
source-untitled = Article without a title
source-list = Sources
source-list-none = There are no sources here yet. Add one: { COMMAND("source add") } and a link.
source-list-no_state = No source is in that state.
source-again = Try again
source-remove = Remove
source-restore = Bring back
source-removed = Removed. Its events are out of every answer; nothing is lost.
source-restored = Back again, with its events.
source-refreshed = I'm reading it again.
source-why = Why?
source-failed = { $n ->
    [one] ⚠️ I couldn't read this link.
   *[other] ⚠️ I couldn't read { $n } of these links.
}
source-import = Import finished
source-import-counts = { $added } added · { $already } already here · { $refused } refused
source-import-row = row { $row }: “{ $given }”: { $reason }
source-import-more = { $n ->
    [one] … and { $n } more
   *[other] … and { $n } more
}
state-queued = ⏳ waiting
state-fetching = ⏳ being read
state-ready = ✅ read
state-failed = ⚠️ failed
state-suggested = 💬 suggested
state-rejected = 🚫 rejected
state-removed = 🗑️ removed
paste-title = Add an article's text
paste-text = Text
paste-text-hint = The article's paragraphs.
paste-more = Text, continued
paste-more-hint = For articles over 4,000 characters. Longer ones: attach a file to { COMMAND("source paste") }.
paste-name = Title
paste-published = Published on
paste-published-hint = For example 2025-10-23. Dates like “yesterday” are counted from it.
paste-url = Link, if it has one
review-title = Suggestions
review-none = No suggestion is waiting.
review-by = suggested by { $user } on { $day }
review-approve = Approve
review-reject = Reject
review-prompt = Decide on a suggestion
review-approved = Approved. I'm reading it.
review-rejected = Rejected.
review-before_you = Another moderator decided before you: { $state }.
review-told-yes = Your suggestion in **{ $guild }** was approved: { $link }
review-told-no = Your suggestion in **{ $guild }** was not taken: { $link }
review-told-reason = > { $reason }
review-reason-title = Reject a suggestion
review-reason = Reason (told to whoever suggested it)
change-done = Done: { $what }
change-number = change { $number }
change-before = Before: { $text }
change-after = After: { $text }
change-undo = Undo
change-undone = Undone: { $what }
event-hidden = It is out of every answer now.
event-restored = It is in answers again.
event-redate = Change the date
event-redate-title = Change an event's date
event-redate-label = Date
event-redate-hint = For example 23 October 2025, late January 2025 or 2011.
event-hide = Hide
audit-title = What moderators changed
audit-none = Nothing has been changed yet.
audit-terminal = the terminal
settings-title = Settings
settings-watched = Watched channels: { $channels }
settings-watched-none = No channel is watched. { COMMAND("settings watch") } makes me read the links posted in one.
settings-private-no = Answers are for everybody in the channel, unless the asker says { opt-private.name }:True.
settings-private-yes = Answers are for the asker alone, unless they say { opt-private.name }:False.
welcome =
    Hello! Post news links and ask me what happened when.
    1. A moderator: `{ COMMAND("settings watch") }` makes me read the links of a channel; `{ COMMAND("source add") }` reads one.
    2. Everybody: `{ COMMAND("timeline") }`, `{ COMMAND("who") }`, `{ COMMAND("ask") }`. Each answer is a quote with its date and link.
    -# `{ COMMAND("about") }` tells whether everything works, `{ COMMAND("help") }` what else I can do.
reason-prefix = “{ $link }”: { $reason }
permission-view = View Channel
permission-send = Send Messages
permission-history = Read Message History
permission-react = Add Reactions
