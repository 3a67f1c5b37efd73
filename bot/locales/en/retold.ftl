# What other articles write about an event.
entry-reports = { $n ->
    [one] in { $n } report
   *[other] in { $n } reports
}
entry-contradicted = told otherwise elsewhere
retold-title = What others write
retold-same = the same
retold-copy = the same text
retold-number = another number
retold-denied = one affirms it, one denies it
retold-day = another day: { $day }
