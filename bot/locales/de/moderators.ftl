# Quellen, Vorschläge, Korrekturen und Einstellungen.

source-queued = Ich lese ihn; seine Ereignisse sind gleich da.
source-ready = Gelesen und gespeichert: { $events }.
source-already = Dieser Artikel ist seit { $day } hier, mit { $events }.
source-suggested = Danke. Ein Moderator sieht sich deinen Vorschlag an.
source-no_date = Die Seite nennt kein Datum, darum zählt der Tag, an dem sie gepostet wurde. Ein Moderator kann sie mit ihrem Datum neu einfügen.
source-given_date = von Hand datiert
source-stub = nur der freie Anfang wurde gelesen
source-unread = Länger, als ich lese. Zeichen am Ende, die für Ereignisse und Namen nicht gelesen wurden: { $n }
source-changed = Der Text des Artikels wurde bis { $day } geändert: neue Ereignisse { $added }, geänderte { $changed }, entfallene { $gone }
source-added = hinzugefügt von { $user } am { $day }
source-added_nobody = hinzugefügt am { $day }
source-added_terminal = am Terminal hinzugefügt am { $day }
source-published = erschienen am { $day }
source-untitled = Artikel ohne Titel
source-list = Quellen
source-list-none = Hier gibt es noch keine Quellen. Füge eine hinzu: { COMMAND("source add") } und ein Link.
source-list-no_state = Keine Quelle ist in diesem Zustand.
source-again = Noch einmal
source-remove = Entfernen
source-restore = Zurückholen
source-removed = Entfernt. Seine Ereignisse sind aus allen Antworten; nichts ist verloren.
source-restored = Wieder da, mit seinen Ereignissen.
source-refreshed = Ich lese ihn noch einmal.
source-why = Warum?
source-failed = { $n ->
    [one] ⚠️ Ich konnte diesen Link nicht lesen.
   *[other] ⚠️ Ich konnte { $n } dieser Links nicht lesen.
}
source-import = Import beendet
source-import-counts = { $added } hinzugefügt · { $already } schon da · { $refused } abgelehnt
source-import-row = Zeile { $row }: „{ $given }“: { $reason }
source-import-more = { $n ->
    [one] … und { $n } weitere
   *[other] … und { $n } weitere
}
state-queued = ⏳ wartet
state-fetching = ⏳ wird gelesen
state-ready = ✅ gelesen
state-failed = ⚠️ gescheitert
state-suggested = 💬 vorgeschlagen
state-rejected = 🚫 abgelehnt
state-removed = 🗑️ entfernt
paste-title = Text eines Artikels hinzufügen
paste-text = Text
paste-text-hint = Die Absätze des Artikels.
paste-more = Text, Fortsetzung
paste-more-hint = Ab 4.000 Zeichen. Noch längere: häng eine Datei an { COMMAND("source paste") }.
paste-name = Titel
paste-published = Erschienen am
paste-published-hint = Etwa 2025-10-23. Angaben wie „gestern“ zählen von da an.
paste-url = Link, falls er einen hat
review-title = Vorschläge
review-none = Kein Vorschlag wartet.
review-by = vorgeschlagen von { $user } am { $day }
review-approve = Annehmen
review-reject = Ablehnen
review-prompt = Über einen Vorschlag entscheiden
review-approved = Angenommen. Ich lese ihn.
review-rejected = Abgelehnt.
review-before_you = Ein anderer Moderator hat vor dir entschieden: { $state }.
review-told-yes = Dein Vorschlag auf **{ $guild }** wurde angenommen: { $link }
review-told-no = Dein Vorschlag auf **{ $guild }** wurde nicht genommen: { $link }
review-told-reason = > { $reason }
review-reason-title = Einen Vorschlag ablehnen
review-reason = Grund (erfährt, wer es vorschlug)
change-done = Erledigt: { $what }
change-number = Änderung { $number }
change-before = Vorher: { $text }
change-after = Nachher: { $text }
change-undo = Rückgängig
change-undone = Rückgängig gemacht: { $what }
event-hidden = Es ist jetzt in keiner Antwort mehr.
event-restored = Es ist wieder in den Antworten.
event-redate = Datum ändern
event-redate-title = Das Datum eines Ereignisses ändern
event-redate-label = Datum
event-redate-hint = Zum Beispiel 23. Oktober 2025, Ende Januar 2025 oder 2011.
event-hide = Ausblenden
audit-title = Was Moderatoren geändert haben
audit-none = Noch wurde nichts geändert.
audit-terminal = das Terminal
settings-title = Einstellungen
settings-watched = Beobachtete Kanäle: { $channels }
settings-watched-none = Kein Kanal wird beobachtet. Mit { COMMAND("settings watch") } lese ich die Links eines Kanals.
settings-private-no = Antworten sind für alle im Kanal, außer wer fragt, sagt { opt-private.name }:True.
settings-private-yes = Antworten sind nur für den Fragenden, außer er sagt { opt-private.name }:False.
welcome =
    Hallo! Postet Links zu Nachrichten und fragt mich, was wann geschah.
    1. Wer moderiert: Mit `{ COMMAND("settings watch") }` lese ich die Links eines Kanals; `{ COMMAND("source add") }` liest einen.
    2. Alle: `{ COMMAND("timeline") }`, `{ COMMAND("who") }`, `{ COMMAND("ask") }`. Jede Antwort ist ein Zitat mit Datum und Link.
    -# `{ COMMAND("about") }` sagt, ob alles funktioniert, `{ COMMAND("help") }`, was ich sonst noch kann.
reason-prefix = „{ $link }“: { $reason }
permission-view = Kanal ansehen
permission-send = Nachrichten senden
permission-history = Nachrichtenverlauf anzeigen
permission-react = Reaktionen hinzufügen
