# What other articles write about an event.
entry-reports = { $n ->
    [zero] في { $n } تقرير
    [one] في تقرير واحد
    [two] في تقريرين
    [few] في { $n } تقارير
    [many] في { $n } تقريرا
   *[other] في { $n } تقرير
}
entry-contradicted = يروى على نحو آخر في مصدر آخر
retold-title = ما يكتبه الآخرون
retold-same = الخبر نفسه
retold-copy = النص نفسه
retold-number = عدد آخر
retold-denied = أحدهما يؤكده والآخر ينفيه
retold-day = يوم آخر: { $day }
