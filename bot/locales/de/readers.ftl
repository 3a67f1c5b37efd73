# Antworten an Leser.

timeline-words = „{ $topic }“
timeline-asked = gefragt war „{ $topic }“
on-title = Datum: { $topic }
search-title = „{ $topic }“
ask-understood = verstanden als: { $parts }
ask-nothing = Nichts, was ich gelesen habe, sagt das. Versuch { COMMAND("timeline") } oder { COMMAND("search") } mit dem Namen oder den Wörtern.
ask-anytime = Egal wann
ask-period = Anderer Zeitraum
ask-period-label = Wann war das?
ask-words = Die Wörter suchen
ask-command = „{ $given }“ ist ein Befehl: Ich habe ihn nicht ausgeführt; schick ihn für sich
ask-further = ich habe die erste Frage beantwortet; stell mir die anderen einzeln
ask-times = { $n ->
    [one] { $n } Mal, soweit ich gelesen habe
   *[other] { $n } Mal, soweit ich gelesen habe
}
empty-timeline = Über **{ $topic }**{ $period } habe ich nichts gelesen. Versuch eine andere Schreibweise oder { COMMAND("search") }.
empty-on = Zum Datum { $topic } habe ich nichts gelesen. Versuch einen Monat oder ein Jahr darum herum.
empty-search = Ich habe keinen Satz mit „{ $topic }“{ $period } gelesen. Versuch weniger Wörter.

events = { $n ->
    [one] { $n } Ereignis
   *[other] { $n } Ereignisse
}
events-more_than = { $n ->
    [one] mehr als { $n } Ereignis
   *[other] mehr als { $n } Ereignisse
}
sources = { $n ->
    [one] { $n } Quelle
   *[other] { $n } Quellen
}
articles = { $n ->
    [one] { $n } Artikel
   *[other] { $n } Artikel
}
names = { $n ->
    [one] { $n } Name
   *[other] { $n } Namen
}

entry-publication = nach Erscheinungstag datiert
entry-corrected = Datum von einem Moderator gesetzt
entry-changed = von seinem Artikel am { $day } geändert
entry-pasted = eingefügter Text

choice-title = Welchen „{ $topic }“ meinst du?
choice-meant = Meintest du einen von diesen?
choice-unknown = Nichts, was ich gelesen habe, nennt „{ $topic }“.
choice-prompt = Wähle einen Namen
choice-other = Jemand anderes mit diesem Namen?

details-prompt = Worauf beruht ein Datum?
details-written = geschrieben „{ $text }“
details-first_last = { $first } bis { $last }
details-rule = Regel: { $rule }
rule-clause = der Teilsatz selbst nennt das Datum
rule-subordinate = ein Teilsatz daneben nennt das Datum
rule-saying = wann es gesagt wurde
rule-nominal = es sagt, welches gemeint ist
rule-after-clause = gezählt ab dem, was der Satz zuvor erzählt
rule-paragraph = aus dem vorigen Satz übernommen
rule-entry = der Tag dieses Eintrags im Liveticker
details-publication = der Artikel nennt hier kein Datum, darum zählt sein Erscheinungstag
details-names = Namen: { $names }
details-more = { $n ->
    [one] … und { $n } weiterer
   *[other] … und { $n } weitere
}
details-id = Ereignis { $id }
details-published = erschienen am { $day }
details-was-text = Bis { $day } schrieb der Artikel: „{ $text }“
details-was-date = Bis { $day } datierte der Artikel es auf { $date }
details-open = Artikel öffnen

# Schlüsseldaten: warum ein Tag gewählt wurde, und wie man mehr sieht
key-articles = { $n ->
    [one] { $n } Artikel nennt diesen Tag
   *[other] { $n } Artikel nennen diesen Tag
}
key-later = davon { $n } später
key-all_later = { $n ->
    [one] { $n } späterer Artikel nennt diesen Tag
   *[other] { $n } spätere Artikel nennen diesen Tag
}
key-published = { $n ->
    [one] { $n } Artikel an dem Tag erschienen
   *[other] { $n } Artikel an dem Tag erschienen
}
key-dates = { $n ->
    [one] { $n } Schlüsseldatum
   *[other] { $n } Schlüsseldaten
}
key-prompt = Was geschah an dem Tag noch?
key-all = Alles: { $events }

who-aliases = Auch genannt
who-facts = Was die Artikel sagen
who-related = Oft genannt neben: { $names }
who-spelling = Geschrieben als { $names }
who-timeline = Zeitleiste
kind-person = Person
kind-organisation = Organisation
kind-place = Ort
relation-leads = leitet
relation-led_by = geleitet von
relation-member_of = Mitglied von
relation-founded = gründete
relation-role = Rolle
relation-nationality = Staatsangehörigkeit
relation-based_in = ansässig in
relation-ally_of = verbündet mit
relation-rival_of = Rivale von
relation-dissolved = aufgelöst

