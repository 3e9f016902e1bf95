"""German."""

OPPOSITES = {
    "elected/unseated": "wählen gewählt wahl wiedergewählt | abwählen stürzen sturz entmachten absetzen",
    "appoint/dismiss": (
        "ernennen ernannt ernannte ernennung berufen nominieren einsetzen | entlassen entließ entlassung abberufen"
        " absetzen abgesetzt feuern suspendieren"
    ),
    "resign/stay": "zurücktreten zurückgetreten rücktritt ausscheiden | bleiben blieb weitermachen",
    "uphold/overturn": (
        "bestätigen aufrechterhalten bekräftigen | aufheben aufhebung annullieren kippen kassieren widerrufen"
    ),
    "legalise/criminalise": (
        "legalisieren entkriminalisieren erlauben zulassen genehmigen gestatten | kriminalisieren verbieten verbot"
        " verboten untersagen"
    ),
    "ratify/denounce": (
        "ratifizieren ratifizierung unterzeichnen unterschreiben | kündigen ablehnen zurückziehen aufkündigen"
    ),
    "comply/violate": (
        "befolgen einhalten einhaltung beachten gehorchen respektieren | verletzen verletzung brechen brach"
        " gebrochen missachten verstoßen verstieß verstoß überschreiten"
    ),
    "democracy/dictatorship": "demokratie demokratisch republik | diktatur autokratie autoritär tyrannei monarchie",
    "independence/dependent": "unabhängig unabhängigkeit souverän autonom | abhängig abhängigkeit kolonie besetzt",
    "leftist/rightist": (
        "links linksgerichtet linksextrem sozialistisch kommunistisch | rechts rechtsgerichtet rechtsextrem"
        " konservativ kapitalistisch"
    ),
    "federal/local": "bundesweit landesweit national | lokal örtlich regional kommunal",
    "freedom/captivity": (
        "freiheit befreien befreiung | gefangenschaft sklaverei unterdrückung versklaven einsperren knechtschaft"
    ),
    "strict/lenient": "streng strikt hart scharf | nachsichtig milde locker lax großzügig",
    "majority/minority": "mehrheit großteil meiste mehrheitlich | minderheit minderzahl handvoll",
    "guilty/innocent": (
        "schuldig verurteilen verurteilung schuldspruch mitschuldig | unschuldig freigesprochen schuldlos"
    ),
    "legal/illegal": (
        "legal rechtmäßig gesetzmäßig verfassungsgemäß zulässig | illegal rechtswidrig gesetzwidrig"
        " verfassungswidrig unzulässig unrechtmäßig"
    ),
    "transparent/secret": "offen öffentlich transparent | geheim heimlich verdeckt verborgen",
    "honest/corrupt": "ehrlich integer unbestechlich redlich | korrupt korruption unehrlich bestechlich bestochen",
    "unite/split": (
        "vereinen vereinigen vereinigung fusionieren fusion zusammenschluss einheit | spalten spaltung trennen"
        " trennung teilen teilung abspalten"
    ),
    "attack/defend": (
        "angreifen angriff überfallen bombardieren einmarschieren invasion | verteidigen verteidigung zurückziehen"
        " rückzug"
    ),
    "capture/lose": (
        "erobern eroberung einnehmen besetzen besetzung | verlieren verlor verloren räumen aufgeben preisgeben abtreten"
    ),
    "surrender/resist": "kapitulieren ergeben kapitulation aufgeben | widerstand widerstehen kämpfen durchhalten",
    "peace/war": (
        "frieden friedlich waffenruhe waffenstillstand versöhnung versöhnen | krieg kämpfe konflikt gefecht"
        " feindseligkeiten schlacht gewalt"
    ),
    "arm/disarm": "bewaffnen aufrüsten aufrüstung bewaffnet | entwaffnen abrüsten abrüstung unbewaffnet entwaffnung",
    "deploy/withdraw": (
        "entsenden entsandt stationieren schicken verlegen aufstocken verstärken | abziehen abzug abgezogen"
        " zurückziehen zurückgezogen heimholen"
    ),
    "kill/survive": (
        "töten ermorden mord umbringen hinrichten hinrichtung erschießen sterben starb gestorben tot umgekommen |"
        " überleben überlebte lebend unverletzt unversehrt entkommen"
    ),
    "injured/unhurt": "verletzt verwundet verletzung verletzte | unverletzt unversehrt heil",
    "kidnap/release": (
        "entführen entführung verschleppen geisel festhalten inhaftieren verhaften verhaftung festnehmen"
        " festgenommen festnahme gefangennehmen haft | freilassen freigelassen freilassung freikommen befreien"
        " entkommen fliehen geflohen flucht"
    ),
    "victim/perpetrator": "opfer || täter angreifer attentäter mörder",
    "ally/enemy": (
        "verbündete freund partner freundlich anhänger | feind gegner rivale widersacher feindlich feindselig"
    ),
    "victory/defeat": "sieg triumph siegen gewinnen gewann gewonnen || niederlage verlieren verlor verloren",
    "explode/defuse": "explodieren explosion detonieren sprengen | entschärfen entschärft",
    "destroy/rebuild": (
        "zerstören zerstörung abreißen abriss vernichten verwüsten ruinieren | wiederaufbauen wiederaufbau"
        " restaurieren bauen aufbauen reparieren errichten unversehrt erhalten unbeschädigt"
    ),
    "support/oppose": (
        "unterstützen unterstützung befürworten eintreten begrüßen | ablehnen ablehnung bekämpfen widersetzen"
        " protestieren protest einspruch widersprechen"
    ),
    "accept/refuse": (
        "annehmen annahm angenommen annimmt akzeptieren zustimmen zustimmung einwilligen | ablehnen ablehnung"
        " verweigern weigern zurückweisen ausschlagen ausgeschlagen"
    ),
    "admit/deny": (
        "zugeben zugegeben gestehen gestand geständnis einräumen anerkennen bestätigen | leugnen bestreiten"
        " bestritt bestritten abstreiten dementieren dementi zurückweisen"
    ),
    "praise/criticise": (
        "loben lob preisen rühmen würdigen feiern | kritisieren kritik verurteilen tadeln anprangern rügen"
        " schelten beschuldigen"
    ),
    "love/hate": "lieben mögen mag gern bevorzugen | hassen verabscheuen missfallen verachten",
    "trust/distrust": "vertrauen glauben zuversicht | misstrauen zweifeln zweifel bezweifeln skeptisch verdacht",
    "hope/despair": (
        "hoffen hoffnung zuversichtlich optimistisch | verzweifeln verzweiflung pessimistisch fürchten befürchten"
        " hoffnungslos"
    ),
    "satisfied/dissatisfied": "zufrieden erfreut begeistert | unzufrieden enttäuscht enttäuschung unglücklich",
    "calm/worried": "ruhig gelassen entspannt | besorgt nervös beunruhigt ängstlich panisch",
    "interested/uninterested": (
        "interessiert interesse eifrig begeistert bereit | desinteressiert gleichgültig unwillig"
    ),
    "remember/forget": "erinnern gedenken | vergessen vergaß vergisst",
    "reveal/silent": (
        "enthüllen bekanntgeben veröffentlichen offenlegen | schweigen schwieg verschweigen verheimlichen"
        " verbergen unterdrücken zurückhalten geheimhalten"
    ),
    "true/false": (
        "wahr wahrheit richtig korrekt echt real tatsächlich | falsch unwahr unrichtig gefälscht fälschung lüge"
        " erfunden fiktiv"
    ),
    "prove/disprove": (
        "beweisen bewies bewiesen nachweisen nachgewiesen belegen bestätigen | widerlegen widerlegt unbewiesen"
        " entkräften"
    ),
    "certain/uncertain": "sicher gewiss eindeutig definitiv | unsicher ungewiss unklar zweifelhaft fraglich",
    "agree/disagree": (
        "einigen einigung übereinkommen einvernehmen konsens übereinstimmen einig | streiten streit uneinig"
        " uneinigkeit dissens zerstritten"
    ),
    "encourage/discourage": "ermutigen ermuntern fördern motivieren | entmutigen abschrecken abraten warnen",
    "invite/expel": "einladen eingeladen willkommen | ausschließen ausgeschlossen ausladen vertreiben ausweisen",
    "laugh/cry": "lachen lächeln freude fröhlich | weinen trauer tränen",
    "threaten/protect": "bedrohen drohen gefährden bedrohung | schützen schutz sichern bewahren",
    "profit/loss": "gewinn profit rentabel überschuss profitabel | verlust defizit unrentabel schulden",
    "buy/sell": "kaufen gekauft erwerben erwarb erworben kauf übernehmen || verkaufen verkauf veräußern",
    "buyer/seller": "käufer kunde verbraucher || verkäufer hersteller produzent lieferant",
    "import/export": "importieren import einfuhr einführen importeur || exportieren export ausfuhr ausführen exporteur",
    "lend/borrow": "leihen verleihen gläubiger || schuldner ausleihen schulden",
    "save/spend": "sparen einsparen | ausgeben verschwenden vergeuden",
    "hire/dismiss": (
        "einstellen anstellen anwerben beschäftigen beschäftigt | entlassen entließ kündigen arbeitslos"
        " arbeitslosigkeit entlassung feuern"
    ),
    "solvent/bankrupt": (
        "zahlungsfähig florieren boomen gedeihen aufschwung | bankrott pleite insolvent insolvenz zusammenbrechen"
        " rezession"
    ),
    "open/close": (
        "öffnen eröffnen eröffnung eingeweiht aufmachen | schließen geschlossen schloss schließung stilllegen"
        " dichtmachen"
    ),
    "expand/shrink": (
        "expandieren ausbauen erweitern ausweiten vergrößern | schrumpfen abbauen verkleinern einschränken"
        " reduzieren verringern"
    ),
    "rich/poor": "reich reichtum wohlhabend vermögend millionär milliardär | arm armut bedürftig mittellos verarmt",
    "expensive/cheap": "teuer kostspielig kostenpflichtig | billig günstig preiswert kostenlos gratis",
    "shortage/surplus": "mangel knappheit knapp engpass | überschuss überfluss reichlich fülle",
    "private/public": "privat privatisieren privatisierung | staatlich verstaatlichen verstaatlichung öffentlich",
    "exceed/miss": "übertreffen übertraf übertroffen übersteigen überschreiten | verfehlen unterschreiten unterbieten",
    "strong/weak": "stark stärke mächtig kräftig robust stärken | schwach schwäche machtlos schwächen zerbrechlich",
    "improve/worsen": (
        "verbessern verbesserung besser erholen erholung genesen | verschlechtern verschlechterung verschlimmern"
        " schlechter"
    ),
    "accelerate/slow": "beschleunigen schneller | verlangsamen bremsen verzögern langsamer",
    "success/failure": (
        "erfolg erfolgreich gelingen gelang gelungen schaffen | misserfolg scheitern fehlschlagen misslingen"
        " erfolglos durchfallen"
    ),
    "receive/refuse": "erhalten erhielt bekommen bekam empfangen | ablehnen ausschlagen zurückweisen",
    "keep/lose": (
        "behalten behielt bewahren erhalten beibehalten | verlieren aufgeben aufgegeben abgeben wegwerfen verzichten"
    ),
    "find/lose": (
        "finden fand gefunden entdecken aufspüren wiederfinden | verlieren verlor vermissen vermisst verschwinden"
        " verschwand verschwunden"
    ),
    "add/remove": "hinzufügen einschließen beifügen | entfernen löschen ausschließen weglassen streichen",
    "own/rent": "besitzen besaß besitzer eigentümer vermieter | mieten mieter pachten",
    "begin/end": (
        "beginnen begann begonnen anfangen anfing starten aufnehmen anlaufen | enden beenden aufhören schließen"
        " abschließen einstellen stoppen auslaufen"
    ),
    "continue/stop": (
        "fortsetzen fortfahren weiterführen andauern verlängern wiederaufnehmen | aufhören unterbrechen unterbrach"
        " abbrechen abbrach aussetzen einstellen stoppen"
    ),
    "create/destroy": (
        "schaffen schuf gründen gegründet gründung errichten erfinden erfand erzeugen | zerstören abschaffen"
        " auflösen beseitigen zerschlagen ausrotten"
    ),
    "born/died": "geboren geburt | gestorben starb tod verstorben",
    "appear/disappear": (
        "erscheinen erschien auftauchen entstehen | verschwinden verschwand verschwunden aussterben ausgestorben"
    ),
    "cause/prevent": (
        "verursachen auslösen hervorrufen hervorrief führen bewirken | verhindern vermeiden vorbeugen heilen"
        " abwenden behandeln"
    ),
    "postpone/advance": (
        "verschieben verschoben verzögern aufschieben verspäten | vorziehen vorverlegen sofort pünktlich"
    ),
    "cancel/hold": (
        "absagen absage abgesagt streichen gestrichen abblasen stornieren | stattfinden abhalten durchführen bestätigen"
    ),
    "former/current": (
        "ehemalig ehemals früher damalig einstig | derzeitig gegenwärtig aktuell amtierend künftig jetzig"
    ),
    "early/late": "früh frühzeitig vorzeitig verfrüht | spät verspätet überfällig",
    "temporary/permanent": (
        "vorübergehend vorläufig zeitweilig befristet kurzfristig | dauerhaft ständig unbefristet langfristig"
        " lebenslang"
    ),
    "always/never": "immer stets ständig oft häufig regelmäßig | nie niemals selten kaum gelegentlich rar",
    "new/old": "neu modern neuartig jüngst | alt antik veraltet uralt",
    "long/short": "lang lange langwierig | kurz kurzzeitig",
    "stable/unstable": "stabil stabilität beständig | instabil instabilität schwankend unbeständig",
    "possible/impossible": "möglich machbar imstande fähig | unmöglich undurchführbar unfähig außerstande",
    "necessary/unnecessary": (
        "notwendig nötig erforderlich verpflichtend obligatorisch | unnötig überflüssig freiwillig optional fakultativ"
    ),
    "simple/complex": "einfach leicht mühelos unkompliziert | komplex kompliziert schwierig schwer mühsam",
    "identical/distinct": "identisch dasselbe ähnlich übereinstimmend | unterschiedlich ungleich gegensätzlich",
    "arrive/leave": (
        "ankommen ankam angekommen ankunft eintreffen eintraf landen erreichen | verlassen verließ abreisen"
        " abfahren abflug abflog weggehen abreise"
    ),
    "return/stay": "zurückkehren zurückkehrte rückkehr heimkehren | fortgehen weggehen verlassen auswandern",
    "join/leave": (
        "beitreten beitrat beigetreten beitritt eintreten anschließen | austreten austrat ausgetreten austritt"
        " verlassen aussteigen"
    ),
    "lift/lower": "heben hob gehoben anheben hochziehen | senken fallenlassen versenken sinken",
    "ascend/descend": "aufsteigen aufstieg hinaufsteigen besteigen | absteigen abstieg hinuntersteigen",
    "north/south": "nord norden nördlich nördlichen || süd süden südlich südlichen",
    "east/west": "ost osten östlich östlichen || west westen westlich westlichen",
    "near/far": "nah nahe benachbart nahegelegen | fern weit entfernt abgelegen",
    "inside/outside": "innen drinnen innerhalb inner | außen draußen außerhalb äußer",
    "above/below": "oben über ober oberhalb || unten unter unterhalb",
    "front/back": "vorn vorne vorder vorwärts voran | hinten hinter rückwärts",
    "domestic/foreign": "inländisch einheimisch national inland | ausländisch international ausland auswärtig",
    "urban/rural": "städtisch stadt großstadt urban | ländlich dorf land",
    "land/sea": "land landweg | see seeweg meer",
    "coastal/inland": "küste küstennah | binnenland landesinnere",
    "immigrate/emigrate": (
        "einwandern einwanderung zuwandern zuwanderung | auswandern auswanderung abwandern abwanderung"
    ),
    "man/woman": "mann männer männlich junge herr | frau frauen weiblich mädchen dame",
    "father/mother": "vater großvater opa papa | mutter großmutter oma mama",
    "son/daughter": "sohn enkel neffe bruder onkel | tochter enkelin nichte schwester tante",
    "husband/wife": "ehemann gatte bräutigam witwer | ehefrau gattin braut witwe ehegattin",
    "marry/divorce": (
        "heiraten geheiratet verheiratet hochzeit ehe verlobt | scheiden geschieden scheidung ledig unverheiratet"
        " single junggeselle"
    ),
    "king/queen": "könig prinz herzog kaiser | königin prinzessin herzogin kaiserin",
    "young/old": "jung jünger jugendlich kind minderjährig | alt älter betagt erwachsen volljährig senior",
    "teammate/opponent": "kollege mitspieler partner | gegner rivale konkurrent",
    "boss/employee": "chef arbeitgeber vorgesetzte || arbeitnehmer angestellte untergebene mitarbeiter",
    "master/amateur": "meister experte profi erfahren fachmann | amateur anfänger unerfahren laie neuling",
    "hero/villain": "held heiliger engel | schurke teufel bösewicht verbrecher",
    "healthy/sick": "gesund genesen geheilt fit | krank erkranken krankheit ungesund leiden",
    "harmless/harmful": (
        "harmlos sicher unbedenklich gutartig ungefährlich | schädlich gefährlich giftig bösartig tödlich"
    ),
    "benefit/harm": "nützen helfen half geholfen unterstützen nutzen | schaden behindern erschweren hindern",
    "infect/immune": "infizieren infiziert ansteckend positiv | immun geimpft negativ",
    "conscious/unconscious": "bewusst wach bewusstsein | bewusstlos schlafend koma schlafen",
    "fat/thin": "dick übergewichtig fett | dünn schlank mager untergewichtig",
    "hungry/full": "hungrig hunger hungern durstig | satt gesättigt",
    "blind/sighted": "blind taub gehörlos | sehend hörend",
    "clean/dirty": "sauber rein hygienisch | schmutzig verschmutzt dreckig verseucht unrein",
    "win/lose": (
        "gewinnen gewann gewonnen sieger gewinner meister besiegen || verlieren verlor verloren verlierer"
        " unterliegen unterlag zweiter"
    ),
    "draw/win": "unentschieden remis | gewinnen gewann gewonnen verlieren verlor sieg niederlage",
    "qualify/eliminated": (
        "qualifizieren aufsteigen weiterkommen aufstieg | ausscheiden ausgeschieden absteigen disqualifizieren abstieg"
    ),
    "home/away": "heimspiel heim | auswärts auswärtsspiel",
    "lead/trail": "führen führend vorn führung || zurückliegen hinterherhinken nachhinken rückstand",
    "best/worst": "best beste spitze | schlechtest schlimmst",
    "largest/smallest": "meist größt höchst maximum maximal | wenigst kleinst niedrigst geringst minimum minimal",
    "large/small": "groß riesig gewaltig enorm | klein winzig gering",
    "high/low": "hoch hohe höher groß | niedrig tief flach",
    "hot/cold": "heiß warm hitze erwärmung wärme | kalt kühl kälte abkühlung eisig",
    "wet/dry": "nass regen feucht regnerisch | trocken dürre trockenheit",
    "bright/dark": "hell licht sonnig | dunkel finster düster dunkelheit",
    "hard/soft": "hart fest starr | weich flüssig flexibel biegsam",
    "heavy/light": "schwer gewichtig | leicht",
    "deep/shallow": "tief tiefgreifend | flach seicht oberflächlich",
    "wide/narrow": "breit weit umfassend | schmal eng begrenzt beschränkt",
    "fast/slow": "schnell rasch rasant zügig | langsam allmählich schleppend",
    "full/empty": "voll überfüllt besetzt belegt | leer unbesetzt verlassen frei",
    "good/bad": "gut ausgezeichnet hervorragend großartig | schlecht schlimm furchtbar miserabel",
    "beautiful/ugly": "schön hübsch attraktiv | hässlich unattraktiv",
    "clever/stupid": "klug intelligent schlau weise | dumm töricht unklug",
    "brave/cowardly": "mutig tapfer kühn furchtlos | feige ängstlich feigling",
    "kind/cruel": "freundlich großzügig gütig sanft | grausam gemein unfreundlich brutal geizig",
    "famous/unknown": "berühmt bekannt beliebt populär | unbekannt unbeliebt unpopulär",
    "important/unimportant": (
        "wichtig bedeutend wesentlich entscheidend erheblich | unwichtig unbedeutend nebensächlich geringfügig"
        " unwesentlich unerheblich"
    ),
    "natural/artificial": "natürlich organisch roh wild | künstlich synthetisch verarbeitet gezüchtet",
    "normal/abnormal": "normal üblich gewöhnlich typisch | ungewöhnlich außergewöhnlich anormal unüblich",
    "increasingly/decreasingly": "zunehmend mehr | abnehmend weniger",
    "positive/negative": "positiv günstig | negativ ungünstig nachteilig",
    "active/inactive": "aktiv tätig betriebsbereit | inaktiv untätig passiv stillgelegt erloschen",
    "alone/together": "allein einzeln solo | zusammen gemeinsam gemeinschaftlich",
    "voluntary/forced": (
        "freiwillig absichtlich vorsätzlich bewusst | gezwungen unfreiwillig versehentlich unabsichtlich zufällig zwang"
    ),
    "visible/invisible": "sichtbar erkennbar | unsichtbar verborgen",
    "civilian/military": "zivil zivilist | militärisch militär",
    "religious/secular": "religiös heilig gläubig kirchlich | weltlich säkular atheistisch ungläubig",
    "manual/automatic": "manuell handgemacht | automatisch maschinell",
    "written/oral": "schriftlich geschrieben | mündlich",
    "professional/amateur": "profi professionell berufsmäßig | amateur ehrenamtlich",
    "sentenced/acquitted": (
        "verurteilt verurteilen inhaftiert haftstrafe gefängnis | freigesprochen freispruch freigelassen begnadigt"
    ),
    "plaintiff/defendant": "kläger ankläger staatsanwalt | angeklagte beklagte beschuldigte verdächtige",
    "compulsory/optional": (
        "pflicht verpflichtend obligatorisch vorgeschrieben bindend zwingend | freiwillig optional fakultativ"
        " unverbindlich befreit"
    ),
    "valid/invalid": "gültig wirksam rechtskräftig | ungültig nichtig unwirksam abgelaufen",
    "anonymous/named": "anonym unbekannt unerkannt | namentlich identifiziert bekannt",
    "equality/inequality": (
        "gleichheit gerecht gerechtigkeit fair | ungleichheit ungerecht ungerechtigkeit unfair diskriminierung"
    ),
    "impose/lift": "verhängen verhängt auferlegen einführen | aufheben aufgehoben lockern erlassen",
    "punish/reward": "bestrafen strafe bestrafung ahnden | belohnen verzeihen begnadigen amnestie vergeben belohnung",
    "presidential/parliamentary": "präsidentschaftswahl | parlamentswahl",
    "unanimous/divided": "einstimmig einhellig | gespalten umstritten uneinig",
    "popular/unpopular": "beliebt populär geschätzt | unbeliebt verhasst unpopulär",
    "documented/undocumented": (
        "registriert offiziell lizenziert zugelassen befugt | unregistriert inoffiziell unbefugt"
    ),
    "soldier/civilian": "soldat truppen militär armee | zivilist zivilbevölkerung zivilisten",
    "advance/retreat": "vorrücken vorstoßen vordringen | zurückweichen zurückziehen fliehen flohen rückzug",
    "hit/miss": "treffen traf getroffen | verfehlen",
    "commit/foil": "verüben begehen beging begangen ausführen | vereiteln verhindern abwenden",
    "loyal/rebel": "loyal treu gehorsam | rebellisch aufständisch untreu verräter illoyal",
    "unblock/block": "freigeben öffnen | blockieren blockade belagern sperren",
    "escalate/ease": (
        "eskalieren eskalation verschärfen zuspitzen | entspannen deeskalieren abflauen beruhigen nachlassen"
    ),
    "endorse/warn": "empfehlen empfahl empfohlen | warnen abraten missbilligen",
    "claim/deny": "behaupten beteuern versichern | bestreiten zurücknehmen dementieren widerrufen",
    "apologise/defend": "entschuldigen entschuldigung bedauern | rechtfertigen verteidigen weigern",
    "loud/quiet": "laut lärm schreien lärmend | leise still flüstern",
    "honest/dishonest": "ehrlich aufrichtig wahrhaftig | unehrlich lügen lügner täuschen",
    "clear/vague": "klar verständlich eindeutig deutlich | unklar zweideutig vage verwirrend missverständlich",
    "publish/censor": "veröffentlichen ausstrahlen senden drucken | zensieren verbieten unterdrücken zurückhalten",
    "inflation/deflation": "inflation | deflation",
    "supply/demand": "angebot | nachfrage",
    "revenue/expense": "einnahme einkommen ertrag | ausgabe kosten aufwand",
    "appreciate/depreciate": "aufwerten aufwertung | abwerten abwertung entwerten",
    "wholesale/retail": "großhandel | einzelhandel",
    "invest/divest": "investieren investition | desinvestieren abziehen",
    "centralise/decentralise": "zentralisieren zentral | dezentralisieren dezentral",
    "monopoly/competition": "monopol | wettbewerb",
    "parent/subsidiary": "mutterkonzern muttergesellschaft eigentümer || tochter tochtergesellschaft tochterfirma",
    "merge/split": "fusionieren fusion übernehmen übernahme | ausgliedern abspalten",
    "pay/owe": "bezahlen zahlen begleichen tilgen | schulden unbezahlt hinterziehen",
    "work/strike": "arbeiten | streiken streik",
    "productive/unproductive": "produktiv fruchtbar ergiebig | unproduktiv unfruchtbar fruchtlos",
    "alive/dead": "lebendig lebend leben | tot gestorben tod getötet",
    "acute/chronic": "akut | chronisch",
    "reduce/increase": "verringern reduzieren senken mindern vermindern | erhöhen steigern",
    "gain/lose": "zunehmen zugenommen | abnehmen abgenommen",
    "stimulate/suppress": "anregen stimulieren fördern | hemmen unterdrücken schwächen",
    "male/female": "männchen männlich | weibchen weiblich",
    "predator/prey": "raubtier || beute",
    "carnivore/herbivore": "fleischfresser | pflanzenfresser vegetarier vegetarisch vegan",
    "fertile/sterile": "fruchtbar | unfruchtbar steril",
    "viral/bacterial": "viral virus | bakteriell bakterie bakterien",
    "magnify/minimise": (
        "übertreiben überschätzen überbewerten | untertreiben unterschätzen verharmlosen herunterspielen"
    ),
    "extinct/common": "ausgestorben gefährdet selten bedroht | häufig verbreitet weitverbreitet",
    "solid/liquid": "fest gefroren | flüssig geschmolzen gasförmig",
    "freeze/melt": "gefrieren gefroren einfrieren | schmelzen auftauen tauen geschmolzen",
    "heat/cool": "erwärmen erhitzen | abkühlen kühlen",
    "ignite/extinguish": "anzünden entzünden brennen brannte | löschen gelöscht",
    "board/disembark": "einsteigen | aussteigen",
    "sunrise/sunset": "sonnenaufgang morgengrauen | sonnenuntergang abenddämmerung",
    "float/sink": "schwimmen auftauchen | sinken sank gesunken untergehen",
    "catch/escape": "fangen fing gefangen | entkommen entkam entwischen",
    "follow/precede": "folgen verfolgen || vorausgehen anführen",
    "approach/recede": "nähern | entfernen",
    "settle/nomadic": "sesshaft | nomadisch obdachlos",
    "upstairs/downstairs": "bergauf flussaufwärts | bergab flussabwärts",
    "clockwise/counterclockwise": "uhrzeigersinn | gegenuhrzeigersinn",
    "arctic/antarctic": "arktis arktisch | antarktis antarktisch",
    "terrestrial/aquatic": "landlebend | wasserlebend",
    "mainland/island": "festland | insel",
    "mountain/valley": "berg gebirge gipfel | tal ebene tiefland",
    "capital/village": "hauptstadt metropole | dorf weiler",
    "attend/absent": "teilnehmen anwesend anwesenheit teilnahm | fehlen abwesend abwesenheit fernbleiben boykottieren",
    "inbound/outbound": "eingehend ankommend | ausgehend abgehend",
    "adult/child": "erwachsene erwachsen | kind kindheit baby kleinkind säugling",
    "elder/younger": "älter ältest || jünger jüngst",
    "husband/widow": "ehemann ehefrau gatte gattin | exmann exfrau witwe witwer geschieden",
    "adopted/biological": "adoptiert pflegekind stief | leiblich biologisch",
    "believer/atheist": "gläubig religiös fromm | atheist ungläubig atheistisch",
    "heterosexual/homosexual": "heterosexuell | homosexuell schwul lesbisch",
    "cheerful/gloomy": "fröhlich heiter | trübsinnig deprimiert niedergeschlagen",
    "determined/hesitant": "entschlossen entschieden | unentschlossen zögern zögerlich",
    "lucky/unlucky": "glücklich glück | pech unglück unglücklich",
    "proud/ashamed": "stolz | scham schämen beschämt",
    "diligent/lazy": "fleißig emsig | faul träge",
    "polite/rude": "höflich respektvoll | unhöflich respektlos",
    "generous/greedy": "großzügig großzügigkeit | geizig gierig gier",
    "often/once": "oft häufig regelmäßig wiederholt | einmal selten gelegentlich",
    "beginning/end": "anfang beginn auftakt | ende schluss abschluss",
    "predecessor/successor": "vorgänger vorgängerin || nachfolger nachfolgerin nachfolgen",
    "past/future": "vergangenheit gestern vergangen | zukunft morgen künftig bevorstehend",
    "immediately/gradually": "sofort plötzlich unverzüglich umgehend | allmählich langsam schrittweise später",
    "mostly/partly": "meistens hauptsächlich überwiegend größtenteils | teilweise geringfügig kaum",
    "completely/partly": "vollständig völlig gänzlich ganz | teilweise halb",
    "unique/common": "einmalig einzigartig | wiederholt wiederkehrend",
    "odd/even": "ungerade | gerade",
    "exactly/approximately": "genau exakt | ungefähr etwa circa",
    "minimum/maximum": "minimum mindest niedrigst | maximum höchst obergrenze",
    "whole/part": "ganz gesamt | teil teilweise",
    "major/minor": "haupt hauptsächlich primär | neben sekundär nebensächlich",
    "superior/inferior": "überlegen besser || unterlegen schlechter",
    "likely/unlikely": "wahrscheinlich vermutlich | unwahrscheinlich",
    "related/unrelated": "verwandt verbunden zusammenhängend | unabhängig unverbunden",
    "intact/broken": "intakt heil ganz unbeschädigt | kaputt beschädigt zerbrochen defekt",
    "tight/loose": "eng fest straff | locker lose weit",
    "straight/curved": "gerade | krumm gebogen kurvig",
    "sharp/blunt": "scharf spitz | stumpf",
    "smooth/rough": "glatt eben | rau uneben holprig",
    "raw/cooked": "roh frisch | gekocht gebraten gebacken",
    "sweet/bitter": "süß | bitter sauer salzig",
    "original/copy": "original echt | kopie nachahmung fälschung replik",
    "serious/mild": "ernst schwer schwerwiegend gravierend | leicht mild geringfügig",
    "peaceful/violent": "friedlich gewaltfrei | gewalttätig gewaltsam blutig",
    "sing/silent": "singen | stumm",
    "wake/sleep": "aufwachen wach aufwecken | schlafen schlief einschlafen",
    "stand/sit": "stehen stand aufstehen | sitzen saß liegen",
    "dressed/naked": "bekleidet angezogen | nackt unbekleidet",
    "wear/remove": "anziehen tragen trug | ausziehen ablegen",
    "lock/unlock": "abschließen verriegeln zusperren | aufschließen entriegeln",
    "tie/untie": "binden fesseln gefesselt | losbinden lösen entfesseln",
    "fill/empty": "füllen | leeren entleeren",
    "cover/uncover": "bedecken zudecken | aufdecken entblößen",
    "load/unload": "beladen laden | entladen abladen",
    "activate/deactivate": "einschalten aktivieren | ausschalten abschalten deaktivieren",
    "install/uninstall": "installieren einbauen montieren | deinstallieren ausbauen abmontieren",
    "encrypt/decrypt": "verschlüsseln kodieren | entschlüsseln dekodieren unverschlüsselt",
    "upload/download": "hochladen | herunterladen",
    "score/concede": "erzielen schießen | kassieren verschießen vergeben",
    "starter/substitute": "startelf stammspieler | ersatzspieler ersatzbank reserve",
}
