"""English: words around names. Tables, and nothing else."""

STOP = """
a about above according across act after again against ago all almost along alongside already also although
always am amid among an and another any anyone anything apart are around as aside ask asked at away back
based be because become been before began behind being below beside besides between beyond both but by
called can cannot citing come could crucially currently d described despite did do does doing done down
due during each earlier either else elsewhere enough even eventually ever every everyone everything except
excluding finally followed following for fortunately from further furthermore gave generally get given go
going got had half has have having he hence her here hers herself him himself his how however i if ii iii iv
ix im in including increasingly indeed initially instead into is isn it its itself just keep least let like
likewise ll located looking m made may maybe me meanwhile might moreover mostly much must my myself near
nearby nearly neither never nevertheless no nobody none nonetheless nor not note nothing now nowadays
nowhere of off often oh okay on once one only onto opposite or originally other others otherwise our ours
out outside over overall part particularly per perhaps please previously probably re reportedly s said same
saw say saying says secondly see seemingly shall she should similarly since so some somebody someone
something sometimes soon speaking still subsequently such suddenly t take taken than thanks that the their
theirs them themselves then there therefore these they thing things this those though through throughout
thus till to today together tomorrow tonight too took toward towards under unfortunately unless unlike until
up upon us use used usually ve versus very via vs want was we well went were what whatever when where
whereas wherever whether which while who whoever whom whose why will with within without would yes yesterday
yet you your yours zero monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays
thursdays fridays saturdays sundays mon tue tues wed thu thur thurs fri sat sun god allah gmt est edt pst
utc cet bst pm ad bc tv dvd cd dna hiv aids faq pdf ok hq wmd ied ieds xi vi vii viii xii
"""

STARTERS = """
add advertisement analysis analysts asked attendance authorities background ban bond breaking brief chart
citizens click comment comments contact copyright dealers deaths details diplomats early eight eleven email
exclusive extras fact far fax feature federal few fewer fifty fighters figure figures file final first five
forces former formerly forty four government group groups halftime heavy home hundred hundreds image images
innings interview investigators last late later leading left less links living local mainly major many men
military million ministers more most national new news newsroom next nine officials opinion own people photo
photograph picture played police population previous prices profile published rebels reference references
related report reporting reports residents result results right round score scorers scores second section
seven several share shares shot six sources standing standings state states summary table tabulate tel
telephone ten third thirty thousand thousands three title topics total traders troops turnover twelve twenty
two update updated video view volume war women world writing young
"""

MONTHS = """
january february march april may june july august september october november december jan feb mar apr jun
jul aug sep sept oct nov dec
"""

ADDRESS = "mr mr. mrs mrs. ms ms. miss dr dr. sir dame madam prof prof. mx mx. messrs messrs."

TITLES = """
president, minister, premier, chancellor, secretary, king, queen, prince, princess, emperor, empress, emir,
sultan, sheikh, shaykh, sheik, imam, mullah, ayatollah, mufti, caliph, shah, pope, cardinal, archbishop,
bishop, patriarch, rabbi, reverend, rev, rev., pastor, father, saint, lord, lady, duke, duchess, count,
countess, baron, baroness, earl, marquess, senator, sen., sen, congressman, congresswoman, representative,
rep., rep, governor, gov., gov, mayor, mp, councillor, ambassador, envoy, commissioner, chairman,
chairwoman, chair, chief, director, head, leader, speaker, spokesman, spokeswoman, spokesperson, judge,
justice, prosecutor, attorney, sheriff, marshal, coach, captain, capt., capt, manager, general, gen., gen,
colonel, col., col, major, maj., maj, lieutenant, lt., lt, sergeant, sgt., sgt, corporal, cpl., cpl,
private, pvt., admiral, adm., adm, commodore, commander, cmdr., brigadier, brig., brig, inspector,
superintendent, detective, officer, constable, professor, doctor, economist, analyst, author, singer, actor,
actress, comrade, brother, sister, uncle, aunt, haji, hajji, sayyid, sayyed, syed, ustad, mawlana, maulana,
pm, fm, ceo, cfo, secretary-general, vice-president, vice-chairman, co-founder, founder, taoiseach, tánaiste,
editor, editor-in-chief, correspondent, warlord, hon, hon.,
lawmaker, negotiator, undersecretary, treasurer, comptroller, striker, goalkeeper, midfielder, defender
"""

