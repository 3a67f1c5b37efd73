# What other articles write about an event.
entry-reports = { $n ->
    [one] in { $n } Bericht
   *[other] in { $n } Berichten
}
entry-contradicted = anderswo anders berichtet
retold-title = Was andere schreiben
retold-same = dasselbe
retold-copy = derselbe Text
retold-number = eine andere Zahl
retold-denied = einer behauptet es, einer bestreitet es
retold-day = ein anderer Tag: { $day }
