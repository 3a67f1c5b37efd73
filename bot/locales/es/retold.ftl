# What other articles write about an event.
entry-reports = { $n ->
    [one] en { $n } noticia
    [many] en { $n } de noticias
   *[other] en { $n } noticias
}
entry-contradicted = contado de otro modo en otra fuente
retold-title = Lo que escriben otros
retold-same = lo mismo
retold-copy = el mismo texto
retold-number = otro número
retold-denied = uno lo afirma, otro lo niega
retold-day = otro día: { $day }