MODIFIERS = """
prime, foreign, defence, defense, interior, finance, justice, trade, home, oil, energy, education, health,
agriculture, transport, transportation, information, economy, economics, industry, labour, labor, housing,
planning, culture, sports, tourism, environment, communications, telecommunications, commerce, treasury,
cabinet, deputy, vice, acting, assistant, associate, interim, transitional, former, ex, then, incoming,
outgoing, late, current, new, old, crown, grand, supreme, first, second, junior, senior, chief, executive,
managing, state, foreign-affairs, secretary, general, attorney, district, federal, national, lord, her, his,
the, police, army, navy, military, air, staff, lieutenant, lt., lt, lt-gen, major, maj., maj, brigadier,
brig., colonel, rear, vice-, press, opposition, rebel, majority, minority, house, senate, party,
parliamentary, democratic, republican, conservative, liberal, socialist, communist, presidential, regional,
local, city, joint, special, principal, permanent, u.n., un, eu, nato, world, olympic, defending, top, co,
veteran, longtime, team, head, external, internal, foreign-policy, security, intelligence, field, honorary,
saint, st, st., opposition-, business, chief-of-staff, right, honourable, holy, sovereign, all, player,
financial
"""

ROLES = """
president minister premier chancellor secretary leader chairman chairwoman chief director head speaker
spokesman spokeswoman spokesperson judge prosecutor lawyer attorney coach captain manager general colonel
major lieutenant sergeant admiral commander inspector officer professor doctor economist analyst strategist
author writer journalist reporter correspondent photographer singer actor actress producer musician
guitarist drummer bassist vocalist songwriter composer poet striker goalkeeper midfielder defender winger
forward batsman bowler all-rounder opener spinner wicketkeeper skipper sprinter runner golfer player
champion seed swimmer cyclist boxer jockey driver rider referee umpire pitcher catcher outfielder shortstop
quarterback lawmaker senator congressman deputy governor mayor ambassador diplomat envoy negotiator mediator
commissioner activist dissident politician candidate contender rival predecessor successor founder
co-founder businessman businesswoman tycoon billionaire financier banker trader dealer broker executive
consultant adviser advisor aide official dictator strongman warlord militant jihadist guerrilla rebel
fighter terrorist suspect gunman murderer killer convict prisoner victim hostage king queen prince princess
emperor sultan emir sheikh imam cleric ayatollah mullah bishop archbishop priest nun pope cardinal rabbi
pastor brother sister son daughter wife husband father mother uncle nephew cousin widow ex-wife friend
colleague teammate compatriot countryman partner scientist researcher historian philosopher mathematician
physicist engineer architect artist painter sculptor designer model astronaut pilot farmer teacher student
named veteran newcomer midfield legend star superstar hero heroine actor-director nominee incumbent holder
winner runner-up scorer left-arm right-hander left-hander paceman defendant plaintiff witness survivor
resident novelist called man woman boy girl born
"""

