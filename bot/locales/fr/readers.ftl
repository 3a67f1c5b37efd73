# Les réponses aux lecteurs.

timeline-words = « { $topic } »
timeline-asked = tu as demandé « { $topic } »
on-title = Date : { $topic }
search-title = « { $topic } »
ask-understood = compris : { $parts }
ask-nothing = Rien de ce que j'ai lu ne le dit. Essaie { COMMAND("timeline") } ou { COMMAND("search") } avec le nom ou les mots.
ask-anytime = N'importe quand
ask-period = Une autre période
ask-period-label = Quand était-ce ?
ask-words = Chercher les mots
ask-command = « { $given } » est une commande : je ne l’ai pas exécutée ; envoie-la seule
ask-further = j'ai répondu à la première question ; pose-moi les autres une à une
ask-times = { $n ->
    [one] { $n } fois, d'après ce que j'ai lu
    [many] { $n } fois, d'après ce que j'ai lu
   *[other] { $n } fois, d'après ce que j'ai lu
}
empty-timeline = Je n’ai rien lu sur **{ $topic }**{ $period }. Essaie une autre orthographe, ou { COMMAND("search") }.
empty-on = Je n’ai rien lu qui soit daté de { $topic }. Essaie un mois ou une année autour.
empty-search = Je n’ai lu aucune phrase avec « { $topic } »{ $period }. Essaie moins de mots.

events = { $n ->
    [one] { $n } événement
    [many] { $n } d’événements
   *[other] { $n } événements
}
events-more_than = { $n ->
    [one] plus de { $n } événement
    [many] plus de { $n } d’événements
   *[other] plus de { $n } événements
}
sources = { $n ->
    [one] { $n } source
    [many] { $n } de sources
   *[other] { $n } sources
}
articles = { $n ->
    [one] { $n } article
    [many] { $n } d’articles
   *[other] { $n } articles
}
names = { $n ->
    [one] { $n } nom
    [many] { $n } de noms
   *[other] { $n } noms
}

entry-publication = daté par sa parution
entry-corrected = date fixée par un modérateur
entry-changed = modifié par son article le { $day }
entry-pasted = texte collé

choice-title = Quel « { $topic } » veux-tu dire ?
choice-meant = Voulais-tu dire l’un de ceux-ci ?
choice-unknown = Rien de ce que j’ai lu ne nomme « { $topic } ».
choice-prompt = Choisis un nom
choice-other = Quelqu’un d’autre du même nom ?

details-prompt = Sur quoi repose une date ?
details-written = écrit « { $text } »
details-first_last = du { $first } au { $last }
details-rule = règle : { $rule }
rule-clause = la proposition elle-même donne la date
rule-subordinate = une proposition voisine donne la date
rule-saying = le moment où cela a été dit
rule-nominal = elle précise lequel la phrase concerne
rule-after-clause = compté depuis ce que la phrase raconte avant
rule-paragraph = repris de la phrase précédente
rule-entry = le jour de cette entrée dans un direct
details-publication = l’article ne donne ici aucune date, c’est donc le jour de sa parution qui compte
details-names = Noms : { $names }
details-more = { $n ->
    [one] … et { $n } autre
    [many] … et { $n } d’autres
   *[other] … et { $n } autres
}
details-id = événement { $id }
details-published = paru le { $day }
details-was-text = Jusqu’au { $day }, l’article disait : « { $text } »
details-was-date = Jusqu’au { $day }, l’article le datait { $date }
details-open = Ouvrir l’article

# Dates clés : pourquoi un jour a été choisi, et comment en voir plus
key-articles = { $n ->
    [one] { $n } article nomme ce jour
    [many] { $n } d’articles nomment ce jour
   *[other] { $n } articles nomment ce jour
}
key-later = dont { $n } plus tard
key-all_later = { $n ->
    [one] { $n } article postérieur nomme ce jour
    [many] { $n } d’articles postérieurs nomment ce jour
   *[other] { $n } articles postérieurs nomment ce jour
}
key-published = { $n ->
    [one] { $n } article publié ce jour-là
    [many] { $n } d’articles publiés ce jour-là
   *[other] { $n } articles publiés ce jour-là
}
key-dates = { $n ->
    [one] { $n } date clé
    [many] { $n } de dates clés
   *[other] { $n } dates clés
}
key-prompt = Que s’est-il passé d’autre ce jour-là ?
key-all = Tout : { $events }

