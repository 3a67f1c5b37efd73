# المصادر والاقتراحات والتصحيحات والإعدادات.

source-queued = أقرؤه الآن؛ ستكون أحداثه هنا بعد لحظات.
source-ready = قُرئ وحُفظ: { $events }.
source-already = هذا المقال هنا منذ { $day }، وفيه { $events }.
source-suggested = شكرًا. سينظر مشرف في اقتراحك.
source-no_date = لا تذكر الصفحة تاريخًا، فيُعتمد اليوم الذي نُشرت فيه هنا. يمكن لمشرف لصقها من جديد مع تاريخها.
source-given_date = تاريخه مُعطى يدويًا
source-stub = لم تُقرأ إلا البداية المجانية
source-unread = أطول مما أقرأ. عدد الأحرف في آخره التي لم تُقرأ بحثًا عن الأحداث والأسماء: { $n }
source-changed = تغيّر نص المقال بحلول { $day }: أحداث جديدة { $added }، معدّلة { $changed }، محذوفة { $gone }
source-added = أضافه { $user } في { $day }
source-added_nobody = أُضيف في { $day }
source-added_terminal = أُضيف من الطرفية في { $day }
source-published = نُشر في { $day }
source-untitled = مقال بلا عنوان
source-list = المصادر
source-list-none = لا مصادر هنا بعد. أضف واحدًا: { COMMAND("source add") } ورابط.
source-list-no_state = لا مصدر في هذه الحالة.
source-again = إعادة المحاولة
source-remove = إزالة
source-restore = استعادة
source-removed = أُزيل. لم تعد أحداثه في أي إجابة؛ ولم يضع شيء.
source-restored = عاد مع أحداثه.
source-refreshed = أقرؤه من جديد.
source-why = لماذا؟
source-failed = { $n ->
    [zero] ⚠️ تعذّرت عليّ قراءة الروابط.
    [one] ⚠️ تعذّرت عليّ قراءة هذا الرابط.
    [two] ⚠️ تعذّرت عليّ قراءة رابطين من هذه الروابط.
    [few] ⚠️ تعذّرت عليّ قراءة { $n } من هذه الروابط.
    [many] ⚠️ تعذّرت عليّ قراءة { $n } من هذه الروابط.
   *[other] ⚠️ تعذّرت عليّ قراءة { $n } من هذه الروابط.
}
source-import = انتهى الاستيراد
source-import-counts = أُضيف { $added } · موجود من قبل { $already } · رُفض { $refused }
source-import-row = السطر { $row }: «{ $given }»: { $reason }
source-import-more = { $n ->
    [zero] … ولا غيرها
    [one] … وواحد غيرها
    [two] … واثنان غيرها
    [few] … و{ $n } غيرها
    [many] … و{ $n } غيرها
   *[other] … و{ $n } غيرها
}
state-queued = ⏳ في الانتظار
state-fetching = ⏳ قيد القراءة
state-ready = ✅ قُرئ
state-failed = ⚠️ فشل
state-suggested = 💬 مقترح
state-rejected = 🚫 مرفوض
state-removed = 🗑️ مُزال
paste-title = إضافة نص مقال
paste-text = النص
paste-text-hint = فقرات المقال.
paste-more = تتمة النص
paste-more-hint = لما يزيد على 4000 حرف. وللأطول: أرفق ملفًا مع { COMMAND("source paste") }.
paste-name = العنوان
paste-published = نُشر في
paste-published-hint = مثلًا 2025-10-23. تواريخ مثل «أمس» تُحسب منه.
paste-url = الرابط، إن وُجد
review-title = الاقتراحات
review-none = لا اقتراح في الانتظار.
review-by = اقترحه { $user } في { $day }
review-approve = قبول
review-reject = رفض
review-prompt = البتّ في اقتراح
review-approved = قُبل. أقرؤه الآن.
review-rejected = رُفض.
review-before_you = بتّ فيه مشرف آخر قبلك: { $state }.
review-told-yes = قُبل اقتراحك في **{ $guild }**: { $link }
review-told-no = لم يؤخذ باقتراحك في **{ $guild }**: { $link }
review-told-reason = > { $reason }
review-reason-title = رفض اقتراح
review-reason = السبب (يُبلَّغ لمن اقترحه)
change-done = تم: { $what }
change-number = التغيير { $number }
change-before = قبل: { $text }
change-after = بعد: { $text }
change-undo = تراجع
change-undone = تم التراجع عن: { $what }
event-hidden = لم يعد في أي إجابة.
event-restored = عاد إلى الإجابات.
event-redate = تغيير التاريخ
event-redate-title = تغيير تاريخ حدث
event-redate-label = التاريخ
event-redate-hint = مثلًا 23 أكتوبر 2025 أو أواخر يناير 2025 أو 2011.
event-hide = إخفاء
audit-title = ما غيّره المشرفون
audit-none = لم يُغيَّر شيء بعد.
audit-terminal = الطرفية
settings-title = الإعدادات
settings-watched = القنوات المتابَعة: { $channels }
settings-watched-none = لا قناة متابَعة. بالأمر { COMMAND("settings watch") } أقرأ الروابط المنشورة في قناة.
settings-private-no = الإجابات لكل من في القناة، ما لم يقل السائل { opt-private.name }:True.
settings-private-yes = الإجابات للسائل وحده، ما لم يقل { opt-private.name }:False.
welcome =
    مرحبًا! انشروا روابط الأخبار واسألوني ماذا حدث ومتى.
    1. للمشرفين: بالأمر `{ COMMAND("settings watch") }` أقرأ روابط قناة؛ وبالأمر `{ COMMAND("source add") }` أقرأ رابطًا.
    2. للجميع: `{ COMMAND("timeline") }` و`{ COMMAND("who") }` و`{ COMMAND("ask") }`. كل إجابة اقتباس مع تاريخه ورابطه.
    -# `{ COMMAND("about") }` يخبر هل يعمل كل شيء، و`{ COMMAND("help") }` بما أستطيعه غير ذلك.
reason-prefix = «{ $link }»: { $reason }
permission-view = عرض القناة
permission-send = إرسال الرسائل
permission-history = قراءة سجل الرسائل
permission-react = إضافة تفاعلات