ORGANISATION_HEADS = """
newsroom, newsdesk, desk,
ministry, department, dept, agency, bureau, office, commission, committee, council, assembly, parliament,
congress, senate, government, administration, authority, court, tribunal, police, army, navy, guard, guards,
force, forces, corps, command, brigade, brigades, battalion, regiment, division, militia, front, movement,
party, union, league, federation, confederation, association, assn, organisation, organization, foundation,
institute, institution, university, college, school, academy, hospital, clinic, church, diocese, museum,
library, theatre, orchestra, philharmonic, society, club, team, band, group, holdings, holding, company, co,
co., corporation, corp, corp., inc, inc., ltd, ltd., limited, plc, llc, llp, lp, gmbh, ag, nv, sa, spa,
s.a., s.p.a., n.v., a.g., bhd, berhad, pty, oy, ab, as, kg, bv, bank, bancorp, banking, trust, fund, funds,
securities, exchange, insurance, capital, partners, ventures, investments, associates, brothers, bros, sons,
industries, enterprises, systems, technologies, technology, software, electronics, communications,
telecommunications, telecom, networks, network, media, broadcasting, television, radio, news, newspaper,
newspapers, press, times, post, herald, tribune, gazette, journal, chronicle, telegraph, guardian, magazine,
daily, weekly, mail, records, studios, pictures, entertainment, productions, publishing, publications,
books, airlines, airways, airline, air, aviation, motors, motor, auto, automotive, foods, stores, hotels,
pharmaceuticals, chemical, chemicals, petroleum, oil, gas, energy, power, electric, steel, mining, mines,
minerals, resources, gold, railways, railway, railroad, shipping, lines, transport, logistics, services,
service, international, laboratories, labs, works, united, city, rovers, wanderers, athletic, hotspur,
albion, villa, fc, f.c., afc, cf, sc, ac, rangers, celtic, dynamo, dinamo, spartak, cska, lokomotiv, real,
sporting, juventus, inter, olympique, borussia, bayern, werder, ajax, galatasaray, fenerbahce, besiktas,
yankees, mets, dodgers, giants, cubs, braves, cowboys, lakers, bulls, knicks, celtics, sox, bruins,
canadiens, maple leafs, red wings, blackhawks, penguins, flyers, islanders, devils, capitals, packers,
bears, vikings, lions, eagles, redskins, steelers, broncos, raiders, chiefs, seahawks, 49ers, rams, saints,
falcons, panthers, buccaneers, bills, dolphins, jets, patriots, colts, bengals, browns, oilers, jaguars,
cardinals, chargers, padres, rockies, marlins, expos, phillies, pirates, reds, astros, brewers, twins,
royals, tigers, indians, orioles, mariners, angels, athletics, warriors, suns, spurs, mavericks, rockets,
jazz, nuggets, clippers, kings, sonics, supersonics, trail blazers, timberwolves, bucks, pacers, pistons,
cavaliers, hawks, heat, magic, hornets, wizards, bullets, nets, 76ers, sixers, raptors, grizzlies, sabres,
senators, lightning, predators, blues, flames, canucks, avalanche, stars, sharks, ducks, coyotes, tv, cia,
fbi, constabulary, observatory, monitor, coalition, alliance, bloc, axis, opposition, secretariat, presidency, chamber,
board, cabinet, jihad, hezbollah, brotherhood, resistance, khalq, sham, taliban, qaeda, qaida, qa'ida,
nusra, ahrar, liwa, jabhat, harakat, hay'at, hayat, faylaq, jaysh, katibat, kata'ib, saraya, firqat,
firqatul, asa'ib, ansar, gang, cartel, mafia, syndicate, conference, committees, forum, initiative, project,
center, centre, watch, crescent, cross, treasury, pentagon, kremlin, politburo, duma, knesset, bundestag,
bundesbank, bundeswehr, reichstag, sejm, majlis, diet, reserve, customs, state department, embassy,
consulate, mission, delegation, regime, junta, legion, squadron, fleet, infantry, airborne, cavalry,
artillery, commando, commandos, unit, tribe, clan, campaign
"""

PLACE_HEADS = """
river, lake, sea, ocean, bay, gulf, strait, straits, channel, canal, creek, falls, beach, coast, cape,
peninsula, island, islands, isle, isles, atoll, archipelago, mount, mountain, mountains, hill, hills,
valley, canyon, desert, forest, plain, plains, plateau, ridge, pass, glacier, park, garden, gardens, square,
street, avenue, road, boulevard, lane, drive, highway, bridge, tunnel, gate, airport, airbase, airfield,
station, port, harbor, harbour, dam, reservoir, province, governorate, county, district, region, state,
republic, kingdom, territory, territories, city, town, village, township, borough, parish, municipality,
prefecture, oblast, canton, emirate, emirates, camp, castle, palace, tower, cathedral, basilica, mosque,
temple, shrine, monastery, abbey, stadium, arena, dome, speedway, raceway, racecourse, ground, heights,
strip, bank, basin, delta, oasis, springs, crossing, border, quarter, neighborhood, neighbourhood, suburb,
cemetery, zone, empire, yards, reservoir,
sector, prison, hotel, plaza, center, field, house, hall, building, ranch, farm, trail
"""

LINKED_HEADS = """
bank, university, ministry, department, council, house, chamber, board, bureau, institute, college, school,
academy, court, church, army, party, front, union, federation, league, association, organisation,
organization, movement, republic, kingdom, state, states, city, gulf, bay, strait, straits, cape, isle,
isles, sea, district, confederation, congress, society, office, command, authority, centre, center,
committee, commission, foundation, port, museum, order, brigades, brigade, brotherhood, sons, daughters,
knights, institutes, emirate, emirates, sultanate, province, coast, mount, lake, rock, tower, bishop,
archdiocese, diocese, faculty, parliament, assembly, agency, alliance, coalition, people, peoples, company,
bar, library, voice, radio, free, friends, workers, communist party, community, commonwealth, principality,
duchy, county, region, town, borough, hall, temple, cathedral, cathedrals, hospital, conference, legion,
secretariat, guards, guardians, hezb, world, islands, island, network, group, institution, register,
exchange, national, trust, fund, doctors
"""

PURPOSE_HEADS = """
observatory centre center committee institute campaign fund movement organisation organization party union
council agency office commission foundation coalition alliance authority ministry network society
association monitor secretary department bureau front citizens americans alternative rally conference forum
programme program initiative league
"""

