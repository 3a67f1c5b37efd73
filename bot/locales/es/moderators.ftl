# Fuentes, propuestas, correcciones y ajustes.

source-queued = Lo estoy leyendo; sus hechos estarán en un momento.
source-ready = Leído y guardado: { $events }.
source-already = Ese artículo está aquí desde el { $day }, con { $events }.
source-suggested = Gracias. Un moderador mirará tu propuesta.
source-no_date = La página no da ninguna fecha, así que cuenta el día en que se publicó aquí. Un moderador puede volver a pegarla con su fecha.
source-given_date = con fecha puesta a mano
source-stub = solo se leyó el comienzo gratuito
source-unread = Más largo de lo que leo. Caracteres del final que no se leyeron para hechos y nombres: { $n }
source-changed = El texto del artículo cambió a más tardar el { $day }: hechos nuevos { $added }, cambiados { $changed }, retirados { $gone }
source-added = añadido por { $user } el { $day }
source-added_nobody = añadido el { $day }
source-added_terminal = añadido en la terminal el { $day }
source-published = publicado el { $day }
source-untitled = Artículo sin título
source-list = Fuentes
source-list-none = Aún no hay fuentes aquí. Añade una: { COMMAND("source add") } y un enlace.
source-list-no_state = Ninguna fuente está en ese estado.
source-again = Reintentar
source-remove = Quitar
source-restore = Recuperar
source-removed = Quitado. Sus hechos ya no están en ninguna respuesta; nada se pierde.
source-restored = De vuelta, con sus hechos.
source-refreshed = Lo estoy leyendo de nuevo.
source-why = ¿Por qué?
source-failed = { $n ->
    [one] ⚠️ No pude leer este enlace.
    [many] ⚠️ No pude leer { $n } de estos enlaces.
   *[other] ⚠️ No pude leer { $n } de estos enlaces.
}
source-import = Importación terminada
source-import-counts = { $added } añadidos · { $already } ya estaban · { $refused } rechazados
source-import-row = fila { $row }: «{ $given }»: { $reason }
source-import-more = { $n ->
    [one] … y { $n } más
    [many] … y { $n } más
   *[other] … y { $n } más
}
state-queued = ⏳ en espera
state-fetching = ⏳ leyéndose
state-ready = ✅ leído
state-failed = ⚠️ falló
state-suggested = 💬 propuesto
state-rejected = 🚫 rechazado
state-removed = 🗑️ quitado
paste-title = Añadir el texto de un artículo
paste-text = Texto
paste-text-hint = Los párrafos del artículo.
paste-more = Texto, continuación
paste-more-hint = Si pasa de 4.000 caracteres. Aún más largo: adjunta un archivo a { COMMAND("source paste") }.
paste-name = Título
paste-published = Publicado el
paste-published-hint = Por ejemplo 2025-10-23. Fechas como «ayer» se cuentan desde ahí.
paste-url = Enlace, si lo tiene
review-title = Propuestas
review-none = No espera ninguna propuesta.
review-by = propuesto por { $user } el { $day }
review-approve = Aprobar
review-reject = Rechazar
review-prompt = Decidir sobre una propuesta
review-approved = Aprobado. Lo estoy leyendo.
review-rejected = Rechazado.
review-before_you = Otro moderador decidió antes que tú: { $state }.
review-told-yes = Tu propuesta en **{ $guild }** fue aprobada: { $link }
review-told-no = Tu propuesta en **{ $guild }** no fue aceptada: { $link }
review-told-reason = > { $reason }
review-reason-title = Rechazar una propuesta
review-reason = Motivo (se dice a quien lo propuso)
change-done = Hecho: { $what }
change-number = cambio { $number }
change-before = Antes: { $text }
change-after = Después: { $text }
change-undo = Deshacer
change-undone = Deshecho: { $what }
event-hidden = Ya no está en ninguna respuesta.
event-restored = Está de nuevo en las respuestas.
event-redate = Cambiar la fecha
event-redate-title = Cambiar la fecha de un hecho
event-redate-label = Fecha
event-redate-hint = Por ejemplo 23 de octubre de 2025, finales de enero de 2025 o 2011.
event-hide = Ocultar
audit-title = Lo que cambiaron los moderadores
audit-none = Aún no se ha cambiado nada.
audit-terminal = la terminal
settings-title = Ajustes
settings-watched = Canales vigilados: { $channels }
settings-watched-none = No se vigila ningún canal. Con { COMMAND("settings watch") } leo los enlaces de un canal.
settings-private-no = Las respuestas son para todo el canal, salvo que quien pregunta diga { opt-private.name }:True.
settings-private-yes = Las respuestas son solo para quien pregunta, salvo que diga { opt-private.name }:False.
welcome =
    ¡Hola! Publicad enlaces de noticias y preguntadme qué pasó y cuándo.
    1. Quien modera: con `{ COMMAND("settings watch") }` leo los enlaces de un canal; `{ COMMAND("source add") }` lee uno.
    2. Todos: `{ COMMAND("timeline") }`, `{ COMMAND("who") }`, `{ COMMAND("ask") }`. Cada respuesta es una cita con su fecha y su enlace.
    -# `{ COMMAND("about") }` dice si todo funciona; `{ COMMAND("help") }`, qué más sé hacer.
reason-prefix = «{ $link }»: { $reason }
permission-view = Ver canal
permission-send = Enviar mensajes
permission-history = Leer el historial de mensajes
permission-react = Añadir reacciones
