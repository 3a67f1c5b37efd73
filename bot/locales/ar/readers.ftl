# إجابات القراء.

timeline-words = «{ $topic }»
timeline-asked = سألتَ عن «{ $topic }»
on-title = التاريخ: { $topic }
search-title = «{ $topic }»
ask-understood = فُهم هكذا: { $parts }
ask-nothing = لا شيء مما قرأته يقول ذلك. جرّب { COMMAND("timeline") } أو { COMMAND("search") } مع الاسم أو الكلمات.
ask-anytime = في أي وقت
ask-period = فترة أخرى
ask-period-label = متى حدث ذلك؟
ask-words = ابحث عن الكلمات
ask-command = «{ $given }» أمر ولم أنفذه؛ أرسله وحده
ask-further = أجبت عن السؤال الأول؛ اسألني الأسئلة الأخرى واحدًا واحدًا
ask-times = { $n ->
    [zero] لا مرة فيما قرأته
    [one] مرة واحدة فيما قرأته
    [two] مرتان فيما قرأته
    [few] { $n } مرات فيما قرأته
    [many] { $n } مرة فيما قرأته
   *[other] { $n } مرة فيما قرأته
}
empty-timeline = لم أقرأ شيئًا عن **{ $topic }**{ $period }. جرّب كتابة أخرى أو { COMMAND("search") }.
empty-on = لم أقرأ شيئًا بتاريخ { $topic }. جرّب شهرًا أو سنة حوله.
empty-search = لم أقرأ جملة فيها «{ $topic }»{ $period }. جرّب كلمات أقل.

events = { $n ->
    [zero] لا أحداث
    [one] حدث واحد
    [two] حدثان
    [few] { $n } أحداث
    [many] { $n } حدثًا
   *[other] { $n } حدث
}
events-more_than = { $n ->
    [zero] أكثر من { $n } حدث
    [one] أكثر من حدث واحد
    [two] أكثر من حدثين
    [few] أكثر من { $n } أحداث
    [many] أكثر من { $n } حدثًا
   *[other] أكثر من { $n } حدث
}
sources = { $n ->
    [zero] لا مصادر
    [one] مصدر واحد
    [two] مصدران
    [few] { $n } مصادر
    [many] { $n } مصدرًا
   *[other] { $n } مصدر
}
articles = { $n ->
    [zero] لا مقالات
    [one] مقال واحد
    [two] مقالان
    [few] { $n } مقالات
    [many] { $n } مقالًا
   *[other] { $n } مقال
}
names = { $n ->
    [zero] لا أسماء
    [one] اسم واحد
    [two] اسمان
    [few] { $n } أسماء
    [many] { $n } اسمًا
   *[other] { $n } اسم
}

entry-publication = مؤرَّخ بيوم نشره
entry-corrected = تاريخ حدّده مشرف
entry-changed = غيّره مقاله في { $day }
entry-pasted = نص ملصوق

choice-title = أيّ «{ $topic }» تقصد؟
choice-meant = هل قصدتَ أحد هؤلاء؟
choice-unknown = لا شيء مما قرأته يذكر «{ $topic }».
choice-prompt = اختر اسمًا
choice-other = شخص آخر بهذا الاسم؟

details-prompt = علامَ يستند التاريخ؟
details-written = مكتوب «{ $text }»
details-first_last = من { $first } إلى { $last }
details-rule = القاعدة: { $rule }
rule-clause = الجملة نفسها تذكر التاريخ
rule-subordinate = جملة مجاورة تذكر التاريخ
rule-saying = وقت قوله
rule-nominal = يحدد أيّها تعنيه الجملة
rule-after-clause = محسوب مما روته الجملة قبله
rule-paragraph = مأخوذ من الجملة السابقة
rule-entry = يوم هذا الخبر في تغطية مباشرة
details-publication = لا يذكر المقال تاريخًا هنا، فيُعتمد يوم نشره
details-names = الأسماء: { $names }
details-more = { $n ->
    [zero] … ولا غيرها
    [one] … وواحد غيرها
    [two] … واثنان غيرها
    [few] … و{ $n } غيرها
    [many] … و{ $n } غيرها
   *[other] … و{ $n } غيرها
}
details-id = الحدث { $id }
details-published = نُشر في { $day }
details-was-text = حتى { $day } كان المقال يقول: «{ $text }»
details-was-date = حتى { $day } كان المقال يؤرّخه { $date }
details-open = فتح المقال

