# Pictures: what is written on them, and the text that describes them.

chart-word = Graphique
chart-stated = affirmé
chart-reported = rapporté
chart-alleged = allégué
chart-denied = démenti
chart-planned = prévu
chart-longer = Moins précisément connu
chart-more = et d’autres: { $count }
chart-earlier = antérieurs, non dessinés: { $count }
chart-beside = noms dans les mêmes événements
chart-alt-time = Graphique de { $topic } dans le temps : { $counts }.
chart-alt-keys = Dates clés : { $dates }.
chart-alt-names = Graphique des noms dans les mêmes événements que { $topic } : { $names }.