_PEOPLE = """
moslem moslems irishmen scotsmen welshmen dutchmen frenchwomen englishwoman englishwomen
philippine bosniac burkinabe beninese botswanan bruneian burundian liechtensteiner monegasque
luxembourger leonean timorese polynesian melanesian sardinian prussian saxon viennese neapolitan aussie aussies
afro-american african-american afghan afghans african africans albanian albanians algerian algerians american
americans andorran angolan
angolans arab arabs arabic arabian argentine argentines argentinian argentinians armenian armenians asian
asians australian australians austrian austrians azerbaijani azerbaijanis azeri azeris bahamian bahraini
bahrainis balinese bangladeshi bangladeshis barbadian basque basques belarusian belarusians belarussian
belgian belgians bengali berber bhutanese bolivian bolivians bosnian bosnians bosniak bosniaks brazilian
brazilians brit british briton britons bulgarian bulgarians burmese burundian cambodian cambodians
cameroonian canadian canadians catalan catalans caribbean chadian chechen chechens chilean chileans chinese
circassian colombian colombians congolese corsican cossack croat croats croatian croatians cuban cubans
cypriot cypriots czech czechs dane danes danish druze dutch dutchman ecuadorean ecuadorian egyptian
egyptians english englishman englishmen eritrean estonian estonians ethiopian ethiopians european europeans
fijian filipino filipinos finn finns finnish flemish french frenchman frenchmen frenchwoman gabonese gambian
georgian georgians german germans ghanaian ghanaians greek greeks guatemalan guatemalans guinean haitian
haitians hindu hindus hispanic honduran hungarian hungarians icelandic icelander indian indians indonesian
indonesians iranian iranians iraqi iraqis irish irishman islamic islamist islamists israeli israelis italian
italians ivorian jamaican jamaicans japanese javanese jew jewish jews jordanian jordanians kazakh kazakhs
kenyan kenyans korean koreans kosovar kosovan kurd kurdish kurds kuwaiti kuwaitis kyrgyz lao laotian latin
latino latvian latvians lebanese liberian liberians libyan libyans lithuanian lithuanians macedonian
macedonians malawian malay malays malaysian malaysians maldivian malian maltese maori maronite mauritanian
mauritian mexican mexicans moldovan moldovans mongolian mongolians montenegrin moroccan moroccans mozambican
muslim muslims namibian nepalese nepali nicaraguan nicaraguans nigerian nigerians nordic norwegian
norwegians omani omanis ottoman pakistani pakistanis palestinian palestinians panamanian paraguayan pashtun
persian persians peruvian peruvians pole poles polish portuguese punjabi qatari qataris roman romans
romanian romanians russian russians rwandan rwandans salvadoran saudi saudis scandinavian scot scots
scotsman scottish senegalese serb serbs serbian serbians shi'ite shi'ites shia shias shiite shiites sikh
sikhs singaporean singaporeans sinhalese slav slavic slovak slovaks slovakian slovene slovenes slovenian
slovenians somali somalis spaniard spaniards spanish sudanese sunni sunnis surinamese swede swedes swedish
swiss syrian syrians taiwanese tajik tajiks tamil tamils tanzanian tanzanians tatar thai thais tibetan
tibetans togolese trinidadian tunisian tunisians turk turks turkish turkmen turkoman turcoman ugandan
ugandans ukrainian ukrainians uruguayan uruguayans uyghur uyghurs uighur uighurs uzbek uzbeks venezuelan
venezuelans vietnamese welsh welshman yazidi yazidis yemeni yemenis yugoslav yugoslavs zairean zambian
zambians zimbabwean zimbabweans zionist zulu alawite alawites ismaili christian christians catholic
catholics protestant protestants orthodox anglican lutheran baptist methodist mormon buddhist buddhists
jesuit salafi salafist salafists wahhabi marxist marxists communist communists fascist nazi nazis leninist
maoist socialist socialists stalinist trotskyist republican republicans democrat democrats democratic
conservative conservatives liberal liberals tory tories leftist rightist western easterner westerner
westerners soviet soviets czechoslovak eurasian anglo-saxon byzantine assyrian assyrians aramaic hebrew
cantonese mandarin hindi urdu swahili norse gaelic celtic germanic californian texan texans parisian
londoner londoners venetian muscovite bavarian sicilian hutu hutus tutsi tutsis xhosa igbo yoruba hausa
rohingya rohingyas mayan inca apache navajo cherokee sioux gypsy gypsies creole afrikaner afrikaners
boer boers oromo tigrayan fulani tuareg tuaregs berbers copt copts coptic maronites hazara hazaras zulus
jihadi jihadis kremlinologist ba'athist baathist houthi-led islamism victorian elizabethan gothic
renaissance baroque internet
"""

