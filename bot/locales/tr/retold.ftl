# What other articles write about an event.
entry-reports = { $n ->
    [one] { $n } haberde
   *[other] { $n } haberde
}
entry-contradicted = başka yerde başka türlü anlatılıyor
retold-title = Başkaları ne yazıyor
retold-same = aynısı
retold-copy = aynı metin
retold-number = başka bir sayı
retold-denied = biri doğruluyor, biri yalanlıyor
retold-day = başka bir gün: { $day }
