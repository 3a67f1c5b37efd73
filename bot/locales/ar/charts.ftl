# Pictures: what is written on them, and the text that describes them.

chart-word = رسم
chart-stated = مؤكّد
chart-reported = منقول
chart-alleged = مزعوم
chart-denied = منفيّ
chart-planned = مقرّر
chart-longer = تواريخ أقل دقة
chart-more = وغيرها: { $count }
chart-earlier = أقدم، غير مرسومة: { $count }
chart-beside = الأسماء في الأحداث نفسها
chart-alt-time = رسم { $topic } عبر الزمن: { $counts }.
chart-alt-keys = التواريخ الرئيسية: { $dates }.
chart-alt-names = رسم الأسماء في الأحداث نفسها مع { $topic }: { $names }.
