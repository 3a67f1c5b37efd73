# Names that are probably one, for moderators to decide on.

twins-title = Sans doute un seul
twins-none = Aucun nom n'attend de décision.
twins-pair = { $one } et { $other } : est-ce le même nom ?
twins-total = paires à décider : { $total }
twins-reason-stated = un article le dit
twins-reason-spelling = les noms se prononcent pareil
twins-reason-initials = l'un est le sigle de l'autre
twins-reason-surname = le seul nom complet ici avec ce mot
twins-shared = Tous deux sont cités à côté de { $names }.
twins-known = affiché comme { $name }
twins-last = dernière fois le { $day }
twins-same = Fusionner en { $name }
twins-not = Pas le même
twins-next = Suivante
twins-merged = **{ $other }** compte désormais comme **{ $one }**.
twins-apart = **{ $one }** et **{ $other }** restent deux. Je ne le proposerai plus.
twins-before_you = Cette paire a déjà été décidée.
twins-maybe = Peut-être aussi { $names }. Un modérateur peut les réunir : { COMMAND("name suggestions") }
