# Pictures: what is written on them, and the text that describes them.

chart-word = Diagramm
chart-stated = ausgesagt
chart-reported = berichtet
chart-alleged = behauptet
chart-denied = bestritten
chart-planned = geplant
chart-longer = Weniger genau bekannt
chart-more = und weitere: { $count }
chart-earlier = frühere, nicht gezeichnet: { $count }
chart-beside = Namen in denselben Ereignissen
chart-alt-time = Diagramm zu { $topic } im Verlauf: { $counts }.
chart-alt-keys = Schlüsseldaten: { $dates }.
chart-alt-names = Diagramm der Namen in denselben Ereignissen wie { $topic }: { $names }.
