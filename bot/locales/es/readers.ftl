# Respuestas a los lectores.

timeline-words = «{ $topic }»
timeline-asked = preguntaste por «{ $topic }»
on-title = Fecha: { $topic }
search-title = «{ $topic }»
ask-understood = entendido como: { $parts }
ask-nothing = Nada de lo que he leído lo dice. Prueba { COMMAND("timeline") } o { COMMAND("search") } con el nombre o las palabras.
ask-anytime = En cualquier momento
ask-period = Otro periodo
ask-period-label = ¿Cuándo fue?
ask-words = Buscar las palabras
ask-command = «{ $given }» es una orden: no la he ejecutado; envíala sola
ask-further = he respondido a la primera pregunta; hazme las otras una por una
ask-times = { $n ->
    [one] { $n } vez, según lo que he leído
    [many] { $n } veces, según lo que he leído
   *[other] { $n } veces, según lo que he leído
}
empty-timeline = No he leído nada sobre **{ $topic }**{ $period }. Prueba otra grafía, o { COMMAND("search") }.
empty-on = No he leído nada con fecha { $topic }. Prueba un mes o un año alrededor.
empty-search = No he leído ninguna frase con «{ $topic }»{ $period }. Prueba con menos palabras.

events = { $n ->
    [one] { $n } hecho
    [many] { $n } de hechos
   *[other] { $n } hechos
}
events-more_than = { $n ->
    [one] más de { $n } hecho
    [many] más de { $n } de hechos
   *[other] más de { $n } hechos
}
sources = { $n ->
    [one] { $n } fuente
    [many] { $n } de fuentes
   *[other] { $n } fuentes
}
articles = { $n ->
    [one] { $n } artículo
    [many] { $n } de artículos
   *[other] { $n } artículos
}
names = { $n ->
    [one] { $n } nombre
    [many] { $n } de nombres
   *[other] { $n } nombres
}

entry-publication = con la fecha de su publicación
entry-corrected = fecha puesta por un moderador
entry-changed = cambiado por su artículo el { $day }
entry-pasted = texto pegado

choice-title = ¿A qué «{ $topic }» te refieres?
choice-meant = ¿Te referías a uno de estos?
choice-unknown = Nada de lo que he leído nombra «{ $topic }».
choice-prompt = Elige un nombre
choice-other = ¿Otra persona con ese nombre?

details-prompt = ¿En qué se basa una fecha?
details-written = escrito «{ $text }»
details-first_last = del { $first } al { $last }
details-rule = regla: { $rule }
rule-clause = la propia oración da la fecha
rule-subordinate = una oración contigua da la fecha
rule-saying = cuándo se dijo
rule-nominal = dice de cuál trata la frase
rule-after-clause = contado desde lo que la frase cuenta antes
rule-paragraph = tomado de la frase anterior
rule-entry = el día de esta entrada en una cobertura en vivo
details-publication = el artículo no da aquí ninguna fecha, así que cuenta el día de su publicación
details-names = Nombres: { $names }
details-more = { $n ->
    [one] … y { $n } más
    [many] … y { $n } más
   *[other] … y { $n } más
}
details-id = hecho { $id }
details-published = publicado el { $day }
details-was-text = Hasta el { $day } el artículo decía: «{ $text }»
details-was-date = Hasta el { $day } el artículo lo fechaba { $date }
details-open = Abrir el artículo

# Fechas clave: por qué se eligió un día, y cómo ver más
key-articles = { $n ->
    [one] { $n } artículo nombra ese día
    [many] { $n } de artículos nombran ese día
   *[other] { $n } artículos nombran ese día
}
key-later = { $n } de ellos más tarde
key-all_later = { $n ->
    [one] { $n } artículo posterior nombra ese día
    [many] { $n } de artículos posteriores nombran ese día
   *[other] { $n } artículos posteriores nombran ese día
}
key-published = { $n ->
    [one] { $n } artículo publicado ese día
    [many] { $n } de artículos publicados ese día
   *[other] { $n } artículos publicados ese día
}
key-dates = { $n ->
    [one] { $n } fecha clave
    [many] { $n } de fechas clave
   *[other] { $n } fechas clave
}
key-prompt = ¿Qué más pasó ese día?
key-all = Todo: { $events }

who-aliases = También llamado
who-facts = Lo que dicen los artículos
who-related = A menudo nombrado junto a: { $names }
who-spelling = Escrito { $names }
who-timeline = Cronología
kind-person = persona
kind-organisation = organización
kind-place = lugar
relation-leads = dirige
relation-led_by = dirigido por
relation-member_of = miembro de
relation-founded = fundó
relation-role = cargo
relation-nationality = nacionalidad
relation-based_in = con sede en
relation-ally_of = aliado de
relation-rival_of = rival de
relation-dissolved = disuelto

