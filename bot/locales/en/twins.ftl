# Names that are probably one, for moderators to decide on.

twins-title = Probably one
twins-none = No names wait for a decision.
twins-pair = Are { $one } and { $other } the same?
twins-total = pairs to decide: { $total }
twins-reason-stated = an article says so
twins-reason-spelling = the names sound alike
twins-reason-initials = one is the other's initials
twins-reason-surname = the only full name here with that word
twins-shared = Both are named beside { $names }.
twins-known = shown as { $name }
twins-last = last on { $day }
twins-same = Merge as { $name }
twins-not = Not the same
twins-next = Next
twins-merged = **{ $other }** counts as **{ $one }** now.
twins-apart = **{ $one }** and **{ $other }** stay two. I won't suggest it again.
twins-before_you = That pair has been decided already.
twins-maybe = May also be { $names }. A moderator can join them: { COMMAND("name suggestions") }