PEOPLES = (
    ", ".join(_PEOPLE.split())
    + """, sri lankan, sri lankans, costa rican, costa ricans, puerto rican, puerto
ricans, new zealander, new zealanders, south african, south africans, north korean, north koreans, south korean, south
koreans, saudi arabian, saudi arabians, greek cypriot, greek cypriots, turkish cypriot, turkish cypriots, bosnian serb,
bosnian serbs, bosnian croat, bosnian croats, bosnian moslem, bosnian moslems, bosnian muslim, bosnian muslims, papua
new guinean, el salvadoran, east timorese, roman catholic, roman catholics, dominican, hong konger, hong kongers, cape
verdean, sierra leonean, sierra leoneans, burkinabe, ivory coaster, west indian, west indians, north american, north
americans, south american, south americans, latin american, latin americans, east german, east germans, west german,
west germans, central american, west african, east african, central asian, southeast asian, east european, west
european, russian orthodox, greek orthodox, seventh-day adventist"""
)

PLACES = """
west indies, tampa bay, the oval, murrayfield, twickenham, lord's cricket ground, green bay, eden park,
cardiff arms park, nou camp, bernabeu, san siro, flushing meadow, roland garros, melbourne park,
silverstone, monza, hockenheim, suzuka, estoril, old bailey, windsor castle, buckingham
palace, u.s., us, usa, u.s.a., u.k., uk, uae, u.a.e., ussr, u.s.s.r., drc, roc, prc, america, united states
of america, great britain, britain, england, scotland, wales, northern ireland, holland, burma, czech
republic, czechoslovakia, yugoslavia, soviet union, zaire, rhodesia, persia, east germany, west germany,
ivory coast, cape verde, macedonia, swaziland, turkey, palestine, palestinian territories, west bank, gaza,
gaza strip, vatican, holy see, kosovo, chechnya, dagestan, ingushetia, tatarstan, abkhazia, south ossetia,
nagorno-karabakh, transnistria, crimea, donbas, donbass, kurdistan, iraqi kurdistan, kurdistan region,
rojava, kashmir, punjab, sindh, baluchistan, balochistan, tibet, xinjiang, manchuria, inner mongolia,
guangdong, bavaria, saxony, prussia, catalonia, andalusia, basque country, galicia, castile, lombardy,
tuscany, sicily, sardinia, corsica, brittany, normandy, provence, alsace, burgundy, flanders, wallonia,
transylvania, bohemia, moravia, siberia, caucasus, north caucasus, balkans, baltics, scandinavia, iberia,
anatolia, mesopotamia, levant, maghreb, sahel, sahara, sinai, golan, golan heights, darfur, horn of africa,
ogaden, katanga, biafra, zanzibar, transvaal, natal, kwazulu-natal, middle east, near east, far east,
mideast, gulf, persian gulf, latin america, central america, south america, north america, central asia,
southeast asia, south asia, east asia, eastern europe, western europe, central europe, eurasia, africa,
asia, europe, antarctica, oceania, arctic, north africa, west africa, east africa, southern africa, new
england, midwest, deep south, new south wales, queensland, tasmania, british columbia, alberta, ontario,
quebec, manitoba, saskatchewan, nova scotia, new brunswick, newfoundland, yukon, northwest territories, new
york, new jersey, new mexico, new hampshire, north carolina, south carolina, north dakota, south dakota,
west virginia, rhode island, alabama, alaska, arizona, arkansas, california, colorado, connecticut,
delaware, florida, georgia, hawaii, idaho, illinois, indiana, iowa, kansas, kentucky, louisiana, maine,
maryland, massachusetts, michigan, minnesota, mississippi, missouri, montana, nebraska, nevada, ohio,
oklahoma, oregon, pennsylvania, tennessee, texas, utah, vermont, virginia, washington, wisconsin, wyoming,
puerto rico, washington d.c., d.c., district of columbia, n.y., n.j., calif., fla., tex., pa., mass., conn.,
ill., mich., minn., wis., mo., ga., va., md., n.c., s.c., tenn., ky., la., ala., ariz., colo., ore., wash.,
okla., neb., nev., n.h., r.i., vt., del., w.va., kan., ark., miss., mont., ind., n.d., s.d., n.m., l.a., red
sea, black sea, caspian sea, dead sea, mediterranean, mediterranean sea, baltic sea, north sea, adriatic,
aegean, atlantic, pacific, atlantic ocean, pacific ocean, indian ocean, english channel, euphrates, tigris,
nile, danube, rhine, volga, dnieper, jordan river, suez canal, panama canal, bosphorus, strait of hormuz,
himalayas, alps, pyrenees, andes, urals, hindu kush, mount everest, silicon valley, wall street, hollywood,
broadway, manhattan, brooklyn, bronx, queens, harlem, staten island, westminster, downing street, white
house, capitol hill, kremlin, red square, tiananmen square, wembley, wimbledon, lord's, old trafford,
anfield, headingley, heathrow, idlib, harem, raqqa, manbij, kobani, kobane, afrin, qamishli, hasakah,
al-hasakah, deir ez-zor, deir al-zor, deir ezzor, quneitra, daraa, deraa, sweida, suwayda, tartus, palmyra,
al-bab, jarablus, azaz, tal abyad, ras al-ain, sinjar, fallujah, ramadi, tikrit, mosul, kirkuk, erbil,
sulaymaniyah, duhok, baquba, anbar, nineveh, diyala, latakia, homs, hama, aleppo, damascus, eastern ghouta,
ghouta, douma, jenin, nablus, ramallah, hebron, rafah, khan younis, khan yunis, east jerusalem, bekaa, bekaa
valley, sidon, tyre, baalbek, rawalpindi, helmand, kandahar, waziristan, north waziristan, south waziristan,
swat, swat valley, tora bora, abbottabad, mogadishu, puntland, somaliland, mombasa, benghazi, misrata,
sirte, srebrenica, pale, tuzla, mostar, banja luka, republika srpska, vojvodina, krajina, slavonia,
herzegovina, bosnia, bosnia and herzegovina, trinidad and tobago, antigua and barbuda, st. louis, st.
petersburg, st petersburg, st. paul, st. kitts, st. lucia, new delhi, old delhi, bombay, calcutta, madras,
peking, canton, saigon, rangoon, leningrad, stalingrad, constantinople, byzantium, hong kong, macau, macao,
taiwan, east timor, timor-leste, the hague, hague, el salvador, dr congo, congo, republic of ireland,
ireland, ulster, gibraltar, falklands, falkland islands, guantanamo, guantanamo bay, robben island, okinawa,
hokkaido, hiroshima, nagasaki, chernobyl, fukushima, north korea, south korea, n. korea, s. korea, vietnam,
russia, syria, iran, laos, moldova, bolivia, tanzania, venezuela, micronesia, brunei, korea, korean
peninsula, arabian peninsula, sinai peninsula, balkan, cyprus, northern cyprus, world trade center, ground
zero, green zone, isle of man, channel islands
"""

