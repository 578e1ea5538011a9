import type { HelpPage } from './types.ts';

const SEE = 'Wat u hier ziet';
const DO = 'Wat u kunt doen';
const READ = 'Hoe u het leest';
const MISTAKES = 'Wat vaak misgaat';

/** A page of help per step of the application, in the order of the steps. */
export const SCREEN_PAGES: readonly HelpPage[] = [
  {
    id: 'start',
    title: 'Start',
    page: 'start',
    lead: 'Hier begint u: met een voorbeeld, met een eigen bestand, of met een leeg project.',
    parts: [
      {
        title: SEE,
        items: [
          'De voorbeelden: bestaande arrangementen die al zijn ingevuld, elk met bronnen. Bij twee staat een gepubliceerde uitkomst naast die van het model.',
          'Bestanden die u eerder opende of bewaarde.',
          'Werk dat nog niet was bewaard toen het programma stopte. Het staat er alleen als het er is.',
        ],
      },
      {
        title: DO,
        items: [
          'Kies “Bekijk Enschede”. U komt op [Krimpend budget](hulp:budget); verzet daar de schuif van de krimp.',
          'Open een projectbestand van uw computer, of begin een nieuw project.',
          'Herstel niet bewaard werk, of gooi het weg. Zie [Bestanden en herstel](hulp:bestanden).',
        ],
      },
      {
        title: READ,
        items: [
          'Een nieuw project heeft één school en één gemeente. Al het andere staat op de [standaardwaarde](begrip:standaardwaarde).',
          'De stappen links staan in de volgorde van de redenering: van leerlingen naar geld, en van geld naar rendement.',
        ],
      },
      {
        title: MISTAKES,
        items: [
          'Een voorbeeld is geen advies. Veel waarden zijn aannamen; dat staat er steeds bij.',
          'Wijzigt u een voorbeeld, dan verandert het voorbeeld zelf niet. Bewaar uw versie onder een eigen naam.',
        ],
      },
    ],
    see: ['bestanden', 'model'],
  },
  {
    id: 'populatie',
    title: 'Populatie',
    page: 'populatie',
    lead: 'Om welke scholen, gemeenten en leerlingen het gaat.',
    parts: [
      {
        title: SEE,
        items: [
          'De scholen, met hun aantal leerlingen, het deel dat jeugdhulp krijgt en de groei per jaar.',
          'De gemeenten, en welke daarvan [meedoen](begrip:deelnemend).',
          'De herkomst: welk deel van de leerlingen van een school in welke gemeente woont.',
          'Hoeveel leerlingen er elk jaar zijn, en hoeveel daarvan jeugdhulp krijgen.',
        ],
      },
      {
        title: DO,
        items: [
          'Vul waarden in de tabellen in. Enter neemt over, Esc zet de oude waarde terug.',
          'Voeg scholen en gemeenten toe, of haal ze weg. In een scenario kan dat niet; kies dan eerst de basis.',
          'Lees een bestand met scholen of herkomst. Zie [Importeren](hulp:importeren).',
          'Plak een blok uit Excel. Zie [Plakken uit Excel](hulp:plakken).',
        ],
      },
      {
        title: READ,
        items: [
          'De herkomst van leerlingen telt per school op tot 100 %.',
          'Leerlingen uit een gemeente die niet meedoet, mogen wel in de groepen. Dat heet [meeliften](begrip:meelift).',
          'De soort onderwijs bepaalt welke groei van leerlingen standaard geldt.',
        ],
      },
      {
        title: MISTAKES,
        items: [
          'Het deel met jeugdhulp verschilt veel per school: in de bronnen van 30 tot 90 %. Vraag het na.',
          'Haalt u een gemeente weg, dan telt de herkomst van haar leerlingen niet meer op. Verdeel hen opnieuw.',
        ],
      },
    ],
    see: ['plakken', 'zorgvraag'],
  },
  {
    id: 'zorgvraag',
    title: 'Zorgvraag',
    page: 'zorgvraag',
    lead: 'Wat de hulp kost zonder arrangement, en welk deel ervan naar het arrangement kan.',
    parts: [
      {
        title: SEE,
        items: [
          'De [zorgvormen](begrip:zorgvorm) met uren, tarief en groepsgrootte.',
          'Per school de bekende uitgaven, en hoe het model daarop aansluit.',
          'De kosten als alles blijft zoals het was: het [nulalternatief](begrip:nulalternatief). Per jaar, en per school.',
          'Wat het arrangement nodig heeft: de [behoefte](begrip:behoefte).',
        ],
      },
      {
        title: DO,
        items: [
          'Pas uren, tarieven en de [zorgmix](begrip:zorgmix) aan uw gemeente aan.',
          'Bepaal per zorgvorm welk deel naar het arrangement kan (het collectieve deel), en welk deel in groepen.',
          'Vul bekende uitgaven in als u ze heeft. Het model [ijkt](begrip:ijken) dan de uren van die school.',
          'Plak een blok [uit Excel](hulp:plakken) in een tabel.',
        ],
      },
      {
        title: READ,
        items: [
          'Tarieven zijn per uur van een cliënt. In een groep helpt één medewerker meer cliënten tegelijk.',
          'Wat niet overgaat, blijft losse hulp. Een deel blijft dubbel lopen door [lekkage](begrip:lekkage).',
          'De prijzen stijgen elk jaar. Bedragen zijn [nominaal](begrip:nominaal), tenzij er iets anders staat.',
        ],
      },
      {
        title: MISTAKES,
        items: [
          'Uren per cliënt en zorgmix zijn aannamen (D). Zij bepalen de kosten sterk; vul eigen cijfers in.',
          'Bekende uitgaven zijn alleen die van deelnemende gemeenten, in het [referentiejaar](begrip:referentiejaar). Een ander jaar geeft een verkeerd budget.',
          'De aantallen tellen op tot meer dan het aantal leerlingen. Een leerling kan meer dan één soort hulp krijgen.',
        ],
      },
    ],
    see: ['populatie', 'budget'],
  },
  {
    id: 'varianten',
    title: 'Varianten',
    page: 'varianten',
    lead: 'De acht varianten naast elkaar: vier vormen van bekostiging, elk met subsidie of aanbesteding.',
    parts: [
      {
        title: SEE,
        items: [
          'Alle varianten in één overzicht, gekleurd naar het kerncijfer dat u kiest.',
          'Tabellen van alle varianten: [op gelijke voet](begrip:gelijke-voet), en wie het tekort draagt [zoals afgesproken](begrip:afgesproken).',
          'Het verschil tussen twee varianten, en waar het van komt.',
        ],
      },
      {
        title: DO,
        items: [
          'Kies de variant waarmee u verder werkt. Alle andere pagina’s tonen dan die variant.',
          'Zet varianten uit die niet meedoen. Zij tellen dan niet mee in tabellen en grafieken; er gaat niets verloren.',
          'Kies twee varianten en volg hun verschil tot aan een bron.',
        ],
      },
      {
        title: READ,
        items: [
          'Vergelijk en rangschik op gelijke voet. Kijk wie wat draagt zoals afgesproken.',
          'Lees een [besparing](begrip:besparing) altijd samen met de [dekkingsgraad](begrip:dekkingsgraad).',
          'Kijk welk deel van een verschil van [administratie](begrip:administratie) komt. Dat deel rust op aannamen.',
        ],
      },
      {
        title: MISTAKES,
        items: [
          'Een klein verschil is vaak geen verschil: het kan geheel op een aanname rusten.',
          'Geen onderzoek vindt dat de bekostiging zelf de kosten verandert. De standaardwaarden zijn daarom voor alle varianten gelijk.',
        ],
      },
    ],
    see: ['budget', 'rendement'],
  },
  {
    id: 'budget',
    title: 'Krimpend budget',
    page: 'budget',
    lead: 'Wat er gebeurt als het budget elk jaar kleiner wordt, en wie het tekort draagt.',
    parts: [
      {
        title: SEE,
        items: [
          'Links de knoppen: krimp, indexering, groei van leerlingen, doelmatigheid en referentiejaar.',
          'Rechts het budget en de [behoefte](begrip:behoefte) per jaar, met het verschil gekleurd.',
          'Wie het tekort draagt, in de gekozen variant en in alle andere.',
          'Waar het tekort vandaan komt: was het er al, komt het door het [referentiejaar](begrip:referentiejaar), of door de [krimp](begrip:krimp).',
        ],
      },
      {
        title: DO,
        items: [
          'Verzet een schuif, of typ een waarde in het veld ernaast. Met “Per jaar instellen” kiest u elk jaar apart.',
          'Zet eerst een [referentie](begrip:referentie) vast. Dan ziet u na elke wijziging het verschil.',
          'Kies een kleine grafiek om met die variant verder te werken.',
        ],
      },
      {
        title: READ,
        items: [
          'Een krimp van 3 % met volle indexering is ook in werkelijkheid 3 %. Zonder indexering is het meer.',
          'De [houdbare krimp](begrip:houdbare-krimp) zegt hoeveel korting er hoogstens past binnen de dekkingsnorm.',
          'De [benodigde doelmatigheid](begrip:benodigde-doelmatigheid) zegt hoeveel uren er af moeten om zonder tekort te eindigen.',
          'De jaren na de pilot hebben een andere achtergrond.',
        ],
      },
      {
        title: MISTAKES,
        items: [
          'In het eerste jaar is er vaak geld over: het budget is al vol, maar de leerlingen stromen nog in. Dat zegt niets over de jaren erna.',
          'Een tekort dat niemand betaalt, verdwijnt niet. Het wordt zorg die de leerling mist.',
        ],
      },
    ],
    see: ['varianten', 'uitleg'],
  },
  {
    id: 'rendement',
    title: 'Maatschappelijk rendement',
    page: 'rendement',
    lead: 'Wat het arrangement de hele samenleving kost en oplevert, vergeleken met doorgaan zoals nu.',
    parts: [
      {
        title: SEE,
        items: [
          'De weg van kosten naar saldo: kosten, [vermeden kosten](begrip:vermeden-kosten), [effecten](begrip:effect) en [welvaartsverlies](begrip:welvaartsverlies).',
          'Het saldo in geld naast het saldo voor de samenleving.',
          'Wie betaalt en wie profiteert, per partij.',
          'Welke effecten meetellen, en welke alleen worden genoemd ([PM](begrip:pm)).',
        ],
      },
      {
        title: DO,
        items: [
          'Zet een effect uit of aan en kijk wat er verandert.',
          'Pas omvang, prijs en [toerekening](begrip:toerekening) van een effect aan.',
          'Voeg een eigen effect toe, met een eigen [grondslag](begrip:grondslag).',
          'Kies zelf hoeveel een euro gemiste zorg waard is.',
        ],
      },
      {
        title: READ,
        items: [
          'Alle bedragen zijn [contante waarden](begrip:contante-waarde) in prijzen van het eerste jaar.',
          'Een [netto contante waarde](begrip:ncw) onder 0 betekent: het kost meer dan het oplevert.',
          'Een voordeel voor de een kan een nadeel voor de ander zijn. De saldi van alle partijen tellen op tot het geheel.',
        ],
      },
      {
        title: MISTAKES,
        items: [
          'De omvang van bijna alle effecten is een aanname (D). Kijk wat er overblijft als u ze uitzet.',
          'Besparing voor gemeenten en rendement voor de samenleving zijn twee verschillende dingen.',
        ],
      },
    ],
    see: ['onzekerheid', 'eigen'],
  },
  {
    id: 'onzekerheid',
    title: 'Onzekerheid',
    page: 'onzekerheid',
    lead: 'Hoe ver elke waarde ernaast kan zitten.',
    parts: [
      {
        title: SEE,
        items: ['Alle invoer met een bereik van laag tot hoog. De aannamen (D) staan vooraan.'],
      },
      {
        title: DO,
        items: [
          'Kies een naam voor de [uitleg](hulp:uitleg), met bron en gebruik.',
          'Maak een [scenario](hulp:scenarios) met lage of hoge waarden en vergelijk de uitkomst.',
        ],
      },
      {
        title: READ,
        items: [
          'Een breed bereik bij een belangrijke invoer maakt de uitkomst onzeker.',
          'Een waarde buiten het bereik mag. Zij telt mee en krijgt een waarschuwing.',
        ],
      },
      {
        title: MISTAKES,
        items: ['Een bereik is zelf meestal ook een aanname. Het is geen gemeten spreiding.'],
      },
    ],
    see: ['formules', 'grenzen'],
  },
  {
    id: 'besluit',
    title: 'Besluit',
    page: 'besluit',
    lead: 'De uitkomsten bij elkaar, om een besluit voor te bereiden.',
    parts: [
      {
        title: SEE,
        items: [
          'Twee tot vier opties naast elkaar: een scenario met een variant, met het verschil met de referentie.',
          'De weging van criteria: gewichten, scores met hun bron, en bij welk gewicht een andere variant bovenaan komt.',
          'Juridische signalen met hun grens en bron, en de risico’s naar kans en impact.',
          'Wat over deze zaak is gepubliceerd, naast wat dit model geeft.',
          'De toelichting bij het project.',
        ],
      },
      {
        title: DO,
        items: [
          'Kies een getal voor zijn uitleg en zijn bronnen.',
          'Kies per optie een [scenario](hulp:scenarios) en een variant, en welke optie de referentie is.',
          'Verschuif een gewicht, of kies een score en schrijf op waar zij op rust.',
          'Leg vast wat is besloten, door wie (een rol) en waarom.',
          'Kies Stuurgroepnotitie voor twee bladzijden A4 bij de vergadering: afdrukken, of bewaren als PDF of Word-document. In een browser maakt Afdrukken de PDF. Alles wat erop staat, komt van deze schermen; uw teksten staan erin zoals u ze schreef.',
          'In de notitie: Bereken de onzekerheid. Zonder die berekening zegt de notitie dat zij er niet is.',
        ],
      },
      {
        title: READ,
        items: [
          'Een gepubliceerde uitkomst is er om te vergelijken. Het model is daar niet op [geijkt](begrip:ijken), tenzij dat erbij staat.',
          'Geld is niet alles. Denk ook aan wat kan worden afgedwongen, aan toegang en aan vaste gezichten voor leerlingen.',
        ],
      },
      {
        title: MISTAKES,
        items: ['Eén kerncijfer kiezen en daarop besluiten. Neem altijd de dekkingsgraad en de zekerheid mee.'],
      },
    ],
    see: ['varianten', 'scenarios'],
  },
  {
    id: 'formules',
    title: 'Formules en bronnen',
    page: 'formules',
    lead: 'Elke invoer en elke regel van het model, met herkomst, bron en zekerheid.',
    parts: [
      {
        title: SEE,
        items: [
          'Invoer en regels, in dezelfde volgorde als de redenering.',
          'De [standaardwaarden](begrip:standaardwaarde), en waar dit project ervan afwijkt.',
          'De kwaliteit van de gegevens: welke aannamen het meest uitmaken, en dus het eerst moeten worden uitgezocht.',
          'Onder de lijst: de [eigen regels](begrip:eigen-regel) van dit project.',
        ],
      },
      {
        title: DO,
        items: [
          'Zoek op een deel van een woord. Ook andere woorden voor hetzelfde worden gevonden, zoals “lumpsum”.',
          'Kies een naam. U ziet de uitleg en eronder de herkomst: links waar het van gemaakt is, rechts wat het gebruikt.',
          'Vouw de herkomst stap voor stap uit, tot aan de invoer met haar bron.',
          'Laat alleen aannamen zien, of alleen wat van de standaard afwijkt.',
          'Kies “Kwaliteit van de gegevens”, dan een kerncijfer en een voet. Bovenin het scherm kiest u de variant.',
          'Kies daar een aanname, en dan “Wijzigen”, als u een bron of een beter getal hebt gevonden.',
        ],
      },
      {
        title: READ,
        items: [
          'Invoer heeft een [graad](begrip:graad). Een regel heeft een balkje: van hoeveel waarden van elke graad hij gemaakt is.',
          'Een regel per school of per zorgvorm heeft niet één waarde. De uitleg laat u kiezen welke u wilt zien.',
          'Bij de kwaliteit van de gegevens is het verschil: de uitkomst bij hoog min de uitkomst bij laag.',
          '“Kan omslaan”: bij de ene waarde betaalt het zichzelf terug, bij de andere niet.',
        ],
      },
      {
        title: MISTAKES,
        items: [
          'De herkomst hoort bij de gekozen variant. Bij een andere variant kan een regel een andere formule hebben.',
          'Een aanname zonder bereik staat niet in de volgorde. Dat zij niets uitmaakt, is daarmee niet gezegd.',
          'Een filter blijft aan staan als u weggaat en terugkomt. “Wis zoeken en filters” zet alles terug.',
        ],
      },
    ],
    see: ['uitleg', 'eigen'],
  },
];