page-of = { $page } / { $count }
page-jump-title = Zu einer Seite gehen
page-jump-label = Seite, 1 bis { $count }
page-own = Meine eigene Kopie

export-done = { $events } in { $file }.
export-years = { $events }, zu viele für eine Datei: { $n } Dateien, jede mit den Ereignissen, die in ihrem Jahr beginnen.
export-progress = { $n } Ereignisse bisher geschrieben…
calendar-vague = Wann: { $date }; genauer ist der Tag nicht bekannt.
timeline-word = Zeitleiste

watch-title = Was du verfolgst
watch-none = Du verfolgst hier noch nichts. { COMMAND("watch add") } und ein Name: Ich sage Bescheid, wenn Neues gelesen wird.
watch-added = Ab jetzt verfolgt:
watch-removed = Nicht mehr verfolgt:
watch-direct = nur an dich
watch-pace-once = sofort
watch-pace-daily = einmal am Tag
watch-pace-weekly = einmal in der Woche
watch-quiet = Ruhe von { $start } bis { $end } ({ $zone })
watch-paused = ⏸️ Pausiert. { $reason } Dann noch einmal { COMMAND("watch add") }.
watch-news = Neues: { $topic }
watch-end = { COMMAND("watch remove") } { $id } beendet das
watch-last = das war die letzte Nachricht für heute; was jetzt kommt, folgt morgen
watch-closed = { $person }: Ich kann dir keine Direktnachrichten schicken, darum pausiert, was du verfolgst. Erlaube sie für diesen Server, dann noch einmal { COMMAND("watch add") }.
watch-more = { $n ->
    [one] … und { $n } mehr: { COMMAND("timeline") }
   *[other] … und { $n } mehr: { COMMAND("timeline") }
}

about-title = Dateline { $version }
about-text = Ich lese die Artikel, die hier gepostet werden, behalte jedes datierte Ereignis und antworte mit ihren eigenen Worten, Datum und Link.
about-counts = { $articles } · { $events } · { $names }
about-waiting = { $n ->
    [one] { $n } Artikel wartet darauf, gelesen zu werden
   *[other] { $n } Artikel warten darauf, gelesen zu werden
}
about-failed = { $n ->
    [one] { $n } Artikel ließ sich nicht lesen ({ COMMAND("source list") } { opt-state.name }:failed)
   *[other] { $n } Artikel ließen sich nicht lesen ({ COMMAND("source list") } { opt-state.name }:failed)
}
about-fine = ✅ Alles funktioniert.
about-problem = ⚠️ { $problem }
about-feed_paused = Der Feed { $name } ({ $title }) ruht nach { $failures } Fehlversuchen. Der letzte: { $reason } Füg ihn neu hinzu, damit es weitergeht, oder entfern ihn.
about-long_wait = Ein Link wartet seit { $since }. Wer mich betreibt: Nachsehen, ob der Bot oder ein Worker läuft, und was sein Log sagt.
about-no_content = Discord lässt mich keine Nachrichten sehen, darum lese ich gepostete Links nicht. Wer mich betreibt: „Message Content Intent“ auf der Seite des Bots einschalten und neu starten. Alle Befehle gehen auch ohne.
about-lacks = In { $channel } fehlt mir: { $permissions }. Ein Admin kann es in den Einstellungen des Kanals erlauben.
about-lost = Den beobachteten Kanal { $channel } gibt es nicht mehr. { COMMAND("settings unwatch") } vergisst ihn.

help-title = Was ich kann
help-readers = **Fragen**
help-moderators = **Für Moderatoren**
help-also = Erwähne mich mit einer Frage, um sie zu stellen. Rechtsklick oder langes Drücken auf eine Nachricht › Apps › **{ add-menu }** liest ihre Links.

privacy-title = Was ich speichere
privacy-text = Von dir speichere ich deine Discord-ID, wo du etwas hinzugefügt, vorgeschlagen oder geändert hast, die Fragen hinter Antworten mit Knöpfen und was du verfolgst. Andere Nachrichten speichere ich nicht. Von Artikeln speichere ich Text, Zitate und Link. Nichts wird mit anderen Servern geteilt.
privacy-forget = Mich vergessen
privacy-forgotten = { $n ->
    [one] Erledigt. Deine ID ist an { $n } Stelle ersetzt; die Quellen bleiben.
   *[other] Erledigt. Deine ID ist an { $n } Stellen ersetzt; die Quellen bleiben.
}
