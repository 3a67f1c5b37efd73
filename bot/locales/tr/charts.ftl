# Pictures: what is written on them, and the text that describes them.

chart-word = Grafik
chart-stated = belirtilen
chart-reported = bildirilen
chart-alleged = öne sürülen
chart-denied = yalanlanan
chart-planned = planlanan
chart-longer = Daha az kesin bilinen
chart-more = ve diğerleri: { $count }
chart-earlier = daha eski, çizilmedi: { $count }
chart-beside = aynı olaylardaki adlar
chart-alt-time = { $topic } zaman grafiği: { $counts }.
chart-alt-keys = Önemli tarihler: { $dates }.
chart-alt-names = { $topic } ile aynı olaylarda geçen adların grafiği: { $names }.
