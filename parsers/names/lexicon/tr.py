"""Turkish: words around names. Tables, and nothing else. Suffixes behind an apostrophe are cut off before."""

STOP = """
acaba ama ancak arada artık aslında ayrıca bana bazen bazı belki ben beni benim beri beş bile bin bir biraz
birçok biri birkaç bize biz bizim böyle bu buna bunda bundan bunlar bunu bunun burada çok çünkü da daha dahi
de defa değil diğer diye dolayı dokuz dört dün eğer elbette en fakat gene gibi göre hala hâlâ halen hangi
hani hatta hem henüz hep hepsi her herhangi herkes hiç hiçbir için iki ile ilgili ise işte itibaren kadar
karşın kendi kez ki kim kimse madem mi mı mu mü nasıl ne neden nedenle nerde nerede nereye niçin niye o olan
olarak oldu olduğu on ona ondan onlar onların onu onun orada oysa öte pek rağmen sadece sanki sekiz sen siz
son sonra şey şimdi şöyle şu şuna tabii tam tüm üç üzere var ve veya ya yani yedi yerine yine yirmi yok yüz
yüzden zaten bugün yarın ardından böylece öncelikle önce özellikle olay olayın pazartesi salı çarşamba
perşembe cuma cumartesi pazar allah tanrı
"""
STARTERS = """
merkezi açıklama açıklamada analiz ateşkes bakan başkan cumhurbaşkanı çatışma çatışmalar ekipler fotoğraf görüntüler
grup güvenlik haber hükümet iddia ilk kamp kaynak kaynaklar kaynaklara kadın ordu operasyon polis resmi
saldırı sözcü suriyeli türk toplantı yetkililer yeni eski yerel video yorum yorumlar uzmanlar yaklaşık
gözlemciler
"""
MONTHS = "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık"
ADDRESS = "sayın bay bayan dr. prof. doç. av. hz."
TITLES = """
cumhurbaşkanı başkanı başkan başbakan başbakanı bakanı bakan şansölye genel sekreteri kral kraliçe prens
prenses emir emiri sultan şeyh imam ayetullah müftü papa kardinal piskopos patrik senatör milletvekili vali
valisi belediye büyükelçi büyükelçisi komiser müdürü müdür sözcüsü sözcü hakim hâkim savcı general albay
komutan komutanı yüzbaşı teğmen amiral profesör doktor lider lideri genelkurmay gazeteci avukat yazar
"""
MODIFIERS = """
dışişleri içişleri savunma millî milli maliye adalet sağlık eğitim eski yeni geçici vekili yardımcısı genel
devlet parti grup abd türkiye rusya suriye fransa fransız suriyeli türk rus
"""
ROLES = """
cumhurbaşkanı başkanı başkan başbakan bakanı bakan sekreteri kral prens emir sultan şeyh imam papa senatör
milletvekili vali valisi büyükelçisi müdürü sözcüsü hakim savcı general albay komutanı komutan profesör
doktor lider lideri gazeteci avukat yazar analist uzmanı vatandaşı militan cihatçı cihatçısı diktatör
kurucusu adlı isimli
"""
ORGANISATION_HEADS = """
bakanlığı partisi ordusu tugayı tugayları taburu tümeni milisleri cephesi hareketi birliği ligi federasyonu
konfederasyonu derneği örgütü kurumu enstitüsü üniversitesi koleji okulu akademisi hastanesi kilisesi müzesi
kütüphanesi şirketi kulübü takımı grubu holding bankası fonu ajansı bürosu komisyonu komitesi konseyi
meclisi parlamentosu kongresi senatosu hükümeti idaresi otoritesi mahkemesi polisi muhafızları kuvvetleri
komutanlığı koalisyonu ittifakı gözlemevi merkezi vakfı konferansı ağı kanalı gazetesi radyosu televizyonu
sendikası odası başkanlığı müdürlüğü savcılığı valiliği belediyesi emniyeti jandarma spor a.ş. kızılay
kızılhaç meclis
"""
PLACE_HEADS = """
nehri gölü denizi okyanusu körfezi boğazı kanalı burnu yarımadası adası adaları dağı dağları vadisi çölü
ormanı ovası parkı bahçesi meydanı sokağı caddesi bulvarı köprüsü havalimanı havaalanı istasyonu limanı ili
ilçesi köyü vilayeti bölgesi eyaleti kenti şehri mahallesi kampı kalesi sarayı kulesi camii katedrali stadı
stadyumu cezaevi hapishanesi sınır cumhuriyeti krallığı
"""
PEOPLES = """
türk türkler suriyeli suriyeliler fransız fransızlar alman almanlar amerikalı amerikalılar amerikan rus
ruslar ingiliz ingilizler arap araplar kürt kürtler ıraklı ıraklılar iranlı iranlılar israilli israilliler
filistinli filistinliler lübnanlı ürdünlü mısırlı tunuslu cezayirli faslı libyalı suudi katarlı avrupalı
afrikalı asyalı çinli japon hintli pakistanlı afgan afganlar ukraynalı ukraynalılar ispanyol italyan
belçikalı isviçreli kanadalı polonyalı rumen macar yunan yunanlı çeçen çeçenler özbek özbekler uygur
uygurlar türkmen türkmenler müslüman müslümanlar hristiyan hıristiyan yahudi sünni sünniler şii şiiler alevi
aleviler nusayri dürzi dürziler islamcı batılı ermeni ermeniler gürcü azeri bulgar sırp hırvat boşnak
"""
PLACES = """
abd, amerika birleşik devletleri, amerika, birleşik krallık, ingiltere, iskoçya, galler, almanya, rusya,
suriye, türkiye, ırak, iran, israil, filistin, lübnan, ürdün, mısır, suudi arabistan, fas, cezayir, tunus,
libya, çin, japonya, hindistan, fransa, ispanya, italya, belçika, isviçre, hollanda, polonya, yunanistan,
ukrayna, çeçenistan, kırım, kürdistan, batı şeria, gazze, gazze şeridi, orta doğu, ortadoğu, avrupa, afrika,
asya, golan, golan tepeleri, idlib, harim, şam, halep, rakka, lazkiye, humus, hama, dera, süveyda, münbiç,
afrin, ayn el arab, kobani, resulayn, tel abyad, bağdat, musul, erbil, kerkük, süleymaniye, tahran, kudüs,
beyrut, kahire, londra, moskova, pekin, brüksel, cenevre, lahey, paris, nice, marsilya, atina, sofya,
kıbrıs, kktc, lefkoşa, akdeniz, karadeniz, ege, kızıldeniz, fırat, dicle, nil, boğaziçi, ankara, istanbul,
izmir, hatay, gaziantep, kilis, şanlıurfa, diyarbakır, reyhanlı, cilvegözü, anadolu, trakya, washington,
kafkasya, balkanlar, sovyetler birliği
"""
ORGANISATIONS = """
bm, birleşmiş milletler, nato, ab, avrupa birliği, aa, anadolu ajansı, reuters, afp, bbc, dha, iha, bm
güvenlik konseyi, güvenlik konseyi, avrupa komisyonu, avrupa parlamentosu, unesco, unicef, dsö, imf, dünya
bankası, arap birliği, hamas, hizbullah, fetih, deaş, daeş, işid, el kaide, nusra cephesi, htş, heyet tahrir
eş-şam, heyet tahrir el-şam, sohr, suriye insan hakları gözlemevi, ypg, pkk, pyd, sdg, smo, suriye milli
ordusu, özgür suriye ordusu, fetö, tsk, mit, akp, ak parti, chp, mhp, hdp, dem parti, iyi parti, tbmm,
türkiye büyük millet meclisi, danıştay, yargıtay, anayasa mahkemesi, beyaz saray, pentagon, kremlin,
galatasaray, fenerbahçe, beşiktaş, trabzonspor, sana, milli savunma bakanlığı, dışişleri bakanlığı, thy,
türk hava yolları, hürriyet, sabah, cumhuriyet
"""
THINGS = """
kupası, şampiyonası, ödülü, savaşı, antlaşması, anlaşması, oyunları, turnuvası, festivali, zirvesi, ramazan,
kurban bayramı, internet, islam, kuran, covid, covid-19, süper lig, cihat, harekâtı, operasyonu
"""
IN_PLACE = ""
PLACE_NOUNS = "kent kenti ilçe ilçesi köyü bölgesi ili"
ORGANISATION_NOUNS = (
    "parti grup şirket banka takım kulüp sendika ajans gazete dergi kanal milis hareket örgüt tugay koalisyon"
)
SAYING = "dedi söyledi açıkladı belirtti bildirdi ifade duyurdu kaydetti vurguladı ekledi konuştu"
PARTICLES = "el bin ibn ebu von van de"
LINKS = ""
CONJUNCTIONS = "ve &"
ARTICLES = "bir"
GIVEN_NAMES = """
ahmed ahmet mehmet mustafa recep tayyip hakan fidan hulusi yaşar ömer ali hasan hüseyin beşar beşşar esad
kemal ekrem devlet süleyman binali meral özgür selahattin emine tansu
"""