ORGANISATIONS = """
scotland yard, dow jones, nhl, ncaa, pga, atp, wta, golden state, la clippers, la lakers, n.y. giants,
n.y. jets, la rams, premier
league club, new york rangers, ny islanders, ny rangers, nyse, nasdaq, cbot, lme, liffe, sfe, cme, uefa,
fifa, oecd, icftu, itv, mtv, hbo, espn, upi, dpa, antara, bernama, kyodo, yonhap, pti, apa, ansa, belga,
efe, lusa, stt, ntb, petra, sana, kcna, opec, reuters, ap, associated press, afp, agence france-presse, xinhua,
tass, itar-tass, interfax, tanjug, anadolu, anadolu agency, irna, mena, kuna, wafa, bbc, cnn, nbc, cbs, abc,
fox news, al jazeera, al-jazeera, al arabiya, al-arabiya, rudaw, kurdistan24, sky news, washington post, new
york times, wall street journal, financial times, guardian, times, economist, le monde, le figaro, der
spiegel, spiegel, bild, el pais, haaretz, jerusalem post, hurriyet, al-ahram, al-hayat, pravda, izvestia,
asharq al-awsat, un, u.n., united nations, eu, e.u., european union, nato, osce, imf, world bank, wto, who,
unicef, unesco, unhcr, unrwa, iaea, icc, icrc, red cross, red crescent, european commission, european
parliament, european central bank, ecb, asean, arab league, african union, oau, commonwealth, security
council, un security council, u.n. security council, general assembly, hamas, hezbollah, hizbollah,
hizbullah, fatah, plo, p.l.o., palestinian authority, islamic jihad, al-qaeda, al qaeda, al-qaida, al qaida,
qaeda, isis, isil, is, daesh, islamic state, islamic state of iraq and the levant, islamic state of iraq and
syria, hts, hayat tahrir al-sham, hay'at tahrir al-sham, jabhat al-nusra, al-nusra front, nusra front, ahrar
al-sham, free syrian army, fsa, syrian democratic forces, sdf, ypg, pkk, pyd, ypj, kdp, puk, peshmerga,
taliban, boko haram, al-shabaab, al-shabab, houthis, houthi, ansar allah, muslim brotherhood, baath party,
ba'ath party, sohr, syrian observatory for human rights, white helmets, amnesty international, human rights
watch, hrw, greenpeace, oxfam, medecins sans frontieres, doctors without borders, international coalition,
global coalition, national transitional council, syrian national army, irgc, revolutionary guards, quds
force, idf, mossad, shin bet, likud, labour, labor, kremlin, pentagon, state department, foreign office,
white house, congress, senate, house of representatives, parliament, knesset, duma, bundestag, bundesbank,
bundesrat, downing street, cia, fbi, nsa, kgb, fsb, mi5, mi6, gru, isi, fed, federal reserve, sec, supreme
court, treasury, ira, eta, farc, ltte, tamil tigers, khmer rouge, viet cong, anc, inkatha, african national
congress, republican party, democratic party, conservative party, labour party, sinn fein, ukip, spd, cdu,
csu, fdp, akp, chp, mhp, hdp, bjp, ppp, ioc, nba, nfl, mlb, fia, nasa, esa, microsoft, apple, google,
facebook, meta, amazon, twitter, ibm, intel, boeing, airbus, toyota, honda, nissan, sony, samsung, bmw,
volkswagen, siemens, shell, bp, exxon, general motors, ford, chrysler, general electric, goldman sachs,
merrill lynch, morgan stanley, jp morgan, j.p. morgan, citibank, barclays, hsbc, ubs, credit suisse,
deutsche bank, lehman brothers, salomon brothers, arsenal, chelsea, liverpool, everton, manchester united,
manchester city, tottenham, tottenham hotspur, leeds, leeds united, newcastle united, aston villa, west ham,
west ham united, nottingham forest, sheffield wednesday, sheffield united, blackburn rovers, bolton
wanderers, wimbledon, crystal palace, queens park rangers, rangers, celtic, barcelona, real madrid, atletico
madrid, juventus, ac milan, inter milan, internazionale, lazio, roma, sampdoria, fiorentina, parma, bayern
munich, borussia dortmund, werder bremen, schalke, ajax, feyenoord, psv, psv eindhoven, benfica, porto,
sporting lisbon, paris saint-germain, paris st germain, marseille, monaco, galatasaray, fenerbahce,
besiktas, trabzonspor, panathinaikos, olympiakos, anderlecht, rapid vienna, spartak moscow, cska moscow,
dynamo kiev, red star, essex, surrey, kent, sussex, hampshire, yorkshire, lancashire, derbyshire,
nottinghamshire, leicestershire, warwickshire, worcestershire, gloucestershire, glamorgan, somerset,
middlesex, northamptonshire, durham, ferrari, mclaren, williams, benetton, ligier, jordan-peugeot, tyrrell,
minardi, sauber, renault, peugeot, citroen, fiat, lufthansa, british airways, air france, aeroflot, american
airlines, delta, qantas
"""

