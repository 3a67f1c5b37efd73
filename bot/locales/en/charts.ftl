# Pictures: what is written on them, and the text that describes them.

chart-word = Chart
chart-stated = stated
chart-reported = reported
chart-alleged = alleged
chart-denied = denied
chart-planned = planned
chart-longer = Known less exactly
chart-more = and more: { $count }
chart-earlier = earlier, not drawn: { $count }
chart-beside = names in the same events
chart-alt-time = Chart of { $topic } over time: { $counts }.
chart-alt-keys = Key dates: { $dates }.
chart-alt-names = Chart of the names in the same events as { $topic }: { $names }.
