"""Words of English that no rule of stemming brings together, though they are one: "struck", "decision", "loss".

Those whose meaning has its own row beside (``meanings``, ``affairs``) aren't here. Data; must import nothing.
"""

FAMILIES = (
    "beat beaten; become became; bite bit bitten; blow blew blown; break broke broken; bring brought; catch caught; "
    "come came; cut; deal dealt; do did done; draw drew drawn; drive drove driven; eat ate eaten; feel felt; find "
    "found; fly flew flown; forbid forbade forbidden; forget forgot forgotten; get got; give gave given; hang hung; "
    "have had; hear heard; hide hid hidden; hold held; keep kept; know knew known; lay laid; lend lent; make made; "
    "mean meant; ride rode ridden; ring rang rung; rise rose risen; say said; see saw seen; seek sought; send sent; "
    "shake shook shaken; show showed shown; sit sat; sleep slept; stand stood; swear swore sworn; sweep swept; swim "
    "swam; teach taught; tell told; throw threw thrown; wear wore worn; write wrote written; advise advice; admit "
    "admission; allow allowance; appear appearance; apply application applicant; believe belief; bury burial buried "
    "funeral; choose choice chose chosen; collide collision; compete competition; conclude conclusion; decide "
    "decision; defend defence defense; deliver delivery; depart departure; divide division; describe description; "
    "erode erosion; erupt eruption; exclude exclusion; expand expansion; expel expulsion; explain explanation; extend "
    "extension; fail failure; grow growth grew grown; identify identification; include inclusion; injure injury; "
    "introduce introduction; lose loss lost; maintain maintenance; permit permission; persuade persuasion; produce "
    "production; proceed procedure proceedings; propose proposal; prove proof proven; provide provision; pursue "
    "pursuit; qualify qualification; receive receipt reception; recover recovery; reduce reduction; refuse refusal; "
    "rely reliance; remove removal; respond response; reveal revelation; seize seizure; sell sale sold sales; sing "
    "song sang sung; speak speech spoke spoken; strike struck; submit submission; succeed success; suspend "
    "suspension; think thought; threaten threat threatened; vary variation; weigh weight; withdraw withdrawal "
    "withdrew withdrawn; young youth; rich wealth; poor poverty; safe safety; hot heat; long length; high height; "
    "wide width; deep depth; strong strength; old age aged"
)
