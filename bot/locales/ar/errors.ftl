# ما يتعثر، بحسب رمزه: كل رسالة تقول ما العمل.

bad_date = لا أستطيع قراءة «{ $given }» تاريخًا. جرّب 23 أكتوبر 2025 أو 2025-10 أو الشهر الماضي أو 2011.
since_after_until = تنتهي الفترة ({ $until }) قبل أن تبدأ ({ $since }). بدّل بينهما.
bad_url = «{ $given }» ليس رابطًا. الصق رابطًا يبدأ بـ https:// أو اذكر ملفًا في الطرفية.
empty_topic = قل عمّ أبحث، مثلًا: { COMMAND("timeline") } الشرع
empty_question = اسألني شيئًا، مثلًا: { COMMAND("ask") } متى عُيّن الشرع رئيسًا؟
topic_too_long = هذا أطول من أن يُبحث عنه. استعمل اسمًا أو بضع كلمات (حتى { $limit } حرف).
bad_cursor = انتهت صلاحية رابط هذه الصفحة. اسأل من جديد.
bad_id = «{ $given }» ليس رقمًا أعطيتُه. الأرقام مثل { $example }.
bad_command = لا أعرف «{ $given }». اكتب { COMMAND("help") } لترى ما أستطيعه.
missing_option = يحتاج { $command } إلى { $option }. مثلًا: { $example }
unreadable_file = لا أستطيع قراءة { $path }: { $reason }. تحقق من المسار ومن أنه ملف نصي أو HTML.
unwritable_file = لا أستطيع كتابة { $path }: { $reason }. اذكر ملفًا آخر بـ --output.
ambiguous_name = قد يعني «{ $given }» أكثر من واحد: { $choices }. قل أيّهم.
same_name = هذا اسم واحد أصلًا: { $name }. اذكر اسمين مختلفين.
text_too_long = هذا أطول مما أقرأ ({ $limit } حرف). أضف رابط المقال بدلًا منه.
not_utf8 = ليس هذا الملف نصًا بترميز UTF-8. احفظه بصيغة «CSV UTF-8» وأعد المحاولة.
too_many_rows = في هذه القائمة أكثر من { $limit } سطر. قسّمها.
bad_interval = { $shortest ->
    [zero] يمكن النظر في الموجز كل { $shortest } دقيقة على الأكثر، ومرة في الأسبوع على الأقل.
    [one] يمكن النظر في الموجز كل دقيقة على الأكثر، ومرة في الأسبوع على الأقل.
    [two] يمكن النظر في الموجز كل دقيقتين على الأكثر، ومرة في الأسبوع على الأقل.
    [few] يمكن النظر في الموجز كل { $shortest } دقائق على الأكثر، ومرة في الأسبوع على الأقل.
    [many] يمكن النظر في الموجز كل { $shortest } دقيقة على الأكثر، ومرة في الأسبوع على الأقل.
   *[other] يمكن النظر في الموجز كل { $shortest } دقيقة على الأكثر، ومرة في الأسبوع على الأقل.
}
missing_columns = تنقص هذا الجدول الأعمدة { $columns }. يلزمه start وtext، وsource_url أو source_title؛ ‏`dateline export csv` يعرضها كلها.
bad_table = السطر { $row } يكسر الجدول: علامة اقتباس لم تُغلق، أو خانة لا تنتهي.
too_large_table = هذا الجدول أكبر من { $limit } ميغابايت. قسّمه بحسب المصدر.
bad_format = لا أكتب «{ $given }». اختر واحدًا من: { $formats }.
row_without_text = الجملة ناقصة
row_without_source = المصدر ناقص: أعطِ رابطه أو عنوانه
row_bad_date = هذا ليس يومًا: اكتب 2025-10-23 أو 2025-10 أو 2025
row_ends_early = ينتهي قبل أن يبدأ
row_bad_word = هذه الكلمة ليست مما يورده docs/exports.md
row_too_long = هذا أطول مما أحفظه
row_kinds_differ = يلزم نوع لكل اسم، أو لا شيء
row_source_known = هذا المقال موجود وله أحداث أخرى؛ صحّحها بـ { COMMAND("event") } أو أزل المصدر أولًا
no_text = لا نص في ذلك. الصق عنوان المقال وتاريخه وفقراته.
unknown_name = لا شيء مما قرأته يذكر «{ $given }».
unknown_source = لا يوجد هنا مصدر { $given }. يعرضها { COMMAND("source list") }.
unknown_feed = لا يوجد هنا موجز { $given }. يعرضها { COMMAND("feed list") }.
stale_view = هذه الرسالة أقدم من أن تعمل أزرارها. اسأل من جديد.
nothing_to_undo = ليس لك هنا ما يُتراجع عنه. يعرض { COMMAND("audit") } ما جرى.
unknown_id = لا يوجد هنا { $given }.
not_moderator = لا يستطيع ذلك إلا المشرفون. يمكن للعضو اقتراح رابط بالأمر { COMMAND("suggest") }.
not_yours = لا يقلب هذه الصفحات إلا من سأل. اضغط «{ page-own }» لتحصل على نسختك.
guild_only = لا يعمل ذلك إلا في خادم، لأن لكل خادم مقالاته.
missing_permission = تنقصني صلاحية «{ $permission }» في { $channel }. اطلب من أحد المسؤولين منحها.
bad_scheme = لا أقرأ إلا روابط http و https.
has_credentials = في هذا الرابط اسم مستخدم أو كلمة مرور. احذف ما قبل @.
port_refused = لا أفتح هذا المنفذ. اطلب ممن يشغّلني إضافته إلى FETCH_ALLOW_PORTS.
address_refused = يقود هذا الرابط إلى شبكة خاصة، ولا أفتحها أبدًا.
dns_failed = لا أجد الموقع { $host }. تحقق من كتابة الرابط.
dns_unavailable = لا أستطيع الآن الاستعلام عن الموقع { $host }. سأعيد المحاولة.
downgrade_refused = يقود هذا الرابط من https إلى صفحة غير مشفّرة يمكن لأي أحد تغييرها في الطريق. إن كنت تثق بها فانشر عنوانها http:// نفسه.
too_many_redirects = يدور بي هذا الرابط في حلقة. انشر عنوان المقال النهائي.
timeout = تأخر الموقع في الرد. سأعيد المحاولة.
connection_failed = لم يرد الموقع. سأعيد المحاولة.
cut_short = انقطع الموقع في منتصف رده. سأعيد المحاولة.
host_busy = ما زلت أقرأ صفحات أخرى من { $host }. سأعيد المحاولة.
tls_failed = شهادة الموقع غير صالحة، فلا أثق بما يرسله.
rate_limited = يطلب الموقع التمهل. سأعيد المحاولة لاحقًا.
server_error = لدى الموقع مشكلة ({ $status }). سأعيد المحاولة.
not_found = يقول الموقع إن الصفحة غير موجودة (404). تحقق من الرابط.
gone = يقول الموقع إن الصفحة حُذفت (410).
forbidden = لا يسمح لي الموقع بقراءة هذه الصفحة ({ $status }). استعمل { COMMAND("source paste") } مع نصها.
http_error = رد الموقع بخطأ ({ $status }).
robots_refused = يطلب الموقع من الروبوتات ألا تقرأ هذه الصفحة. استعمل { COMMAND("source paste") } مع نصها.
too_large = هذه الصفحة أكبر مما أقرأ. استعمل { COMMAND("source paste") } مع نصها.
bad_response = رد الموقع غير مفهوم. تحقق من الرابط في متصفح.
no_link = أُلصق هذا المقال، فلا صفحة تُقرأ من جديد. استعمل { COMMAND("source paste") } مع نصه الجديد.
not_html = هذا الرابط ليس صفحة ويب ({ $content_type }). أقرأ مقالات HTML.
empty = هذه الصفحة فارغة. تحقق من الرابط في متصفح.
too_complex = استغرقت قراءة هذه الصفحة وقتًا طويلًا. استعمل { COMMAND("source paste") } مع نصها.
no_article = لا أجد مقالًا في هذه الصفحة. إن وُجد فاستعمل { COMMAND("source paste") } مع نصه.
front_page = هذه صفحة رئيسية أو قائمة مقالات. انشر رابط مقال واحد.
consent_wall = لا يعرض الموقع إلا موافقة ملفات الارتباط. استعمل { COMMAND("source paste") } مع نص المقال.
captcha = يريد الموقع أن يعرف هل أنا بشر. استعمل { COMMAND("source paste") } مع نص المقال.
login = يطلب الموقع تسجيل الدخول أولًا. استعمل { COMMAND("source paste") } مع نص المقال.
paywalled = لم يعد مجانيًا إلا البداية؛ وأحتفظ بما قرأته من قبل. استعمل { COMMAND("source paste") } مع النص الجديد.
soft_404 = يقول الموقع إن المقال غير موجود. تحقق من الرابط.
search_results = هذه نتائج بحث. انشر رابط مقال واحد.
feed = هذا موجز أخبار. أضفه بالأمر { COMMAND("feed add") }.
no_feed = هذا الرابط ليس موجز أخبار. أعطِ عنوان موجز RSS أو Atom.
script_only = لا يظهر نص الصفحة إلا في متصفح. استعمل { COMMAND("source paste") } معه.
reader_crashed = أوقفت هذه الصفحة قارئي. استعمل { COMMAND("source paste") } مع نصها.
reader_busy = أنا منشغل بالقراءة. سأعيد المحاولة.
broken = تعطّل شيء عندي مع هذه الصفحة. سأعيد المحاولة.
store_locked = قاعدة البيانات مشغولة. أعد المحاولة بعد لحظة.
store_missing = لا قاعدة بيانات في { $path }. أضف مقالًا أولًا: dateline source add URL
store_unavailable = لا ترد قاعدة البيانات. أواصل المحاولة؛ ولم يضع شيء.
store_full = القرص ممتلئ فلا يُحفظ شيء. أفرغ مساحة ثم أعد المحاولة.
store_outdated = قاعدة البيانات من إصدار آخر. شغّل: dateline db upgrade
no_token = لا يوجد DISCORD_TOKEN. أنشئ بوتًا في https://discord.com/developers/applications وانسخ .env.example إلى .env وضع رمزه بعد DISCORD_TOKEN= ‏(README، «Discord»).
bad_token = يرفض ديسكورد الرمز. أعد تعيينه في صفحة البوت وضع الجديد في .env.
discord_unreachable = لا أصل إلى ديسكورد عند { $url }. تحقق من الشبكة ومن DISCORD_API_URL ثم شغّلني من جديد.
bad_setting = الإعداد { $name } لا يصلح: { $reason }. يبيّن .env.example ما يقبله.
commands_changed = تغيّرت أوامري. أعد تحميل ديسكورد (Ctrl+R أو أعد تشغيل التطبيق) ثم أعد المحاولة.
discord_refuses = لا يسمح لي ديسكورد بذلك هنا. اطلب من أحد المسؤولين مراجعة صلاحياتي في هذه القناة.
bad_page = اكتب رقم صفحة من 1 إلى { $count }.
export_too_large = أحداث { $year } وحدها ({ $events }) أكثر مما يقبله ديسكورد في ملف واحد. ضيّقها بـ { opt-since.name } و{ opt-until.name }.
no_links = لا أجد رابطًا في هذه الرسالة.
unexpected = تعطّل شيء عندي. أخبر من يشغّلني بهذا الرقم: { $incident }
