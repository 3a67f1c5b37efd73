# What other articles write about an event.
entry-reports = { $n ->
    [one] en { $n } article d’origine
    [many] en { $n } d’articles d’origine
   *[other] en { $n } articles d’origine
}
entry-contradicted = dit autrement ailleurs
retold-title = Ce qu’écrivent les autres
retold-same = la même chose
retold-copy = le même texte
retold-number = un autre nombre
retold-denied = l’un l’affirme, l’autre le nie
retold-day = un autre jour : { $day }
