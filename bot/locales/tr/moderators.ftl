# Kaynaklar, öneriler, düzeltmeler ve ayarlar.

source-queued = Okuyorum; olayları birazdan burada.
source-ready = Okundu ve saklandı: { $events }.
source-already = Bu makale { $day } gününden beri burada, { $events } ile.
source-suggested = Teşekkürler. Bir moderatör önerine bakacak.
source-no_date = Sayfa bir tarih vermiyor, bu yüzden paylaşıldığı gün sayılıyor. Bir moderatör onu tarihiyle yeniden yapıştırabilir.
source-given_date = tarihi elle verildi
source-stub = yalnızca ücretsiz başlangıcı okundu
source-unread = Okuduğumdan daha uzun. Sonunda olaylar ve adlar için okunmayan karakter sayısı: { $n }
source-changed = Makalenin metni en geç { $day } tarihinde değişti: yeni olaylar { $added }, değişenler { $changed }, çıkarılanlar { $gone }
source-added = { $day } günü { $user } ekledi
source-added_nobody = { $day } tarihinde eklendi
source-added_terminal = { $day } günü terminalden eklendi
source-published = yayım: { $day }
source-untitled = Başlıksız makale
source-list = Kaynaklar
source-list-none = Burada henüz kaynak yok. Bir tane ekle: { COMMAND("source add") } ve bir bağlantı.
source-list-no_state = Bu durumda kaynak yok.
source-again = Yeniden dene
source-remove = Kaldır
source-restore = Geri getir
source-removed = Kaldırıldı. Olayları hiçbir yanıtta yok; hiçbir şey kaybolmadı.
source-restored = Olaylarıyla birlikte geri geldi.
source-refreshed = Yeniden okuyorum.
source-why = Neden?
source-failed = { $n ->
    [one] ⚠️ Bu bağlantıyı okuyamadım.
   *[other] ⚠️ Bu bağlantıların { $n } tanesini okuyamadım.
}
source-import = İçe aktarma bitti
source-import-counts = { $added } eklendi · { $already } zaten vardı · { $refused } reddedildi
source-import-row = satır { $row }: “{ $given }”: { $reason }
source-import-more = { $n ->
    [one] … ve { $n } tane daha
   *[other] … ve { $n } tane daha
}
state-queued = ⏳ bekliyor
state-fetching = ⏳ okunuyor
state-ready = ✅ okundu
state-failed = ⚠️ okunamadı
state-suggested = 💬 önerildi
state-rejected = 🚫 reddedildi
state-removed = 🗑️ kaldırıldı
paste-title = Makale metni ekle
paste-text = Metin
paste-text-hint = Makalenin paragrafları.
paste-more = Metnin devamı
paste-more-hint = 4.000 karakterden uzunsa. Daha da uzunsa { COMMAND("source paste") } komutuna dosya ekle.
paste-name = Başlık
paste-published = Yayımlandığı gün
paste-published-hint = Örneğin 2025-10-23. “Dün” gibi tarihler ondan sayılır.
paste-url = Varsa bağlantısı
review-title = Öneriler
review-none = Bekleyen öneri yok.
review-by = { $day } günü { $user } önerdi
review-approve = Onayla
review-reject = Reddet
review-prompt = Bir öneri hakkında karar ver
review-approved = Onaylandı. Okuyorum.
review-rejected = Reddedildi.
review-before_you = Senden önce başka bir moderatör karar verdi: { $state }.
review-told-yes = **{ $guild }** sunucusundaki önerin onaylandı: { $link }
review-told-no = **{ $guild }** sunucusundaki önerin alınmadı: { $link }
review-told-reason = > { $reason }
review-reason-title = Öneriyi reddet
review-reason = Neden (önerene iletilir)
change-done = Tamam: { $what }
change-number = değişiklik { $number }
change-before = Önce: { $text }
change-after = Sonra: { $text }
change-undo = Geri al
change-undone = Geri alındı: { $what }
event-hidden = Artık hiçbir yanıtta yok.
event-restored = Yeniden yanıtlarda.
event-redate = Tarihi değiştir
event-redate-title = Bir olayın tarihini değiştir
event-redate-label = Tarih
event-redate-hint = Örneğin 23 Ekim 2025, Ocak 2025 sonu ya da 2011.
event-hide = Gizle
audit-title = Moderatörlerin değiştirdikleri
audit-none = Henüz bir şey değiştirilmedi.
audit-terminal = terminal
settings-title = Ayarlar
settings-watched = İzlenen kanallar: { $channels }
settings-watched-none = İzlenen kanal yok. { COMMAND("settings watch") } ile bir kanaldaki bağlantıları okurum.
settings-private-no = Soran { opt-private.name }:True demezse yanıtlar kanaldaki herkese görünür.
settings-private-yes = Soran { opt-private.name }:False demezse yanıtlar yalnızca sorana görünür.
welcome =
    Merhaba! Haber bağlantıları paylaşın, bana neyin ne zaman olduğunu sorun.
    1. Moderatörler: `{ COMMAND("settings watch") }` ile bir kanalın bağlantılarını okurum; `{ COMMAND("source add") }` birini okur.
    2. Herkes: `{ COMMAND("timeline") }`, `{ COMMAND("who") }`, `{ COMMAND("ask") }`. Her yanıt, tarihi ve bağlantısıyla bir alıntıdır.
    -# `{ COMMAND("about") }` her şeyin çalışıp çalışmadığını, `{ COMMAND("help") }` başka neler yapabildiğimi söyler.
reason-prefix = “{ $link }”: { $reason }
permission-view = Kanalı Görüntüle
permission-send = Mesaj Gönder
permission-history = Mesaj Geçmişini Oku
permission-react = Tepki Ekle