THINGS = """
champions league, champions' league,
euroleague, superleague, super league, american football conference, national football conference,
serie a, bundesliga, primera division, premiership, first division, second division, third division, la
liga, ligue 1, division one, division two, premier division, major league, world series, stanley cup, rose
bowl, the ashes, cup, open, championship, championships, olympics, olympic, games, grand prix, prix, war,
prize, award, awards, trophy, masters, classic, tour, marathon, tournament, series, bowl, derby, stakes,
act, treaty, agreement, accord, accords, pact, protocol, convention, charter, constitution, resolution,
declaration, day, christmas, easter, ramadan, eid, hajj, passover, hanukkah, yom kippur, thanksgiving,
halloween, ashes, bible, koran, quran, torah, gospel, internet, web, windows, linux, islam, christianity,
judaism, hinduism, buddhism, catholicism, communism, marxism, zionism, nazism, holocaust, revolution,
intifada, century, era, age, dynasty, operation, plan, festival, summit, medal, cold war, world war,
world war i, world war ii, gulf war, civil war, oscar, oscars, emmy, grammy, pulitzer, nobel, nobel prize,
world cup, davis cup, fed cup, european cup, f.a. cup, fa cup, premier league, super bowl, ryder cup, test,
tests, album, song, symphony, euro, ebola, covid, covid-19, coronavirus, mir, soyuz, shuttle, apollo,
titanic, euro 2000, euro 96, formula one, kalashnikov, boeing 747, airbus a320, scud, tomahawk, f-16,
mig-29, english, deutsche mark, mark, marks, dollar, yen, sterling, libor, nikkei, dow, dow jones industrial
average, ftse, dax, cac-40
"""