# التواريخ الرئيسية: لماذا اختير يوم، وكيف يُرى المزيد
key-articles = { $n ->
    [zero] لا مقالات تذكر هذا اليوم
    [one] مقال واحد يذكر هذا اليوم
    [two] مقالان يذكران هذا اليوم
    [few] { $n } مقالات تذكر هذا اليوم
    [many] { $n } مقالًا يذكر هذا اليوم
   *[other] { $n } مقال يذكر هذا اليوم
}
key-later = { $n } منها لاحقًا
key-all_later = { $n ->
    [zero] لا مقالات لاحقة تذكر هذا اليوم
    [one] مقال لاحق واحد يذكر هذا اليوم
    [two] مقالان لاحقان يذكران هذا اليوم
    [few] { $n } مقالات لاحقة تذكر هذا اليوم
    [many] { $n } مقالًا لاحقًا يذكر هذا اليوم
   *[other] { $n } مقال لاحق يذكر هذا اليوم
}
key-published = { $n ->
    [zero] لا مقالات نُشرت في ذلك اليوم
    [one] مقال واحد نُشر في ذلك اليوم
    [two] مقالان نُشرا في ذلك اليوم
    [few] { $n } مقالات نُشرت في ذلك اليوم
    [many] { $n } مقالًا نُشر في ذلك اليوم
   *[other] { $n } مقال نُشر في ذلك اليوم
}
key-dates = { $n ->
    [zero] لا تواريخ رئيسية
    [one] تاريخ رئيسي واحد
    [two] تاريخان رئيسيان
    [few] { $n } تواريخ رئيسية
    [many] { $n } تاريخًا رئيسيًا
   *[other] { $n } تاريخ رئيسي
}
key-prompt = ماذا حدث أيضًا في ذلك اليوم؟
key-all = الكل: { $events }

who-aliases = يُسمى أيضًا
who-facts = ما تقوله المقالات
who-related = يُذكر كثيرًا مع: { $names }
who-spelling = يُكتب { $names }
who-timeline = الخط الزمني
kind-person = شخص
kind-organisation = منظمة
kind-place = مكان
relation-leads = يقود
relation-led_by = بقيادة
relation-member_of = عضو في
relation-founded = أسّس
relation-role = المنصب:
relation-nationality = الجنسية:
relation-based_in = مقرّه
relation-ally_of = حليف
relation-rival_of = خصم
relation-dissolved = حُلّ:

page-of = { $page } / { $count }
page-jump-title = الانتقال إلى صفحة
page-jump-label = الصفحة، من 1 إلى { $count }
page-own = نسختي الخاصة

export-done = { $events } في { $file }.
export-years = { $events }، أكثر من أن يسعها ملف واحد: عدد الملفات { $n }، في كل منها ما يبدأ في سنته.
export-progress = كُتب { $n } من الأحداث حتى الآن…
calendar-vague = متى: { $date }؛ لا يُعرف اليوم بدقة أكبر.
timeline-word = خط زمني

watch-title = ما تتابعه
watch-none = لا تتابع شيئًا هنا بعد. { COMMAND("watch add") } واسم: أخبرك حين يُقرأ جديد.
watch-added = تُتابَع من الآن:
watch-removed = لم تعد تُتابَع:
watch-direct = لك وحدك
watch-pace-once = فورًا
watch-pace-daily = مرة في اليوم
watch-pace-weekly = مرة في الأسبوع
watch-quiet = هدوء من { $start } إلى { $end } ({ $zone })
watch-paused = ⏸️ متوقفة مؤقتًا. { $reason } ثم أعد { COMMAND("watch add") }.
watch-news = جديد: { $topic }
watch-end = ينهي ذلك { COMMAND("watch remove") } { $id }
watch-last = كانت هذه آخر رسالة اليوم؛ يأتي الباقي غدًا
watch-closed = { $person }: لا أستطيع إرسال رسائل خاصة إليك، لذا توقفت متابعتك مؤقتًا. اسمح بها لهذا الخادم ثم أعد { COMMAND("watch add") }.
watch-more = { $n ->
    [zero] … و{ $n } غيرها: { COMMAND("timeline") }
    [one] … و{ $n } غيرها: { COMMAND("timeline") }
    [two] … و{ $n } غيرها: { COMMAND("timeline") }
    [few] … و{ $n } غيرها: { COMMAND("timeline") }
    [many] … و{ $n } غيرها: { COMMAND("timeline") }
   *[other] … و{ $n } غيرها: { COMMAND("timeline") }
}

