# Okurlara yanıtlar.

timeline-words = “{ $topic }”
timeline-asked = “{ $topic }” diye sordun
on-title = Tarih: { $topic }
search-title = “{ $topic }”
ask-understood = şöyle anlaşıldı: { $parts }
ask-nothing = Okuduklarımın hiçbiri bunu söylemiyor. Adı ya da sözcükleri { COMMAND("timeline") } veya { COMMAND("search") } ile dene.
ask-anytime = Herhangi bir zaman
ask-period = Başka bir dönem
ask-period-label = Ne zaman oldu?
ask-words = Sözcükleri ara
ask-command = “{ $given }” bir komut: çalıştırmadım; tek başına gönder
ask-further = ilk soruyu yanıtladım; ötekileri tek tek sor
ask-times = { $n ->
    [one] Okuduklarıma göre { $n } kez
   *[other] Okuduklarıma göre { $n } kez
}
empty-timeline = **{ $topic }**{ $period } hakkında bir şey okumadım. Başka bir yazım dene ya da { COMMAND("search") } kullan.
empty-on = { $topic } tarihli bir şey okumadım. Çevresindeki bir ayı ya da yılı dene.
empty-search = “{ $topic }”{ $period } geçen bir cümle okumadım. Daha az sözcük dene.

events = { $n ->
    [one] { $n } olay
   *[other] { $n } olay
}
events-more_than = { $n ->
    [one] { $n } olaydan fazla
   *[other] { $n } olaydan fazla
}
sources = { $n ->
    [one] { $n } kaynak
   *[other] { $n } kaynak
}
articles = { $n ->
    [one] { $n } makale
   *[other] { $n } makale
}
names = { $n ->
    [one] { $n } ad
   *[other] { $n } ad
}

entry-publication = tarihi yayımlandığı gün
entry-corrected = tarihi bir moderatör belirledi
entry-changed = makalesi { $day } tarihinde değiştirdi
entry-pasted = yapıştırılmış metin

choice-title = Hangi “{ $topic }”?
choice-meant = Bunlardan birini mi demek istedin?
choice-unknown = Okuduklarımda “{ $topic }” adı geçmiyor.
choice-prompt = Bir ad seç
choice-other = Bu adda başka biri mi?

details-prompt = Bir tarih neye dayanıyor?
details-written = yazılışı “{ $text }”
details-first_last = { $first } – { $last }
details-rule = kural: { $rule }
rule-clause = tarihi yan cümlenin kendisi veriyor
rule-subordinate = tarihi yanındaki yan cümle veriyor
rule-saying = söylendiği zaman
rule-nominal = cümlenin hangisinden söz ettiğini belirtiyor
rule-after-clause = cümlenin önce anlattığından sayıldı
rule-paragraph = önceki cümleden alındı
rule-entry = canlı anlatımdaki bu girdinin günü
details-publication = makale burada tarih vermiyor, bu yüzden yayımlandığı gün sayılıyor
details-names = Adlar: { $names }
details-more = { $n ->
    [one] … ve { $n } tane daha
   *[other] … ve { $n } tane daha
}
details-id = olay { $id }
details-published = yayım: { $day }
details-was-text = { $day } tarihine kadar makalede şöyle yazıyordu: “{ $text }”
details-was-date = { $day } tarihine kadar makalenin verdiği tarih: { $date }
details-open = Makaleyi aç

# Önemli tarihler: bir gün neden seçildi, daha fazlası nasıl görülür
key-articles = { $n ->
    [one] { $n } makale bu günü anıyor
   *[other] { $n } makale bu günü anıyor
}
key-later = { $n } tanesi daha sonra
key-all_later = { $n ->
    [one] daha sonraki { $n } makale bu günü anıyor
   *[other] daha sonraki { $n } makale bu günü anıyor
}
key-published = { $n ->
    [one] o gün { $n } makale yayımlandı
   *[other] o gün { $n } makale yayımlandı
}
key-dates = { $n ->
    [one] { $n } önemli tarih
   *[other] { $n } önemli tarih
}
key-prompt = O gün başka ne oldu?
key-all = Tümü: { $events }

who-aliases = Diğer adları
who-facts = Makaleler ne diyor
who-related = Sık sık birlikte anılanlar: { $names }
who-spelling = Yazılışları: { $names }
who-timeline = Zaman çizelgesi
kind-person = kişi
kind-organisation = kuruluş
kind-place = yer
relation-leads = yönettiği:
relation-led_by = yöneten:
relation-member_of = üyesi olduğu:
relation-founded = kurduğu:
relation-role = görevi:
relation-nationality = uyruğu:
relation-based_in = merkezi:
relation-ally_of = müttefiki:
relation-rival_of = rakibi:
relation-dissolved = dağıtılması:

page-of = { $page } / { $count }
page-jump-title = Sayfaya git
page-jump-label = Sayfa, 1 ile { $count } arası
page-own = Kendi kopyam

export-done = { $file } içinde { $events }.
export-years = { $events }, tek dosya için fazla: { $n } dosya, her birinde o yıl başlayan olaylar.
export-progress = Şimdiye dek { $n } olay yazıldı…
calendar-vague = Ne zaman: { $date }; gün daha kesin bilinmiyor.
timeline-word = Zaman çizelgesi

watch-title = Takip ettiklerin
watch-none = Burada henüz bir şey takip etmiyorsun. { COMMAND("watch add") } ve bir ad: yeni bir şey okununca haber veririm.
watch-added = Bundan sonra takipte:
watch-removed = Artık takipte değil:
watch-direct = yalnızca sana
watch-pace-once = hemen
watch-pace-daily = günde bir
watch-pace-weekly = haftada bir
watch-quiet = { $start } – { $end } arası sessiz ({ $zone })
watch-paused = ⏸️ Duraklatıldı. { $reason } Sonra yeniden { COMMAND("watch add") } kullan.
watch-news = Yeni: { $topic }
watch-end = { COMMAND("watch remove") } { $id } bunu bitirir
watch-last = bugünün son iletisiydi; bundan sonrası yarın bildirilir
watch-closed = { $person }: sana özel mesaj gönderemiyorum, bu yüzden takibin duraklatıldı. Bu sunucu için izin ver, sonra yeniden { COMMAND("watch add") } kullan.
watch-more = { $n ->
    [one] … ve { $n } tane daha: { COMMAND("timeline") }
   *[other] … ve { $n } tane daha: { COMMAND("timeline") }
}

about-title = Dateline { $version }
about-text = Burada paylaşılan makaleleri okur, tarihli her olayı saklar ve kendi sözleriyle, tarih ve bağlantıyla yanıtlarım.
about-counts = { $articles } · { $events } · { $names }
about-waiting = { $n ->
    [one] { $n } makale okunmayı bekliyor
   *[other] { $n } makale okunmayı bekliyor
}
about-failed = { $n ->
    [one] { $n } makale okunamadı ({ COMMAND("source list") } { opt-state.name }:failed)
   *[other] { $n } makale okunamadı ({ COMMAND("source list") } { opt-state.name }:failed)
}
about-fine = ✅ Her şey çalışıyor.
about-problem = ⚠️ { $problem }
about-feed_paused = { $name } akışı ({ $title }) { $failures } başarısız denemeden sonra durduruldu. Sonuncusu: { $reason } Sürdürmek için yeniden ekleyin ya da kaldırın.
about-long_wait = Bir bağlantı { $since } tarihinden beri bekliyor. Beni çalıştıran: botun ya da bir işçinin çalıştığını ve günlüğünün ne dediğini denetlesin.
about-no_content = Discord mesajları görmeme izin vermiyor, bu yüzden paylaşılan bağlantıları okumuyorum. Beni çalıştıran kişi: bot sayfasında “Message Content Intent” seçeneğini aç ve yeniden başlat. Bütün komutlar onsuz da çalışır.
about-lacks = { $channel } kanalında eksiğim: { $permissions }. Bir yönetici kanal ayarlarından verebilir.
about-lost = İzlenen { $channel } kanalı artık yok. { COMMAND("settings unwatch") } onu unutturur.

help-title = Neler yapabilirim
help-readers = **Sor**
help-moderators = **Moderatörler için**
help-also = Soru sormak için benden bahset. Bir mesaja sağ tıkla ya da basılı tut › Uygulamalar › **{ add-menu }** bağlantılarını okur.

privacy-title = Neler saklıyorum
privacy-text = Bir şey eklediğin, önerdiğin ya da değiştirdiğin yerde Discord kimliğini, düğmeli yanıtların sorularını ve takip ettiklerini saklarım. Başka mesajları saklamam. Makalelerin metnini, alıntılarını ve bağlantısını saklarım. Hiçbir şey başka sunucularla paylaşılmaz.
privacy-forget = Beni unut
privacy-forgotten = { $n ->
    [one] Tamam. Kimliğin { $n } yerde değiştirildi; kaynaklar kalır.
   *[other] Tamam. Kimliğin { $n } yerde değiştirildi; kaynaklar kalır.
}
