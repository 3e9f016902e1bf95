"""German."""

from factcheck.tracking.comparing.vocabulary import Vocabulary

VOCABULARY = Vocabulary(
    code="de",
    stemmer="german",
    opposed=(
        "steigen stieg stiegen wuchsen gestiegen steigt ansteigen anstieg angestiegen steigerung steigern zunehmen"
        " zunahme zugenommen erhöhen erhöht erhöhung wachsen wächst wuchs gewachsen wachstum zuwachs vergrößern |"
        " fallen fällt fiel fielen gefallen sinken sinkt sank gesunken rückgang zurückgehen zurückgegangen abnehmen"
        " abnahme abgenommen senken gesenkt senkung verringern reduzieren kürzen schrumpfen einbrechen einbruch",
        "erweitern ausbauen ausweiten expandieren | verkleinern abbauen schrumpfen einschränken",
        "verbessern verbesserung besser | verschlechtern verschlechterung verschlimmern schlechter schlimmer",
        "stärken verstärken stark stärker | schwächen abschwächen schwach schwächer",
        "gewinnen gewann gewannen gewonnen gewinner sieg siegen siegte sieger siegreich || verlieren verlor verloren"
        " verliert verlierer niederlage unterliegen unterlag unterlegen",
        "gewinn gewinne überschuss | verlust verluste defizit fehlbetrag verlieren verliert verlor verloren",
        "genehmigen genehmigung billigen billigung zustimmen zustimmung zugestimmt annehmen angenommen annahme"
        " verabschieden verabschiedet akzeptieren akzeptiert befürworten ratifizieren | ablehnen abgelehnt ablehnung"
        " lehnen lehnt lehnte verweigern verweigert weigern zurückweisen zurückgewiesen veto verwerfen verworfen"
        " missbilligen",
        "unterstützen unterstützung befürworten befürworter | bekämpfen widersetzen gegner ablehnen kritisieren",
        "billigen unterstützen zustimmen befürworten begrüßen | gegen",
        "einigen einigung einig geeinigt | uneinig streit uneinigkeit",
        "erlauben erlaubt erlaubnis gestatten gestattet zulassen zugelassen ermöglichen legalisieren dürfen |"
        " verbieten verboten verbot untersagen untersagt verhindern verhindert verwehren",
        "legal rechtmäßig | illegal rechtswidrig gesetzwidrig",
        "öffnen geöffnet öffnung eröffnen eröffnung eröffnet | schließen geschlossen schließung schloss",
        "beginnen beginnt begann begonnen beginn anfangen anfang starten start aufnehmen | enden endet endete ende"
        " beenden beendet aufhören einstellen eingestellt abbrechen abgebrochen",
        "fortsetzen fortgesetzt fortführen behalten behielt | abbrechen abgebrochen beenden beendet einstellen verlor",
        "ankommen angekommen ankunft eintreffen erreichen erreicht | verlassen verließ verließen abreisen abreise"
        " abfahren abfahrt",
        "beitreten beitritt eintreten einmarschieren | austreten austritt verlassen zurückziehen abziehen abzug",
        "bleiben blieb geblieben | verlassen verließ zurücktreten zurückgetreten rücktritt",
        "erfolg erfolgreich gelingen gelang gelungen | scheitern scheiterte gescheitert misserfolg erfolglos"
        " misslingen misslang misslungen",
        "überleben überlebt überlebte überlebende lebend lebendig lebt | sterben starb starben gestorben stirbt tod"
        " tot tote töten getötet verstorben umgekommen",
        "verhaften verhaftet verhaftung festnehmen festgenommen festnahme inhaftieren gefangen | freilassen"
        " freigelassen freilassung entlassen befreien befreit entkommen",
        "schuldig verurteilen verurteilt verurteilung | unschuldig freisprechen freigesprochen freispruch",
        "lieben liebt geliebt mögen | hassen hasst gehasst verabscheuen",
        "loben lobt gelobt würdigen | kritisieren verurteilen tadeln",
        "schaffen errichten bauen gebaut gründen gegründet aufbauen | zerstören zerstört abreißen abgerissen"
        " auflösen aufgelöst abschaffen",
        "einführen eingeführt einführung | abschaffen abgeschafft abschaffung aufheben aufgehoben ersetzen ersetzt",
        "einstellen ernennen ernannt anstellen | entlassen feuern gefeuert kündigen gekündigt",
        "bestätigen bestätigt zugeben einräumen | bestreiten dementieren leugnen abstreiten widerlegen",
        "erinnern | vergessen",
        "enthalten enthält beinhalten umfassen einschließen | ausschließen fehlen",
        "schützen schutz bewahren verteidigen | gefährden bedrohen schädigen",
        "verursachen verursacht auslösen ausgelöst bewirken | verhindern verhindert vorbeugen heilen heilt",
        "helfen hilft nützen nützlich | schaden schadet schädlich",
        "fördern ermutigen | behindern abschrecken entmutigen",
        "erhalten erhielt erhielten bekommen bekam bekamen nehmen | ablehnen abgelehnt verweigern lehnte",
        "finden gefunden entdecken | vermissen vermisst verlieren verloren",
        "geben gab gegeben liefern bereitstellen | verweigern verweigert vorenthalten",
        "offenlegen enthüllen veröffentlichen | verbergen verheimlichen verschweigen",
        "erscheinen auftauchen | verschwinden verschwand verschwunden",
        "vertrauen | misstrauen",
        "vereinen vereinigen | spalten teilen trennen",
        "heiraten heiratete verheiratet heirat | scheiden geschieden ledig unverheiratet",
        "möglich | unmöglich",
        "wahr echt | falsch gefälscht unwahr",
        "leicht einfach | schwer schwierig schwierigkeit herausforderung",
        "sicher ungefährlich harmlos | gefährlich unsicher riskant",
        "reich reichste | arm ärmste",
        "hoch hohe höher höchste | niedrig niedriger niedrigste tief",
        "groß größer größte | klein kleiner kleinste gering",
        "lang länger längste | kurz kürzer kürzeste",
        "alt älter älteste | jung jünger jüngste",
        "früh früher | spät später",
        "erste ersten erster erstes | letzte letzten letzter letztes zweite zweiten zweiter zweites dritte dritten"
        " dritter vierte fünfte",
        "zweite zweiten zweiter zweites | dritte dritten dritter letzte letzten vierte fünfte erste ersten erster",
        "heiß warm wärmer | kalt kälter kühl",
        "schnell schneller | langsam langsamer",
        "meisten mehrheit | wenigsten minderheit wenige",
        "viele zahlreich | wenige",
        "immer oft häufig | nie selten niemals",
        "gleich identisch ähnlich | verschieden unterschiedlich",
        "öffentlich | privat geheim",
        "nord norden nördlich nordosten nordwesten || süd süden südlich südosten südwesten",
        "ost osten östlich || west westen westlich",
        "mann männer männlich junge jungen | frau frauen weiblich mädchen",
        "vater | mutter",
        "bruder | schwester",
        "sohn | tochter",
        "tag tagsüber morgen | nacht nachts abend",
        "sommer | winter",
        "positiv optimistisch | negativ pessimistisch",
        "freiwillig | verpflichtend obligatorisch vorgeschrieben zwingend",
        "anwesend | abwesend",
        "städtisch | ländlich",
        "frieden friedlich | krieg gewalttätig gewaltsam",
        "freund freunde verbündete | feind feinde feindlich",
        "konservativ | liberal",
        "vorübergehend zeitweilig | dauerhaft ständig",
        "maximal höchstens | minimal mindestens",
        "innerhalb | außerhalb",
        "oberhalb || unterhalb",
        "vor | nach",
        "gesund | krank ungesund",
        "import importieren importiert einfuhr || export exportieren exportiert ausfuhr",
        "voll | leer",
        "gut hervorragend | schlecht",
        "billig günstig | teuer kostspielig",
        "bekannt berühmt | unbekannt",
        "vorrücken | zurückweichen rückzug",
        "angreifen angegriffen angriff | verteidigen verteidigt verteidigung",
        "gewählt wählen | abgewählt gestürzt",
        "verstaatlichen | privatisieren",
        "verschärfen verschärft | lockern gelockert",
        "überschätzen überschätzt | unterschätzen unterschätzt",
        "nass feucht | trocken",
        "sauber | schmutzig verschmutzt",
        "dick | dünn",
        "tief | flach seicht",
        "breit | schmal eng",
        "schwer schwerer | leicht leichter",
        "hell | dunkel",
        "süß | bitter sauer",
        "allein einsam | gemeinsam zusammen",
        "glücklich froh | traurig unglücklich",
        "schön | hässlich",
        "modern | antik traditionell veraltet",
        "natürlich | künstlich synthetisch",
        "bewaffnet | unbewaffnet entwaffnet",
        "frei | gefangen",
        "einhalten befolgen | verletzen verstoßen missachten",
        "bezahlen bezahlt | schulden schuldet",
        "vollständig fertig | unvollständig unfertig",
        "einfach | kompliziert komplex",
        "aktiv | inaktiv passiv",
        "unschuld | schuld",
        "optimismus | pessimismus",
        "beschäftigt | arbeitslos",
        "wach | schlafend",
        "waffenstillstand waffenruhe | kämpfe",
        "obere | untere",
        "vordere | hintere",
        "mehrheit | minderheit",
        "stabil | instabil",
        "essbar genießbar | giftig",
        "rechts rechte | links linke",
        "bestehen bestanden | durchfallen durchgefallen",
        "verdoppeln verdoppelt | halbieren halbiert",
        "hochstufen aufwerten | herabstufen abwerten",
        "zufluss | abfluss",
        "einreise einreisen | ausreise ausreisen",
        "einwanderung | auswanderung",
        "absagen abgesagt | stattfinden stattgefunden abgehalten",
        "einstimmig | gespalten",
        "tödlich | harmlos",
        "nah nahe | fern entfernt",
        "beste besten bester | schlechteste schlechtesten",
        "schnellste | langsamste",
        "heißeste wärmste | kälteste",
        "billigste günstigste | teuerste",
        "könig | königin",
        "prinz | prinzessin",
        "zahlungsfähig | zahlungsunfähig insolvent bankrott",
        "vermieter || mieter",
        "kläger | angeklagter beklagter",
        "reichlich | knapp",
        "zivil | militärisch",
        "mild | streng hart",
        "glatt | rau",
        "scharf | stumpf",
        "mangel | überfluss überangebot",
        "aufnehmen aufgenommen | abweisen abgewiesen",
        "hinrichten hingerichtet | begnadigen begnadigt",
        "anheben angehoben | senken gesenkt",
        "aufwärts | abwärts",
        "vorteil vorteilhaft | nachteil nachteilig",
        "befürworten | ablehnen",
        "anwesenheit | abwesenheit",
        "zunehmend | abnehmend",
        "inländisch | ausländisch",
        "flüssig | fest",
    ),
    sets=(
        "erste zweite dritte vierte fünfte sechste siebte achte neunte zehnte",
        "ersten zweiten dritten vierten fünften sechsten siebten achten neunten zehnten",
        "täglich wöchentlich monatlich jährlich",
        "frühling sommer herbst winter",
        "demokrat republikaner",
        "christ muslim jude hindu buddhist",
        "afrika asien europa ozeanien antarktis",
        "säugetier reptil amphibie insekt",
        "januar februar märz april mai juni juli august september oktober november dezember",
        "gold silber bronze",
        "rot blau grün gelb schwarz weiß",
        "erdbeben überschwemmung hurrikan tornado",
    ),
    kinds={
        "nationality": (
            "amerikanisch britisch deutsch französisch italienisch spanisch russisch chinesisch japanisch kanadisch"
            " australisch indisch brasilianisch mexikanisch niederländisch schweizerisch österreichisch polnisch"
            " türkisch griechisch schwedisch norwegisch dänisch finnisch irisch portugiesisch ägyptisch iranisch"
            " irakisch israelisch koreanisch indonesisch malaysisch pakistanisch afghanisch"
        ),
        "kin": (
            "vater mutter bruder schwester sohn tochter onkel tante neffe nichte cousin cousine großvater großmutter"
            " ehemann ehefrau enkel schwager schwiegervater schwägerin schwiegermutter"
        ),
        "office": (
            "präsident kanzler bundeskanzler könig königin senator gouverneur bürgermeister botschafter vizepräsident"
        ),
        "weekday": "montag dienstag mittwoch donnerstag freitag samstag sonntag",
        "unit": "sekunden minuten stunden tage wochen monate jahre jahrzehnte jahrhunderte",
        "currency": "dollar euro pfund yen yuan rupien franken rubel",
        "sport": (
            "fußball basketball baseball tennis rugby cricket hockey golf volleyball boxen schwimmen radsport handball"
            " badminton"
        ),
        "animal": "hund katze pferd kuh schwein schaf ziege huhn vogel fisch schlange löwe tiger elefant bär affe",
        "vehicle": "auto bus zug flugzeug schiff boot fahrrad motorrad lastwagen hubschrauber fähre straßenbahn",
        "metal": "gold silber bronze kupfer eisen aluminium blei zink platin nickel",
        "religion": (
            "christlich katholisch protestantisch evangelisch orthodox muslimisch jüdisch hinduistisch buddhistisch"
            " sikh"
        ),
        "disease": "krebs diabetes malaria tuberkulose cholera masern ebola grippe aids hepatitis asthma polio",
        "language": (
            "englisch deutsch französisch spanisch italienisch russisch arabisch chinesisch japanisch portugiesisch"
            " latein"
        ),
        "fuel": "kohle öl gas atom solar wind wasserkraft",
        "force": "heer marine luftwaffe polizei",
        "school": "kindergarten grundschule gymnasium universität hochschule",
        "weapon": "pistole gewehr messer bombe granate schwert rakete",
        "crime": "mord diebstahl raub vergewaltigung betrug brandstiftung spionage totschlag schmuggel entführung",
        "disaster": "erdbeben überschwemmung hurrikan tornado tsunami vulkanausbruch dürre lawine erdrutsch waldbrand",
        "body": "kopf herz lunge leber niere gehirn magen bein arm hand fuß auge ohr nase",
        "instrument": "klavier gitarre geige schlagzeug flöte trompete cello saxophon",
        "planet": "merkur venus mars jupiter saturn uranus neptun pluto mond sonne",
        "colour": "rot blau grün gelb schwarz weiß braun orange lila rosa grau",
        "work": "film buch roman lied album theaterstück oper gedicht gemälde",
        "building": "krankenhaus schule kirche moschee tempel gefängnis hotel flughafen bahnhof museum fabrik",
        "water": "fluss see meer ozean insel berg wüste",
        "magnitude": "hundert tausend million milliarde billion",
        "profession": (
            "anwalt arzt ingenieur lehrer journalist schauspieler sänger bauer soldat krankenschwester zahnarzt"
            " architekt"
        ),
    },
    prefixes=("un", "in", "im", "il", "ir", "miss", "des", "nicht"),
    adverb_ending="",
    particles=(
        "ab an auf aus bei ein fest fort frei heim her hin los mit nach nieder statt teil um vor weg weiter wieder zu"
        " zurück zusammen"
    ),
    participle="ge",
    infinitive="zu",
    enclitics=(),
    hollow=(
        "der die das den dem des ein eine einen einem einer eines und oder aber ist sind war waren wird werden"
        " wurde wurden worden sein gewesen hat haben habe hatte hatten hätte hätten würde würden kann können konnte"
        " konnten könnte könnten soll sollen sollte sollten will wollen wollte muss müssen musste darf mag seine"
        " seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres in im an am auf zu zum zur von vom bei beim"
        " mit aus für über unter um durch bis seit während zwischen hinter neben er sie es wir ich ihm ihn ihnen uns"
        " sich man dieser diese dieses diesen diesem jener jene jenes jenen welcher welche welches welchen deren"
        " dessen was wer wie wo als dass daß wenn weil da damit dann dort hier so auch noch nur sehr schon bereits"
        " mehr dabei daran darauf dazu davon etwa sowie herr frau dr"
    ),
    exceptions="außer ausgenommen neben",
    nearly="fast beinahe nahezu kaum",
    partial="einige manche mehrere",
    additions="auch",
    others="andere anderen anderer anderes",
    relative="der die das den welche welcher welches",
    stopping=(
        "stoppen stoppt gestoppt einstellen eingestellt vermeiden vermeidet verhindern verhindert beenden beendet"
        " fehlen fehlt ohne verbieten verboten"
    ),
)
