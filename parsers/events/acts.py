"""What news tells of, by the words of six languages: the acts by which two sentences may tell of one thing.

Data and its lookup. ``*`` stands for any letters; words are folded (no accents, lower case), Arabic ones without what
is written together with them. An act is a line, and a line for
each language below it. Must import nothing of ours but the folding.
"""

from functools import lru_cache

from parsers.names.folding import bare

_TABLE = """
killed
  en kill* dead died dies death* slain assassinat* murder* passed*
  fr tue* mort* deced* assassin* meurt* tuer*
  de getotet* tot tote* starb* gestorben* ermordet* ums
  es muert* murio murieron mat* fallec* asesin*
  tr oldu* olen* olum* hayatini oldur* vefat
  ar قتل* مقتل* يقتل* وفاه توفي* مات* اغتال* اغتيال* مصرع* قتيل* قتلي
wounded
  en wound* injur* hurt
  fr bless*
  de verletz* verwundet*
  es herid* heri*
  tr yaral*
  ar جرح* اصيب* اصاب* جريح* مصاب*
arrested
  en arrest* detain* captur* jail*
  fr arret* interpell* detenu* captur*
  de festgenommen* nahm verhaft* festnahme* untersuchungshaft
  es deten* detuv* arrest* captur*
  tr gozalti* tutukl* yakala*
  ar اعتقل* اعتقال* توقيف* اوقف* احتجز* قبض*
freed
  en free* releas*
  fr liber* relach*
  de freigelassen* frei freilass*
  es liber*
  tr serbest* birak*
  ar افرج* اطلق* تحرير* حرر* افراج* اطلاق*
appointed
  en appoint* named names naming nominat* install* designat*
  fr nomm* design* nomination*
  de ernannt* ernenn* ernannte* berufen*
  es nombr* design* juramento
  tr atan* atad* goreve
  ar عين* تعيين* يعين* سمي* تسميه
elected
  en elect* won wins vote* ballot* chose chosen became
  fr elu* elect* scrutin* vot* remport*
  de wahl* gewahlt* wahlt* wahlgang* gewann*
  es eleg* elecc* gan* vot*
  tr sec* oy*
  ar انتخب* انتخاب* فاز* اقترع* تصويت*
resigned
  en resign* stepped steps quit
  fr demission*
  de zurucktrat zurucktret* zuruckgetreten* trat rucktritt*
  es dimit* dimis* renunci*
  tr istifa*
  ar استقال* يستقيل* تنحي*
met
  en met meet* talks summit host* received hosted hosts
  fr rencontr* recu* recoit recev* entretien* entretenu* sommet*
  de traf* treffen* getroffen* empfing* empfang* gesprach* gipfel*
  es reun* reunion* recib* encuentr* encontr* cumbre*
  tr gorus* bulus* agirla* zirve* kabul
  ar التق* لقاء* يلتق* استقبل* اجتمع* اجتماع* محادثات* مباحثات* قمه
visited
  en visit* arriv* travel* trip flew
  fr visit* arriv* rendu* voyag*
  de besuch* reist* gereist* ankunft* eintraf* eingetroffen*
  es visit* viaj* lleg*
  tr ziyaret* gitti* vardi*
  ar زار* زياره يزور* وصل* يصل* توجه*
signed
  en sign* accord* agreement* treat* deal
  fr sign* accord* traite*
  de unterzeichn* unterschr* abkommen* vertrag*
  es firm* acuerd* tratad* pact*
  tr imzal* anlasma*
  ar وقع* توقيع* يوقع* اتفاق* معاهده
truce
  en ceasefire* truce* armistice*
  fr cessez* treve* armistice*
  de waffenruhe* waffenstillstand* feuerpause*
  es alto tregua*
  tr ateskes*
  ar هدنه وقف
attacked
  en attack* strike* struck bomb* shell* raid* fired airstrike* missile* drone*
  fr attaqu* frapp* bombard* raid* attentat*
  de angriff* angegriff* griff* anschlag* bombard* beschoss* attentat* rakete* selbstmordanschlag*
  es atac* ataq* bombard* atentad*
  tr saldir* bomba* vur* hava
  ar قصف* هجوم* هاجم* استهدف* غار* تفجير* ضرب*
exploded
  en explo* blast* blew bomb*
  fr explo*
  de explo* bombe*
  es explo*
  tr patla* bomba*
  ar انفجر* انفجار* تفجير* عبوه
shot
  en shot shoot* gunm*
  fr tir* fusillad*
  de schoss* schuss* erschoss*
  es tirote* dispar*
  tr ates* silahli*
  ar رصاص* نار
clashed
  en clash* fight* fought battle*
  fr affront* combat*
  de gefecht* kampf* zusammenstoss*
  es enfrent* combat*
  tr catisma*
  ar اشتباك* اشتبك* معارك
besieged
  en surround* besieg* siege
  fr encercl* assieg*
  de belager* umstell*
  es cerc* asedi* sitio
  tr kusat*
  ar حاصر* حصار* طوق* تطويق*
toppled
  en overthr* toppl* oust* fell fall
  fr renvers* chut* dechu* tomb*
  de sturz* gesturzt*
  es derroc* caid* cayo
  tr devir* dus*
  ar اسقط* سقوط* اطاح* سقط*
fled
  en fled flee* escap*
  fr fui* fuit*
  de floh* geflohen* flucht*
  es huy* hui*
  tr kac*
  ar فر* هرب* غادر*
entered
  en enter* took captur* seiz*
  fr entr* pris* empar*
  de einmarsch* eroberten eingenommen*
  es entr* tom* captur*
  tr girdi* ele
  ar دخل* سيطر* استول*
dissolved
  en dissol* disband*
  fr dissol* dissou*
  de auflos* aufgelos*
  es disol* disuel*
  tr fesh* fesih* dagit*
  ar حل* يحل*
banned
  en ban* outlaw* prohibit*
  fr interdi*
  de verbot*
  es prohib* ilegaliz*
  tr yasak*
  ar حظر* منع*
lifted
  en lift* suspend* ending eas*
  fr leve* lev* suspend*
  de aufheb* aufgehoben* ausgesetzt*
  es levant* suspend*
  tr kaldir*
  ar رفع* علق* تعليق*
sanctions
  en sanction*
  fr sanction*
  de sanktion*
  es sancion*
  tr yaptirim*
  ar عقوبات
recognised
  en recogni*
  fr reconn*
  de anerk* anerkannt*
  es recono*
  tr tani*
  ar اعترف* اعتراف*
condemned
  en condemn* denounc*
  fr condamn* denonc*
  de verurteil*
  es conden* denunci*
  tr kina*
  ar ادان* ندد* استنكر*
praised
  en congratul* prais*
  fr felicit* salu*
  de gratulier* lobt*
  es felicit* elogi*
  tr kutla* tebrik*
  ar هنا* اشاد* تهنئه
opened
  en open* reopen* inaugur* launch*
  fr ouvr* ouvert* inaugur*
  de eroffn* geoffnet* begann*
  es abri* inaugur*
  tr acti* acild* acil*
  ar افتتح* افتتاح* فتح*
closed
  en clos* shut*
  fr ferm*
  de schloss* geschlossen* gesperr* schliess*
  es cerr* clausur*
  tr kapa*
  ar اغلق* اغلاق*
stolen
  en stole* steal* rob* thie* theft*
  fr vol* derob* voleur*
  de gestohlen* stahl* raub* dieb*
  es rob* ladron*
  tr cal* hirsiz* soygun*
  ar سرق* سرقه لصوص
protest
  en protest* demonstrat* rall*
  fr manifest* protest*
  de protest* demonstr* kundgeb*
  es protest* manifest*
  tr protesto* gosteri*
  ar احتج* تظاهر* مظاهر*
quake
  en earthquake* quake*
  fr seism* tremblement*
  de erdbeben* beben*
  es terremot* sism* seism*
  tr deprem*
  ar زلزال* هزه
fire
  en fire wildfire* blaze*
  fr incendi* feu feux
  de brand* feuer* waldbrand*
  es incendi* fuego*
  tr yangin*
  ar حريق* حرائق
flood
  en flood*
  fr inond* crue*
  de flut* uberschwemm* hochwasser*
  es inund* riada*
  tr sel seller* taskin*
  ar فيضان* سيول
crash
  en crash* collid* derail*
  fr crash* ecras* accident* derail*
  de absturz* abgesturzt* unfall* entgleis*
  es estrell* choqu* accident* descarril*
  tr kaza* dustu*
  ar تحطم* حادث* تصادم*
trial
  en court* trial* sentenc* convict* verdict* charg*
  fr tribunal* proces* condamn* juge*
  de gericht* prozess* verurteil* urteil*
  es tribunal* juicio* conden* sentenci*
  tr mahkeme* dava* hapis*
  ar محكمه محاكم* حكم* ادان*
raised
  en rais* increas* hik*
  fr augment* relev* hauss*
  de erhoh* anheb*
  es aument* subi* elev*
  tr artir* zam* yuksel*
  ar رفع* زياد*
cut
  en cut* reduc* lower*
  fr baiss* redui*
  de senk* gesenkt* kurz*
  es reduj* recort* baj*
  tr indir* dusur*
  ar خفض* تخفيض*
extended
  en extend* prolong* renew*
  fr prolong* reconduit*
  de verlanger*
  es prorrog* prolong* amplia*
  tr uzat*
  ar مدد* تمديد*
buried
  en buri* funeral*
  fr enterr* obseque* inhum* funerail*
  de beerdig* begrab* beigesetzt* beisetzung*
  es enterr* funeral* sepult*
  tr defn* cenaze* topraga
  ar دفن* تشييع* شيع* جنازه
candidate
  en candida* nominee*
  fr candida*
  de kandidat*
  es candidat*
  tr aday*
  ar مرشح* ترشح*
took_office
  en sworn swore inaugurat* oath
  fr preter serment invest*
  de vereidig* amtseid*
  es jur* posesion investid*
  tr yemin*
  ar يمين ادي تنصيب*
merged
  en merg* integrat*
  fr fusion* integr*
  de zusammenschl* eingliede* integr*
  es fusion* integr*
  tr birles* entegr*
  ar دمج* اندماج*
called
  en phoned telephon*
  fr telephon* appele
  de telefon*
  es telefone*
  tr telefon*
  ar هاتف* اتصال*
awarded
  en prize* award* nobel*
  fr prix* nobel*
  de preis* friedensnobelpreis* nobel*
  es premi* nobel*
  tr odul* nobel*
  ar جائزه نوبل
outage
  en blackout* outage*
  fr panne* coupure*
  de stromausfall* blackout*
  es apagon*
  tr elektrik*
  ar انقطاع
hostages
  en hostage*
  fr otage*
  de geisel*
  es rehen*
  tr rehin*
  ar رهين* رهائن
prisoners
  en prisoner* inmate*
  fr prisonnier*
  de haftling* gefangene*
  es pres* prisioner*
  tr mahkum* esir* tutsak*
  ar اسير* اسري سجين* سجناء
"""


def _read() -> tuple[dict[tuple[str, str], set[str]], dict[tuple[str, str], set[str]]]:
    whole: dict[tuple[str, str], set[str]] = {}
    begun: dict[tuple[str, str], set[str]] = {}
    act = ""
    for line in _TABLE.strip().splitlines():
        if not line.startswith(" "):
            act = line
            continue
        language, *words = line.split()
        for word in words:
            table = begun if word.endswith("*") else whole
            table.setdefault((language, bare(word.rstrip("*"))), set()).add(act)
    return whole, begun


_WHOLE, _BEGUN = _read()
_SHORTEST = 2


@lru_cache(maxsize=50_000)
def acts_of(word: str, language: str) -> frozenset[str]:
    """The acts that a folded word of a language tells of: those of its longest beginning in the table."""
    found = _WHOLE.get((language, word))
    for length in range(len(word), _SHORTEST - 1, -1):
        begun = _BEGUN.get((language, word[:length]))
        if begun:
            found = begun | (found or set())
            break
    return frozenset(found or ())
