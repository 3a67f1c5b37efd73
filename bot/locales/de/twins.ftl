# Names that are probably one, for moderators to decide on.

twins-title = Wohl ein und derselbe Name
twins-none = Keine Namen warten auf eine Entscheidung.
twins-pair = Sind { $one } und { $other } dasselbe?
twins-total = offene Paare: { $total }
twins-reason-stated = ein Artikel sagt es
twins-reason-spelling = die Namen klingen gleich
twins-reason-initials = der eine ist die Abkürzung des anderen
twins-reason-surname = der einzige volle Name hier mit diesem Wort
twins-shared = Beide werden neben { $names } genannt.
twins-known = angezeigt als { $name }
twins-last = zuletzt am { $day }
twins-same = Zusammenlegen als { $name }
twins-not = Nicht dasselbe
twins-next = Weiter
twins-merged = **{ $other }** zählt jetzt als **{ $one }**.
twins-apart = **{ $one }** und **{ $other }** bleiben zwei. Ich schlage es nicht wieder vor.
twins-before_you = Über dieses Paar ist schon entschieden.
twins-maybe = Vielleicht auch { $names }. Moderatoren können das zusammenlegen: { COMMAND("name suggestions") }
