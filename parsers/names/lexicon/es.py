"""Spanish: words around names. Tables, and nothing else."""

STOP = """
a además ahora al algo alguien algún alguna algunas algunos allí ante antes apenas aquel aquella aquellos
aquí así aun aún aunque ayer bajo bien cada casi como cómo con contra cual cuál cuales cuando cuándo cuatro
de debajo dentro desde después detrás dice donde dónde dos durante e el él ella ellas ello ellos en encima
entonces entre era eran es esa esas ese eso esos esta está estaba están estas este esto estos fue fueron
fuera ha había haber hace hacia han hasta hay he hoy incluso la las le les lo los luego mas más me mediante
mi mientras mis mismo mucho muchos muy nada nadie ni ningún ninguna no nos nosotros nuestra nuestro nunca o
ocho once otra otras otro otros para pero poco por porque pronto pues que qué quien quién quienes se sea
según seis ser si sí sido siempre siete sin sino sobre solo sólo son su sus tal también tampoco tan tanto te
tiene tienen toda todas todavía todo todos tras tres tu tú un una unas uno unos usted ustedes y ya yo cinco
nueve diez veinte cien mil preguntado preguntada acusado nacido nacida lunes martes miércoles jueves viernes
sábado domingo dios alá
"""
STARTERS = """
agencia análisis analistas autoridades ejército el comentarios contacto copyright entrevista estado fuente
fuentes fuerzas gobierno habitantes imagen imágenes jueces militares mujeres opinión policía presidente
publicado rebeldes reportaje resultados soldados tropas vídeo ver primer primera último última nuevo nueva
antiguo leer foto
"""
MONTHS = "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre"
ADDRESS = "sr. sra. sres. srta. señor señora don doña dr. dra. d. dña. monseñor"
TITLES = """
presidente presidenta ministro ministra canciller secretario secretaria rey reina príncipe princesa
emperador emir sultán jeque imán ayatolá muftí papa cardenal arzobispo obispo patriarca senador senadora
diputado diputada gobernador gobernadora alcalde alcaldesa embajador embajadora comisario jefe jefa director
directora portavoz juez jueza fiscal general coronel comandante capitán teniente sargento almirante profesor
profesora doctor doctora vicepresidente vicepresidenta expresidente exministro líder
"""
MODIFIERS = "primer primera vice ex interino adjunto alto gran nuevo nueva general viceprimer"
ROLES = """
presidente presidenta ministro ministra canciller secretario rey reina príncipe emir sultán jeque imán
ayatolá papa cardenal obispo patriarca senador diputado gobernador alcalde alcaldesa embajador comisario
jefe director directora portavoz juez fiscal abogado abogada general coronel comandante capitán profesor
doctor analista economista investigador politólogo historiador periodista reportero corresponsal activista
opositor disidente yihadista dictador líder dirigente fundador fundadora empresario entrenador delantero
centrocampista defensa portero jugador campeón llamado hermano padre hijo escritor actor actriz cantante
cineasta candidato experto experta francés sirio turco ruso estadounidense
"""
ORGANISATION_HEADS = """
ministerio partido ejército brigada brigadas batallón regimiento división milicia frente movimiento unión
liga federación confederación asociación organización instituto institución universidad colegio escuela
academia hospital iglesia museo biblioteca sociedad club equipo grupo compañía empresa banco fondo agencia
oficina comisión comité consejo asamblea parlamento congreso senado gobierno administración autoridad corte
tribunal policía marina guardia fuerzas mando coalición alianza observatorio centro fundación conferencia
red cadena diario radio televisión célula sindicato cámara presidencia audiencia fiscalía secretaría legión
junta moncloa
"""
PLACE_HEADS = """
río lago mar océano bahía golfo estrecho canal cabo península isla islas monte montaña montañas valle
desierto bosque llanura parque jardín plaza calle avenida puente aeropuerto estación puerto provincia
gobernación región departamento distrito ciudad pueblo campo castillo palacio torre catedral mezquita
estadio prisión cárcel barrio frontera república reino
"""
LINKED_HEADS = ORGANISATION_HEADS + " república reino golfo mar cabo estrecho isla islas"
PURPOSE_HEADS = """
ministerio organización asociación fundación centro comité consejo unión movimiento agencia fondo
observatorio instituto partido frente oficina
"""
PEOPLES = """
francés francesa franceses sirio siria sirios sirias turco turca turcos alemán alemana alemanes
estadounidense estadounidenses ruso rusa rusos británico británica británicos inglés inglesa ingleses árabe
árabes kurdo kurda kurdos iraquí iraquíes iraní iraníes israelí israelíes palestino palestina palestinos
libanés libanesa libaneses jordano egipcio egipcia egipcios tunecino argelino marroquí marroquíes libio
saudí saudíes catarí europeo europea europeos africano asiático chino china chinos japonés indio paquistaní
afgano afganos ucraniano ucranianos español española españoles italiano italianos belga suizo canadiense
polaco rumano húngaro griego griegos checheno chechenos uzbeko uzbekos uigur uigures musulmán musulmanes
cristiano cristianos judío judíos suní suníes chií chiíes alauí alauíes druso drusos islamista islamistas
occidental mexicano mexicana mexicanos argentino argentinos chileno colombiano venezolano peruano cubano
brasileño catalán catalanes vasco vascos andaluz gallego madrileño
"""
PLACES = """
estados unidos, ee.uu., ee uu, eeuu, reino unido, inglaterra, escocia, gales, irlanda del norte, alemania,
rusia, siria, turquía, irak, irán, israel, palestina, líbano, jordania, egipto, arabia saudí, arabia
saudita, marruecos, argelia, túnez, libia, china, japón, india, francia, italia, bélgica, suiza, países
bajos, polonia, grecia, ucrania, chechenia, crimea, kurdistán, cisjordania, franja de gaza, gaza, oriente
próximo, oriente medio, europa, áfrica, asia, américa, américa latina, latinoamérica, magreb, sahel,
levante, golán, idlib, harem, damasco, alepo, raqa, raqqa, latakia, homs, hama, bagdad, mosul, teherán,
jerusalén, beirut, el cairo, londres, moscú, pekín, bruselas, ginebra, la haya, nueva york, parís, niza,
cataluña, andalucía, galicia, país vasco, madrid, barcelona, sevilla, valencia, mediterráneo, mar rojo, mar
negro, éufrates, tigris, nilo, unión soviética, urss, washington, españa, méxico
"""
ORGANISATIONS = """
onu, otan, ue, unión europea, efe, agencia efe, reuters, afp, europa press, naciones unidas, consejo de
seguridad, comisión europea, parlamento europeo, tpi, corte penal internacional, unesco, unicef, oms, fmi,
banco mundial, liga árabe, hamás, hamas, hezbolá, hezbollah, fatah, estado islámico, ei, isis, al qaeda,
al-qaeda, frente al nusra, hts, hayat tahrir al sham, osdh, ypg, pkk, psoe, pp, vox, podemos, partido
popular, partido socialista, ciudadanos, sumar, eta, congreso, senado, guardia civil, policía nacional,
audiencia nacional, tribunal supremo, tribunal constitucional, casa blanca, pentágono, kremlin, el país, el
mundo, abc, la vanguardia, el diario, real madrid, fc barcelona, sana, moncloa, zarzuela
"""
THINGS = """
copa, campeonato, premio, premios, guerra, tratado, acuerdo, acuerdos, juegos, torneo, festival, cumbre,
ramadán, navidad, semana santa, internet, islam, corán, biblia, covid, covid-19, liga, yihad, operación
"""
IN_PLACE = "en a hacia desde cerca hasta vía"
PLACE_NOUNS = """
ciudad pueblo provincia región distrito capital estado campo puerto aeropuerto gobernación barrio norte sur
este oeste localidad municipio isla frontera
"""
ORGANISATION_NOUNS = """
partido grupo sociedad empresa banco equipo club sindicato agencia diario periódico revista cadena milicia
movimiento organización brigada coalición alianza ong asociación medio
"""
SAYING = "dijo dice declaró afirmó explicó anunció precisó indicó aseguró estimó recordó añadió señaló ha"
PARTICLES = "de del la las los el al ben bin ibn von van da di"
LINKS = "de del"
CONJUNCTIONS = "y e &"
ARTICLES = "el la los las un una"
GIVEN_NAMES = """
ahmed bashar hafez omar umar pedro pablo josé maría juan carlos luis miguel ángel jorge mariano santiago
alberto isabel ada inés íñigo
"""
