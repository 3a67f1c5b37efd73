# Sources, propositions, corrections et paramètres.

source-queued = Je le lis ; ses événements seront là dans un instant.
source-ready = Lu et conservé : { $events }.
source-already = Cet article est ici depuis le { $day }, avec { $events }.
source-suggested = Merci. Un modérateur examinera ta proposition.
source-no_date = La page ne donne pas de date, c’est donc le jour de sa publication ici qui compte. Un modérateur peut la coller de nouveau avec sa date.
source-given_date = daté à la main
source-stub = seul le début gratuit a été lu
source-unread = Plus long que ce que je lis. Caractères de la fin laissés de côté pour les événements et les noms : { $n }
source-changed = Le texte de l’article a changé au plus tard le { $day } : nouveaux événements { $added }, modifiés { $changed }, retirés { $gone }
source-added = ajouté par { $user } le { $day }
source-added_nobody = ajouté le { $day }
source-added_terminal = ajouté au terminal le { $day }
source-published = paru le { $day }
source-untitled = Article sans titre
source-list = Sources
source-list-none = Il n’y a pas encore de sources ici. Ajoutes-en une : { COMMAND("source add") } et un lien.
source-list-no_state = Aucune source n’est dans cet état.
source-again = Réessayer
source-remove = Retirer
source-restore = Rétablir
source-removed = Retiré. Ses événements ne sont plus dans aucune réponse ; rien n’est perdu.
source-restored = De retour, avec ses événements.
source-refreshed = Je le relis.
source-why = Pourquoi ?
source-failed = { $n ->
    [one] ⚠️ Je n’ai pas pu lire ce lien.
    [many] ⚠️ Je n’ai pas pu lire { $n } de ces liens.
   *[other] ⚠️ Je n’ai pas pu lire { $n } de ces liens.
}
source-import = Importation terminée
source-import-counts = { $added } ajoutés · { $already } déjà là · { $refused } refusés
source-import-row = ligne { $row } : « { $given } » : { $reason }
source-import-more = { $n ->
    [one] … et { $n } autre
    [many] … et { $n } d’autres
   *[other] … et { $n } autres
}
state-queued = ⏳ en attente
state-fetching = ⏳ en lecture
state-ready = ✅ lu
state-failed = ⚠️ échec
state-suggested = 💬 proposé
state-rejected = 🚫 rejeté
state-removed = 🗑️ retiré
paste-title = Ajouter le texte d’un article
paste-text = Texte
paste-text-hint = Les paragraphes de l’article.
paste-more = Texte, suite
paste-more-hint = Au-delà de 4 000 caractères. Encore plus long : joins un fichier à { COMMAND("source paste") }.
paste-name = Titre
paste-published = Paru le
paste-published-hint = Par exemple 2025-10-23. Les dates comme « hier » partent de là.
paste-url = Lien, s’il en a un
review-title = Propositions
review-none = Aucune proposition n’attend.
review-by = proposé par { $user } le { $day }
review-approve = Approuver
review-reject = Rejeter
review-prompt = Décider d’une proposition
review-approved = Approuvé. Je le lis.
review-rejected = Rejeté.
review-before_you = Un autre modérateur a décidé avant toi : { $state }.
review-told-yes = Ta proposition sur **{ $guild }** a été approuvée : { $link }
review-told-no = Ta proposition sur **{ $guild }** n’a pas été retenue : { $link }
review-told-reason = > { $reason }
review-reason-title = Rejeter une proposition
review-reason = Raison (transmise à son auteur)
change-done = Fait : { $what }
change-number = modification { $number }
change-before = Avant : { $text }
change-after = Après : { $text }
change-undo = Annuler
change-undone = Annulé : { $what }
event-hidden = Il n’est plus dans aucune réponse.
event-restored = Il est de nouveau dans les réponses.
event-redate = Changer la date
event-redate-title = Changer la date d’un événement
event-redate-label = Date
event-redate-hint = Par exemple 23 octobre 2025, fin janvier 2025 ou 2011.
event-hide = Masquer
audit-title = Ce que les modérateurs ont modifié
audit-none = Rien n’a encore été modifié.
audit-terminal = le terminal
settings-title = Paramètres
settings-watched = Salons surveillés : { $channels }
settings-watched-none = Aucun salon n’est surveillé. { COMMAND("settings watch") } me fait lire les liens publiés dans un salon.
settings-private-no = Les réponses sont pour tout le salon, sauf si le demandeur dit { opt-private.name }:True.
settings-private-yes = Les réponses sont pour le demandeur seul, sauf s’il dit { opt-private.name }:False.
welcome =
    Bonjour ! Publiez des liens d’actualité et demandez-moi ce qui s’est passé, et quand.
    1. Un modérateur : `{ COMMAND("settings watch") }` me fait lire les liens d’un salon ; `{ COMMAND("source add") }` en lit un.
    2. Tout le monde : `{ COMMAND("timeline") }`, `{ COMMAND("who") }`, `{ COMMAND("ask") }`. Chaque réponse est une citation avec sa date et son lien.
    -# `{ COMMAND("about") }` dit si tout fonctionne, `{ COMMAND("help") }` ce que je sais faire d’autre.
reason-prefix = « { $link } » : { $reason }
permission-view = Voir le salon
permission-send = Envoyer des messages
permission-history = Voir les anciens messages
permission-react = Ajouter des réactions