page-of = { $page } / { $count }
page-jump-title = Ir a una página
page-jump-label = Página, de 1 a { $count }
page-own = Mi propia copia

export-done = { $events } en { $file }.
export-years = { $events }, demasiados para un solo archivo: { $n } archivos, cada uno con los hechos que empiezan en su año.
export-progress = { $n } hechos escritos hasta ahora…
calendar-vague = Cuándo: { $date }; el día no se sabe con más exactitud.
timeline-word = Cronología

watch-title = Lo que sigues
watch-none = Aún no sigues nada aquí. { COMMAND("watch add") } y un nombre: te aviso cuando se lea algo nuevo.
watch-added = Seguido desde ahora:
watch-removed = Ya no se sigue:
watch-direct = solo a ti
watch-pace-once = enseguida
watch-pace-daily = una vez al día
watch-pace-weekly = una vez por semana
watch-quiet = silencio de { $start } a { $end } ({ $zone })
watch-paused = ⏸️ En pausa. { $reason } Después usa otra vez { COMMAND("watch add") }.
watch-news = Novedades: { $topic }
watch-end = { COMMAND("watch remove") } { $id } termina esto
watch-last = fue el último mensaje de hoy; lo que venga se dirá mañana
watch-closed = { $person }: no puedo enviarte mensajes directos, así que lo que sigues está en pausa. Permítelos en este servidor y usa otra vez { COMMAND("watch add") }.
watch-more = { $n ->
    [one] … y { $n } más: { COMMAND("timeline") }
    [many] … y { $n } más: { COMMAND("timeline") }
   *[other] … y { $n } más: { COMMAND("timeline") }
}

about-title = Dateline { $version }
about-text = Leo los artículos que se publican aquí, guardo cada hecho con fecha y respondo con sus propias palabras, una fecha y un enlace.
about-counts = { $articles } · { $events } · { $names }
about-waiting = { $n ->
    [one] { $n } artículo espera a ser leído
    [many] { $n } de artículos esperan a ser leídos
   *[other] { $n } artículos esperan a ser leídos
}
about-failed = { $n ->
    [one] { $n } artículo no se pudo leer ({ COMMAND("source list") } { opt-state.name }:failed)
    [many] { $n } de artículos no se pudieron leer ({ COMMAND("source list") } { opt-state.name }:failed)
   *[other] { $n } artículos no se pudieron leer ({ COMMAND("source list") } { opt-state.name }:failed)
}
about-fine = ✅ Todo funciona.
about-problem = ⚠️ { $problem }
about-feed_paused = El canal { $name } ({ $title }) está en pausa tras { $failures } intentos fallidos. El último: { $reason } Añádelo de nuevo para seguir, o quítalo.
about-long_wait = Un enlace espera desde { $since }. Quien me ejecuta: comprueba que el bot o un trabajador funcione, y qué dice su registro.
about-no_content = Discord no me deja ver los mensajes, así que no leo los enlaces publicados. Quien me aloja: activa «Message Content Intent» en la página del bot y reinicia. Todos los comandos funcionan sin ello.
about-lacks = En { $channel } me falta: { $permissions }. Un admin puede concederlo en los ajustes del canal.
about-lost = El canal vigilado { $channel } ya no existe. { COMMAND("settings unwatch") } lo olvida.

help-title = Lo que sé hacer
help-readers = **Preguntar**
help-moderators = **Para moderadores**
help-also = Mencióname con una pregunta para hacerla. Clic derecho o pulsación larga en un mensaje › Aplicaciones › **{ add-menu }** lee sus enlaces.

privacy-title = Lo que guardo
privacy-text = De ti guardo tu ID de Discord donde añadiste, propusiste o cambiaste algo, las preguntas de las respuestas con botones y lo que sigues. No guardo otros mensajes. De los artículos guardo el texto, sus citas y su enlace. Nada se comparte con otros servidores.
privacy-forget = Olvídame
privacy-forgotten = { $n ->
    [one] Hecho. Tu ID se ha sustituido en { $n } lugar; las fuentes quedan.
    [many] Hecho. Tu ID se ha sustituido en { $n } de lugares; las fuentes quedan.
   *[other] Hecho. Tu ID se ha sustituido en { $n } lugares; las fuentes quedan.
}
