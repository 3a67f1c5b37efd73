# Answers to readers.

timeline-words = “{ $topic }”
timeline-asked = you asked for “{ $topic }”
on-title = On { $topic }
search-title = “{ $topic }”
ask-understood = read as: { $parts }
ask-nothing = Nothing I have read says so. Try { COMMAND("timeline") } or { COMMAND("search") } with the name or words.
ask-anytime = Any time
ask-period = Another period
ask-period-label = When did it happen?
ask-words = Search the words
ask-command = “{ $given }” is a command: I did not run it; send it by itself
ask-further = I answered the first question; ask me the others one by one
ask-times = { $n ->
    [one] { $n } time, as far as I have read
   *[other] { $n } times, as far as I have read
}
# period is empty or “ (since 2011)”
empty-timeline = I have read nothing about **{ $topic }**{ $period }. Try another spelling, or { COMMAND("search") }.
empty-on = I have read nothing dated { $topic }. Try a month or a year around it.
empty-search = I have read no sentence with “{ $topic }”{ $period }. Try fewer words.

events = { $n ->
    [one] { $n } event
   *[other] { $n } events
}
events-more_than = { $n ->
    [one] more than { $n } event
   *[other] more than { $n } events
}
sources = { $n ->
    [one] { $n } source
   *[other] { $n } sources
}
articles = { $n ->
    [one] { $n } article
   *[other] { $n } articles
}
names = { $n ->
    [one] { $n } name
   *[other] { $n } names
}

entry-publication = dated by its publication
entry-corrected = date set by a moderator
entry-changed = changed by its article on { $day }
entry-pasted = pasted text

choice-title = Which “{ $topic }” do you mean?
choice-meant = Did you mean one of these?
choice-unknown = Nothing I have read names “{ $topic }”.
choice-prompt = Choose a name
choice-other = Somebody else of that name?

# What a date rests on
details-prompt = What does a date rest on?
details-written = written as “{ $text }”
details-first_last = { $first } to { $last }
details-rule = rule: { $rule }
rule-clause = the clause itself names the date
rule-subordinate = a clause beside the main one names the date
rule-saying = when it was said
rule-nominal = it says which one the sentence is about
rule-after-clause = counted from what the sentence tells before
rule-paragraph = carried on from the sentence before
rule-entry = the day of this entry in a live report
details-publication = the article names no date here, so the day it was published counts
details-names = Names: { $names }
details-more = { $n ->
    [one] … and { $n } more
   *[other] … and { $n } more
}
details-id = event { $id }
details-published = published { $day }
details-was-text = Until { $day } the article said: “{ $text }”
details-was-date = Until { $day } the article dated it { $date }
details-open = Open the article

# Key dates: why a day was chosen, and how to see more
key-articles = { $n ->
    [one] { $n } article names this day
   *[other] { $n } articles name this day
}
key-later = { $n } of them later
key-all_later = { $n ->
    [one] { $n } later article names this day
   *[other] { $n } later articles name this day
}
key-published = { $n ->
    [one] { $n } article published that day
   *[other] { $n } articles published that day
}
key-dates = { $n ->
    [one] { $n } key date
   *[other] { $n } key dates
}
key-prompt = What else happened that day?
key-all = All { $events }

who-aliases = Also called
who-facts = What the articles say
who-related = Often named beside: { $names }
who-spelling = Written as { $names }
who-timeline = Timeline
kind-person = person
kind-organisation = organisation
kind-place = place
relation-leads = leads
relation-led_by = led by
relation-member_of = member of
relation-founded = founded
relation-role = role
relation-nationality = nationality
relation-based_in = based in
relation-ally_of = ally of
relation-rival_of = rival of
relation-dissolved = dissolved

page-of = { $page } / { $count }
page-jump-title = Go to a page
page-jump-label = Page, 1 to { $count }
page-own = My own copy

export-done = { $events } in { $file }.
export-years = { $events }, too many for one file: { $n } files, each with the events that begin in its year.
export-progress = { $n } events written so far…
calendar-vague = When: { $date }; the day isn't known more exactly.
timeline-word = Timeline

watch-title = What you watch
watch-none = You watch nothing here yet. { COMMAND("watch add") } and a name: I tell you when something new is read.
watch-added = Watched from now on:
watch-removed = Watched no longer:
watch-direct = to you alone
watch-pace-once = at once
watch-pace-daily = once a day
watch-pace-weekly = once a week
watch-quiet = quiet from { $start } to { $end } ({ $zone })
watch-paused = ⏸️ Paused. { $reason } Then use { COMMAND("watch add") } again.
watch-news = New: { $topic }
watch-end = { COMMAND("watch remove") } { $id } ends this
watch-last = that was today's last message; what comes now is told tomorrow
watch-closed = { $person }: I can’t send you direct messages, so what you watch is paused. Allow them for this server, then use { COMMAND("watch add") } again.
watch-more = { $n ->
    [one] … and { $n } more: { COMMAND("timeline") }
   *[other] … and { $n } more: { COMMAND("timeline") }
}

about-title = Dateline { $version }
about-text = I read the articles posted here, keep every dated event in them, and answer with their own words, a date and a link.
about-counts = { $articles } · { $events } · { $names }
about-waiting = { $n ->
    [one] { $n } article waits to be read
   *[other] { $n } articles wait to be read
}
about-failed = { $n ->
    [one] { $n } article could not be read ({ COMMAND("source list") } { opt-state.name }:failed)
   *[other] { $n } articles could not be read ({ COMMAND("source list") } { opt-state.name }:failed)
}
about-fine = ✅ Everything works.
about-problem = ⚠️ { $problem }
about-feed_paused = The feed { $name } ({ $title }) is paused after { $failures } failed polls. The last one: { $reason } Add it again to go on, or remove it.
about-long_wait = A link has been waiting since { $since }. Whoever runs me: see whether the bot or a worker runs, and what its log says.
about-no_content = Discord doesn't let me see messages, so posted links go unread. Whoever runs me: switch on “Message Content Intent” on the bot's page and restart. All commands work without it.
about-lacks = In { $channel } I lack: { $permissions }. An admin can grant it in the channel's settings.
about-lost = The watched channel { $channel } is gone. { COMMAND("settings unwatch") } forgets it.

help-title = What I can do
help-readers = **Ask**
help-moderators = **For moderators**
help-also = Mention me with a question to ask it. Right-click or hold a message › Apps › **{ add-menu }** reads its links.

privacy-title = What I keep
privacy-text = Of you I keep your Discord id where you added, suggested or changed something, the questions behind answers with buttons, and what you watch. I don't keep other messages. Of articles I keep the text, its quotes and its link. Nothing is shared with other servers.
privacy-forget = Forget me
privacy-forgotten = { $n ->
    [one] Done. Your id is replaced in { $n } place; the sources stay.
   *[other] Done. Your id is replaced in { $n } places; the sources stay.
}