who-aliases = Aussi appelé
who-facts = Ce que disent les articles
who-related = Souvent nommé à côté de : { $names }
who-spelling = Écrit { $names }
who-timeline = Chronologie
kind-person = personne
kind-organisation = organisation
kind-place = lieu
relation-leads = dirige
relation-led_by = dirigé par
relation-member_of = membre de
relation-founded = a fondé
relation-role = rôle
relation-nationality = nationalité
relation-based_in = basé à
relation-ally_of = allié de
relation-rival_of = rival de
relation-dissolved = dissous

page-of = { $page } / { $count }
page-jump-title = Aller à une page
page-jump-label = Page, de 1 à { $count }
page-own = Ma propre copie

export-done = { $events } dans { $file }.
export-years = { $events }, trop pour un seul fichier : { $n } fichiers, chacun avec les événements qui commencent dans son année.
export-progress = { $n } événements écrits jusqu’ici…
calendar-vague = Quand : { $date } ; le jour n’est pas connu plus précisément.
timeline-word = Chronologie

watch-title = Ce que tu suis
watch-none = Tu ne suis encore rien ici. { COMMAND("watch add") } et un nom : je te préviens quand du nouveau est lu.
watch-added = Suivi à partir de maintenant :
watch-removed = N’est plus suivi :
watch-direct = à toi seul
watch-pace-once = aussitôt
watch-pace-daily = une fois par jour
watch-pace-weekly = une fois par semaine
watch-quiet = silence de { $start } à { $end } ({ $zone })
watch-paused = ⏸️ En pause. { $reason } Puis refais { COMMAND("watch add") }.
watch-news = Du nouveau : { $topic }
watch-end = { COMMAND("watch remove") } { $id } y met fin
watch-last = c’était le dernier message du jour ; la suite viendra demain
watch-closed = { $person } : je ne peux pas t’envoyer de messages privés, ce que tu suis est donc en pause. Autorise-les pour ce serveur, puis refais { COMMAND("watch add") }.
watch-more = { $n ->
    [one] … et { $n } de plus : { COMMAND("timeline") }
    [many] … et { $n } de plus : { COMMAND("timeline") }
   *[other] … et { $n } de plus : { COMMAND("timeline") }
}

about-title = Dateline { $version }
about-text = Je lis les articles publiés ici, j’en garde chaque événement daté, et je réponds par leurs propres mots, une date et un lien.
about-counts = { $articles } · { $events } · { $names }
about-waiting = { $n ->
    [one] { $n } article attend d’être lu
    [many] { $n } d’articles attendent d’être lus
   *[other] { $n } articles attendent d’être lus
}
about-failed = { $n ->
    [one] { $n } article n’a pas pu être lu ({ COMMAND("source list") } { opt-state.name }:failed)
    [many] { $n } d’articles n’ont pas pu être lus ({ COMMAND("source list") } { opt-state.name }:failed)
   *[other] { $n } articles n’ont pas pu être lus ({ COMMAND("source list") } { opt-state.name }:failed)
}
about-fine = ✅ Tout fonctionne.
about-problem = ⚠️ { $problem }
about-feed_paused = Le flux { $name } ({ $title }) est en pause après { $failures } échecs. Le dernier : { $reason } Ajoutez-le de nouveau pour continuer, ou retirez-le.
about-long_wait = Un lien attend depuis { $since }. À qui me fait tourner : vérifiez que le bot ou un ouvrier tourne, et ce que dit son journal.
about-no_content = Discord ne me laisse pas voir les messages, je ne lis donc pas les liens publiés. Pour la personne qui m’héberge : activer « Message Content Intent » sur la page du bot et redémarrer. Toutes les commandes fonctionnent sans cela.
about-lacks = Dans { $channel }, il me manque : { $permissions }. Un admin peut l’accorder dans les paramètres du salon.
about-lost = Le salon surveillé { $channel } n’existe plus. { COMMAND("settings unwatch") } l’oublie.

help-title = Ce que je sais faire
help-readers = **Demander**
help-moderators = **Pour les modérateurs**
help-also = Mentionne-moi avec une question pour la poser. Clic droit ou appui long sur un message › Applications › **{ add-menu }** lit ses liens.

privacy-title = Ce que je conserve
privacy-text = De toi, je conserve ton identifiant Discord là où tu as ajouté, proposé ou modifié quelque chose, les questions des réponses à boutons, et ce que tu suis. Je ne conserve pas d’autres messages. Des articles, je conserve le texte, les citations et le lien. Rien n’est partagé avec d’autres serveurs.
privacy-forget = M’oublier
privacy-forgotten = { $n ->
    [one] C’est fait. Ton identifiant est remplacé à { $n } endroit ; les sources restent.
    [many] C’est fait. Ton identifiant est remplacé à { $n } d’endroits ; les sources restent.
   *[other] C’est fait. Ton identifiant est remplacé à { $n } endroits ; les sources restent.
}