GIVEN_NAMES = """
ahmed ahmad mohammed muhammad mohamed mohammad mohamad mehmet mahmoud mahmud mustafa mostafa hassan hasan
hussein husain hussain hossein ali omar oumar umar osman othman usman uthman khaled khalid abdullah abdallah
abdul abdel abdelaziz abdulaziz abdulrahman abdurrahman abdelrahman abdelkader abu abou umm bashar hafez
maher asma rami walid waleed samir sami salim saleem salem saleh salah said saeed saad yasser yasir yousef
youssef yusuf yousuf ibrahim ismail ishaq idris ilyas jamal gamal jalal jaber jabir karim kareem kamal kamel
tariq tarek taha tahir talal tamim anas anwar ayman amr amir ameer adel adil adnan akram alaa ammar asad
asaad aziz badr bilal fadi fahd faisal faysal farid fares farouk farooq faruk fawzi fouad fuad ghassan habib
hadi haitham hakim hamad hamid hamza hani harun hashim haydar hisham hosni hichem imad imran iyad issa isa
jihad kassem qassem qasim qassim latif lutfi luay majid maged mansour mansur marwan mazen mazlum masoud
massoud mounir munir murad mourad muammar moammar musa mousa muqtada nabil nadim nader naji najib nasser
nasir nawaf nizar nouri nuri osama usama qais qusay rafik rafiq rashid rasheed riad riyad ridha sabah sabri
saddam saif sayf sajid shakir sharif sheikh suleiman sulaiman soleiman sohail tawfiq thabit turki uday wael
wahid wasim yahya yassin yazid zaid zayd zakaria ziad ziyad zuhair fatima fatma khadija aisha aicha maryam
mariam zainab zeinab layla leila noura nour huda hanan rania reem salma samira yasmin amina farah hala
jamila recep tayyip ahmet erdogan bulent suleyman tansu necmettin mesut abdulhamid devlet kemal selahattin
hakan fidan masud nechirvan masrour barham qubad bafel akbar hashemi mohsen javad ebrahim qasem kasra reza
parviz mir behrouz dariush farhad sachin sourav rahul anil javagal venkatesh ajay navjot vinod sunil kapil
ravi sanjay rajiv indira sonia atal bihari narendra manmohan lalu mulayam arjun vijay suresh ramesh ganesh
nawaz benazir asif ijaz inzamam waqar mushtaq saqlain aamir rameez shahid moin mohinder arvinda sanath
aravinda muttiah chaminda kumar hashan romesh pramodya asanka marvan boris vladimir mikhail sergei dmitry
dmitri viktor alexander aleksandr alexei yevgeny yevgeni gennady leonid nikolai oleg pavel yuri anatoly
andrei igor ivan ilya maxim ramzan aslan shamil dzhokhar slobodan radovan ratko franjo alija haris goran
zoran dragan nebojsa vojislav milan mladen momcilo biljana krajisnik jiang deng li zhu xi hu wen mao chiang
lee kim park roh lien yang wang zhang chen liu zhao huang wu zhou xu sun ma
"""

IN_PLACE = """
in at near from to outside around across towards toward into inside via throughout between reached entered
visit visited left leave off shelled shelling bombarded bombarding besieged besieging overran recaptured retook
liberated
"""

PLACE_NOUNS = """
town city village hamlet parish municipality province district region capital state county suburb island port
governorate republic camp
countryside airport border river neighbourhood neighborhood outskirts streets embassy ambassador east west
south north southeast southwest northeast northwest northern southern eastern western central
"""

ORGANISATION_NOUNS = """
party group company firm bank team club union agency newspaper daily magazine weekly broadcaster channel
ministry army militia movement organisation organization brigade faction coalition alliance monitor ngo
charity airline carrier maker manufacturer retailer bookmaker brokerage subsidiary unit conglomerate
watchdog think-tank parent band label station network website university college champions
"""

SAYING = """
said says told asked added announced claimed warned stated declared insisted explained argued confirmed
denied reported wrote noted tweeted recalled complained accused criticised criticized urged vowed pledged
won beat defeated scored hit lost died married resigned testified
"""

POSSESSORS = """
people lord king queen women men children farmers workers teachers students soldiers mothers doctors writers
st lloyd moody levi sainsbury christie sotheby macy mcdonald harrod reader prince princess
"""
PARTICLES = """
de del della dello delle degli di da dos das du la le van von der den ter ten bin ibn bint al el ul ud ur y zu
abu abd e
"""
LINKS = "of"
CONJUNCTIONS = "and &"
ARTICLES = "the a an"
