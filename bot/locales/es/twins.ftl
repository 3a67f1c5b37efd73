# Names that are probably one, for moderators to decide on.

twins-title = Probablemente uno solo
twins-none = Ningún nombre espera una decisión.
twins-pair = ¿Son { $one } y { $other } lo mismo?
twins-total = pares por decidir: { $total }
twins-reason-stated = lo dice un artículo
twins-reason-spelling = los nombres suenan igual
twins-reason-initials = uno son las siglas del otro
twins-reason-surname = el único nombre completo aquí con esa palabra
twins-shared = A ambos se les nombra junto a { $names }.
twins-known = se muestra como { $name }
twins-last = por última vez el { $day }
twins-same = Unir como { $name }
twins-not = No es el mismo
twins-next = Siguiente
twins-merged = **{ $other }** cuenta ahora como **{ $one }**.
twins-apart = **{ $one }** y **{ $other }** siguen siendo dos. No volveré a sugerirlo.
twins-before_you = Sobre ese par ya se ha decidido.
twins-maybe = Puede ser también { $names }. Un moderador puede unirlos: { COMMAND("name suggestions") }
