"""Common names as Arabic letters write them, with the vowels that those letters leave out.

Data and nothing else. A name that isn't here is compared by its consonants. Must import nothing of ours.
"""

_NAMES = """
محمد muhammad / أحمد احمد ahmad / محمود mahmud / حامد hamid / حميد hamid / حمد hamad
مصطفى مصطفی mustafa / حسن hasan / حسين حسین husayn / علي علی ali / عمر umar / عمرو amr / عمار ammar
عامر amir / أمير امير امیر amir / عثمان uthman / خالد khalid / خليل khalil / وليد ولید walid
يوسف یوسف yusuf / يونس یونس yunus / يعقوب yaqub / يحيى یحیی yahya / ياسر yasir / ياسين yasin
إبراهيم ابراهيم ابراهیم ibrahim / إسماعيل اسماعيل اسماعیل ismail / إسحاق اسحاق اسحق ishaq
إدريس ادريس idris / أسامة اسامة اسامه usama / أسعد asad / أسد اسد asad / عبيد ubayd / عدي uday
عماد imad / عصام isam / عزت izzat / عقيل aqil / عادل adil / علاء ala / عزيز aziz / عمران imran
صالح salih / صلاح salah / سالم salim / سليم salim / سلمان salman / سليمان سلیمان sulayman
سعيد سعید said / سعد sad / سعود saud / سامي sami / سمير samir / سيف sayf / شريف sharif / شيخ sheikh
صدام saddam / صادق sadiq / صفوت safwat / ضياء ziya / طارق tariq / طاهر tahir / طه taha / طلال talal
جمال jamal / جميل jamil / جعفر jafar / جابر jabir / جلال jalal / جهاد jihad / حبيب habib / حاتم hatim
حازم hazim / حمزة حمزه hamza / حكيم hakim / حيدر haydar / رشيد rashid / رشاد rashad / راشد rashid
رامي rami / رضا reza / رمضان ramadan / رياض riyad / رحمن رحمان rahman / رحيم rahim / رؤوف rauf
رفيق rafiq / زكريا zakariya / زياد ziyad / زيد zayd / زينب zaynab / داود داوود dawud / ذياب diyab
بشار bashar / بشير bashir / بكر bakr / بلال bilal / بدر badr / باسل basil / باقر baqir / توفيق tawfiq
تيسير taysir / فاروق faruq / فارس faris / فهد fahd / فيصل faysal / فؤاد fuad / فواز fawaz / فتحي fathi
فضل fazl / فاطمة fatima / فرج faraj / فريد farid / قاسم qasim / قادر qadir / قيس qays / كريم کریم karim
كامل kamil / كمال kamal / كاظم kazim / لطيف latif / ليلى layla / مجيد majid / ماجد majid / ماهر mahir
مالك مالک malik / مبارك mubarak / مروان marwan / مريم maryam / مسعود masud / مسلم muslim / معاذ muadh
معمر muammar / منير munir / منصور mansur / مهدي mahdi / موسى موسی musa / مظلوم mazlum / نادر nadir
ناصر nasir / نصر nasr / نبيل nabil / نجيب najib / نعيم naim / نور nur / نزار nizar / هادي hadi
هاشم hashim / هاني hani / هشام hisham / هيثم haytham / وائل wail / أنور انور anwar / أيمن ايمن ayman
أشرف اشرف ashraf / أكرم اكرم akram / أمين امين امین amin / أنس انس anas / إلياس الياس ilyas
إسلام اسلام islam / إيمان ايمان iman / آمنة amina / بغدادي baghdadi / تكريتي tikriti / ليبي libi
مصري misri / تونسي tunisi / عراقي iraqi / دوري duri / زواهري ظواهري zawahiri / لادن ladin / نصرة nusra
قاعدة qaida / دولة dawla
"""
ARABIC_NAMES = {
    spelling: words[-1]
    for entry in _NAMES.replace("\n", " / ").split(" / ")
    if (words := entry.split())
    for spelling in words[:-1]
}
"""An Arabic, Persian or Urdu spelling without the article, to a Latin one."""
