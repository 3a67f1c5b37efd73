# Names that are probably one, for moderators to decide on.

twins-title = على الأرجح واحد
twins-none = لا أسماء تنتظر قرارًا.
twins-pair = هل { $one } و{ $other } واحد؟
twins-total = أزواج تنتظر القرار: { $total }
twins-reason-stated = يقول ذلك مقال
twins-reason-spelling = الاسمان متشابهان في اللفظ
twins-reason-initials = أحدهما الأحرف الأولى من الآخر
twins-reason-surname = الاسم الكامل الوحيد هنا بهذه الكلمة
twins-shared = يُذكر كلاهما مع { $names }.
twins-known = يظهر باسم { $name }
twins-last = آخر مرة { $day }
twins-same = دمج باسم { $name }
twins-not = ليسا واحدًا
twins-next = التالي
twins-merged = صار **{ $other }** يُحسب **{ $one }**.
twins-apart = **{ $one }** و**{ $other }** يبقيان اثنين. لن أقترح ذلك ثانية.
twins-before_you = سبق البت في هذا الزوج.
twins-maybe = قد يكون أيضًا { $names }. يمكن لمشرف جمعهما: { COMMAND("name suggestions") }
