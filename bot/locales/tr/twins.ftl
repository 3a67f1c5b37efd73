# Names that are probably one, for moderators to decide on.

twins-title = Muhtemelen aynı
twins-none = Karar bekleyen ad yok.
twins-pair = { $one } ile { $other } aynı mı?
twins-total = karar bekleyen çift: { $total }
twins-reason-stated = bir makale öyle diyor
twins-reason-spelling = adlar aynı okunuyor
twins-reason-initials = biri ötekinin kısaltması
twins-reason-surname = burada bu sözcüğü taşıyan tek tam ad
twins-shared = İkisi de { $names } ile birlikte anılıyor.
twins-known = { $name } olarak gösteriliyor
twins-last = son olarak { $day }
twins-same = { $name } olarak birleştir
twins-not = Aynı değil
twins-next = Sonraki
twins-merged = **{ $other }** artık **{ $one }** sayılıyor.
twins-apart = **{ $one }** ile **{ $other }** ayrı kalıyor. Bunu bir daha önermem.
twins-before_you = Bu çift hakkında zaten karar verildi.
twins-maybe = { $names } de olabilir. Bir moderatör birleştirebilir: { COMMAND("name suggestions") }