about-title = Dateline { $version }
about-text = أقرأ المقالات المنشورة هنا وأحتفظ بكل حدث مؤرَّخ فيها، وأجيب بكلماتها مع التاريخ والرابط.
about-counts = { $articles } · { $events } · { $names }
about-waiting = { $n ->
    [zero] لا مقالات تنتظر القراءة
    [one] مقال واحد ينتظر القراءة
    [two] مقالان ينتظران القراءة
    [few] { $n } مقالات تنتظر القراءة
    [many] { $n } مقالًا ينتظر القراءة
   *[other] { $n } مقال ينتظر القراءة
}
about-failed = { $n ->
    [zero] لا مقالات تعذّرت قراءتها ({ COMMAND("source list") } { opt-state.name }:failed)
    [one] مقال واحد تعذّرت قراءته ({ COMMAND("source list") } { opt-state.name }:failed)
    [two] مقالان تعذّرت قراءتهما ({ COMMAND("source list") } { opt-state.name }:failed)
    [few] { $n } مقالات تعذّرت قراءتها ({ COMMAND("source list") } { opt-state.name }:failed)
    [many] { $n } مقالًا تعذّرت قراءتها ({ COMMAND("source list") } { opt-state.name }:failed)
   *[other] { $n } مقال تعذّرت قراءتها ({ COMMAND("source list") } { opt-state.name }:failed)
}
about-fine = ✅ كل شيء يعمل.
about-problem = ⚠️ { $problem }
about-feed_paused = الخلاصة { $name } ({ $title }) متوقفة بعد { $failures } من الإخفاقات. آخرها: { $reason } أضفها ثانية للمتابعة أو أزلها.
about-long_wait = ثمة رابط ينتظر منذ { $since }. على من يشغّلني أن يتحقق من عمل البوت أو العامل ومما يقوله سجلّه.
about-no_content = لا يسمح لي ديسكورد برؤية الرسائل، لذا لا أقرأ الروابط المنشورة. على من يشغّلني تفعيل «Message Content Intent» في صفحة البوت وإعادة التشغيل. تعمل كل الأوامر من دون ذلك.
about-lacks = تنقصني في { $channel }: { $permissions }. يمكن لأحد المسؤولين منحها في إعدادات القناة.
about-lost = القناة المتابَعة { $channel } لم تعد موجودة. { COMMAND("settings unwatch") } ينساها.

help-title = ما أستطيع فعله
help-readers = **اسأل**
help-moderators = **للمشرفين**
help-also = اذكرني مع سؤال لتطرحه. انقر بالزر الأيمن أو اضغط مطولًا على رسالة › التطبيقات › **{ add-menu }** لقراءة روابطها.

privacy-title = ما أحتفظ به
privacy-text = أحتفظ بمعرّفك في ديسكورد حيث أضفتَ شيئًا أو اقترحته أو غيّرته، وبأسئلة الإجابات ذات الأزرار وبما تتابعه. لا أحتفظ برسائل أخرى. ومن المقالات أحتفظ بالنص واقتباساته ورابطه. لا يُشارَك شيء مع خوادم أخرى.
privacy-forget = انسَني
privacy-forgotten = { $n ->
    [zero] تم. لم يكن معرّفك في أي موضع؛ وتبقى المصادر.
    [one] تم. استُبدل معرّفك في موضع واحد؛ وتبقى المصادر.
    [two] تم. استُبدل معرّفك في موضعين؛ وتبقى المصادر.
    [few] تم. استُبدل معرّفك في { $n } مواضع؛ وتبقى المصادر.
    [many] تم. استُبدل معرّفك في { $n } موضعًا؛ وتبقى المصادر.
   *[other] تم. استُبدل معرّفك في { $n } موضع؛ وتبقى المصادر.
}
