import type { HelpPage } from './types.ts';

/** Help on what is not a step: working with scenarios, explanations, files, pasting, lines of one's own. */
export const TOPIC_PAGES: readonly HelpPage[] = [
  {
    id: 'scenarios',
    title: 'Scenario’s',
    lead: 'Een scenario is het project met enkele andere waarden. Zo vergelijkt u wat er kan gebeuren.',
    parts: [
      {
        title: 'Maken en kiezen',
        items: [
          'Open “Scenario’s…” bovenaan. Geef een naam en maak een scenario, of kopieer er een.',
          'Kies bovenaan welk scenario u ziet. Wat u daarna wijzigt, komt in dat scenario.',
          'Kies “Basis” om het project zelf te wijzigen. Scenario’s die een waarde niet noemen, volgen de basis.',
        ],
      },
      {
        title: 'Vergelijken',
        items: [
          'Alle scenario’s staan naast elkaar, met hun kerncijfers en hun waarden.',
          '“Toon alleen verschillen” laat weg wat overal gelijk is.',
          'Zet een scenario vast als [referentie](begrip:referentie). Dan ziet u op elke pagina het verschil ermee.',
        ],
      },
      {
        title: 'Aannameprofielen',
        items: [
          'Een [aannameprofiel](begrip:aannameprofiel) is een kant-en-klaar scenario met een mening. Voeg het toe en kijk wat het doet.',
          'Het laat zien wat u moet geloven om een variant te laten winnen. Het is geen bewijs.',
        ],
      },
      {
        title: 'Wat niet kan',
        items: [
          'Een scenario verandert alleen waarden. Scholen, gemeenten, zorgvormen en effecten toevoegen hoort bij het project zelf.',
        ],
      },
    ],
    see: ['besluit', 'budget'],
  },
  {
    id: 'wijzigingen',
    title: 'Wijzigingen en bladwijzers',
    lead: 'Wat er aan de invoer is gewijzigd, en standen waar u naar terug kunt.',
    parts: [
      {
        title: 'Wijzigingen',
        items: [
          'Open “Wijzigingen en bladwijzers…” in het menu Bewerken (Shift + F7). Elke gewijzigde waarde staat er met tijd, van en naar. Een schuif die u versleept, is één wijziging.',
          'Kies een wijziging om naar die invoer te gaan.',
          'Maakt u een wijziging ongedaan, dan gaat zij ook uit de lijst: de lijst hoort bij de stand van het project.',
          'De laatste 500 staan in het projectbestand. Bron, graad en bereik staan er niet in, en ook niet welke scholen of scenario’s erbij kwamen.',
        ],
      },
      {
        title: 'Bladwijzers',
        items: [
          'Een bladwijzer bewaart de invoer en de scenario’s van nu onder een naam, ten hoogste twintig.',
          'Terugzetten verandert alleen invoer en scenario’s. Het staat in de lijst als wijziging en kan ongedaan worden gemaakt.',
        ],
      },
    ],
    see: ['scenarios', 'bestanden'],
  },
  {
    id: 'projecteren',
    title: 'Projecteren',
    lead: 'Eén grafiek op het hele scherm, met grote letters en ten hoogste vijf knoppen. Voor een zaal.',
    parts: [
      {
        title: 'Vooraf',
        items: [
          'Kies de knoppen met “Knoppen kiezen…” in het menu Beeld. Elk getal met een laag en een hoog kan een knop zijn.',
          'Zet een [referentie](begrip:referentie) vast. Dan ziet de zaal het verschil ermee.',
        ],
      },
      {
        title: 'In de zaal',
        items: [
          'Omhoog en omlaag kiezen een knop, links en rechts verzetten hem. Met Shift zijn de stappen groter.',
          'Page Up en Page Down tonen een andere grafiek. De assen blijven staan; H past ze aan.',
          'P opent een tweede venster voor het publiek: de grafiek, de kerncijfers en de knoppen, zonder de lijst en de toetsen. Sleep het naar het tweede scherm; staat dit programma in een eigen venster, dan gaat het daar vanzelf heen.',
          'Enter legt de stand vast als [scenario](hulp:scenarios). U vindt het terug bij [Besluit](scherm:besluit).',
          'Esc stopt. Ongedaan maken en vastzetten als referentie werken ook hier.',
        ],
      },
      {
        title: 'Wat is geprobeerd',
        items: [
          'Onderaan staat elke zet, de laatste vooraan. Kies er een om de knoppen terug te zetten, in het scenario en de variant van toen.',
          'De laatste 500 zetten staan in het projectbestand. Maakt u een zet ongedaan, dan gaat hij ook uit die lijst.',
        ],
      },
      {
        title: 'Een verhaal',
        items: [
          'Een verhaal is een rij weergaven met uw tekst: een pagina of een grafiek, met scenario, variant en knoppen.',
          'Voeg een weergave toe met “Voeg deze weergave toe aan het verhaal” (menu Beeld), of bij Projecteren met V. Op een zet onderaan neemt V de stand van die zet.',
          'Titel, tekst en volgorde wijzigt u bij “Verhaal…” (Shift + F6). Zonder titel staat er de bevinding van dat moment.',
          'F6 vertelt het verhaal; de pijlen gaan verder en terug. Het project verandert er niet door: na Esc is alles zoals ervoor.',
        ],
      },
    ],
    see: ['scenarios', 'budget'],
  },
  {
    id: 'uitleg',
    title: 'De uitleg van een getal',
    lead: 'Elk getal op het scherm kunt u kiezen. Dan ziet u waar het vandaan komt.',
    parts: [
      {
        title: 'Wat u ziet',
        items: [
          'De formule in woorden, en dezelfde formule met de waarden van nu.',
          'Waar het van gemaakt is, en wat het gebruikt. Beide kunt u verder volgen.',
          'De eenheid, de bron en de [graad](begrip:graad).',
          'Bij invoer: de waarde, het bereik, de standaardwaarde en de opmerking erbij.',
        ],
      },
      {
        title: 'Wat u kunt doen',
        items: [
          'Kies een ander jaar, een andere school of een andere zorgvorm.',
          'Volg een naam. “Vorige uitleg” brengt u terug. Esc sluit de uitleg.',
          'Zet een gewijzigde waarde terug: op de standaardwaarde, of zoals het bestand was toen u het opende.',
          '“Toon de herkomst stap voor stap” opent de hele keten op [Formules en bronnen](hulp:formules).',
        ],
      },
      {
        title: 'Hoe u het leest',
        items: [
          'Op het scherm is een getal afgerond. Houd de muis erop voor het hele getal; de uitleg toont het ook.',
          'Een balk laat zien van hoeveel waarden van elke graad het getal gemaakt is. Veel D betekent: veel aannamen.',
          'Sommige getallen zijn gezocht, zoals de [houdbare krimp](begrip:houdbare-krimp). Zij hebben geen formule.',
        ],
      },
    ],
    see: ['formules'],
  },
  {
    id: 'eigen',
    title: 'Eigen regels en effecten',
    lead: 'U kunt het model uitbreiden met een eigen regel of een eigen effect.',
    parts: [
      {
        title: 'Een eigen regel',
        items: [
          'Ga naar [Formules en bronnen](scherm:formules) en kies onder de lijst “Eigen regel toevoegen”.',
          'Geef een naam, een eenheid en een formule. Terwijl u typt, ziet u of de formule klopt en wat zij geeft.',
          'Een eigen regel mag alle invoer en regels gebruiken, en eigen regels die erboven staan.',
        ],
      },
      {
        title: 'Een eigen effect',
        items: [
          'Ga naar [Maatschappelijk rendement](scherm:rendement) en kies “Eigen effect toevoegen”.',
          'Geef de [grondslag](begrip:grondslag), de omvang en de prijs. Zonder prijs is het effect [PM](begrip:pm).',
        ],
      },
      {
        title: 'De taal van formules',
        items: [
          'Gebruik de [sleutel](begrip:sleutel) van een regel of invoer, zoals “tekort” of “leerlingen_totaal”.',
          'Rekenen gaat met + − * / en ^. Getallen schrijft u in een formule met een punt: 0.5.',
          'som(x, s) telt op over scholen; deel(a, b) deelt en geeft 0 als b 0 is; vorig(x, 0) is de waarde van het jaar ervoor.',
          'De eenheid wordt nagekeken. Euro’s en uren kunt u niet optellen.',
        ],
      },
    ],
    see: ['formules', 'rendement'],
  },
  {
    id: 'bestanden',
    title: 'Bestanden en herstel',
    lead: 'Uw werk staat in één bestand op uw eigen computer. Er gaat niets over het internet.',
    parts: [
      {
        title: 'Openen en bewaren',
        items: [
          'Een project is een bestand dat eindigt op .json. U opent en bewaart het met het menu.',
          '“Niet bewaard” bovenaan betekent dat er wijzigingen zijn die nog niet in het bestand staan.',
          'In sommige browsers is elke keer bewaren een download. U vindt het bestand dan in uw map met downloads.',
        ],
      },
      {
        title: 'Ongedaan maken',
        items: [
          'Elke wijziging kunt u ongedaan maken, tot 500 stappen terug. Een schuif verzetten is één stap.',
          'Opent u een ander project, dan kunt u niet meer terug naar stappen van het vorige.',
        ],
      },
      {
        title: 'Herstel',
        items: [
          'Terwijl u werkt, legt het programma een herstelkopie vast. Stopt het onverwacht, dan staat uw werk op [Start](scherm:start).',
          'Een herstelkopie verdwijnt als u bewaart, of als u haar weggooit.',
          'Is het bestand intussen door een ander veranderd, dan vraagt het programma wat u wilt.',
        ],
      },
      {
        title: 'Kengetallen van een bepaald jaar',
        items: [
          'In het bestand staat van welk jaar de [standaardwaarden](begrip:standaardwaarde) zijn. Hetzelfde bestand geeft dus altijd dezelfde getallen.',
          'Heeft het programma nieuwere, dan ziet u bij het openen wat er zou veranderen: elke waarde met bron en graad, en de kerncijfers.',
          'Kiest u “Bijwerken”, dan is dat één wijziging; u kunt haar ongedaan maken. Kiest u dat niet, dan blijft alles zoals het was.',
          'Later bijwerken kan op [Formules en bronnen](scherm:formules), bij “Standaardwaarden”.',
        ],
      },
      {
        title: 'Als een bestand niet opent',
        items: [
          'U krijgt te zien wat er mis is, waar, en wat u kunt doen. Wat u open had staan, blijft zoals het was.',
        ],
      },
    ],
    see: ['start'],
  },
  {
    id: 'exporteren',
    title: 'Het werkboek voor Excel',
    lead: 'Exporteren maakt een Excel-bestand dat zelf rekent. Wie dit programma niet heeft, kan er alles in nakijken.',
    parts: [
      {
        title: 'Maken',
        items: [
          'Kies “Exporteren…” bovenaan. Kies varianten, scenario’s en bladen, en daarna de plek.',
          'Een groot project kost enkele seconden. U ziet hoe ver het is en kunt stoppen; dan wordt er niets geschreven.',
          'De naam die u krijgt aangeboden, bestaat uit project, scenario en datum.',
        ],
      },
      {
        title: 'Gebruiken',
        items: [
          'Op het blad Invoer verandert u gekleurde cellen. Alles rekent mee, ook de grafieken. Daar kiest u ook een ander scenario.',
          'Typt u op Invoer iets dat niet kan, dan zegt Excel dat. Wat u plakt, keurt de kolom Oordeel.',
          'Op het blad Onzekerheid staan waarden uit trekkingen: die rekenen niet mee. Verandert de invoer, dan zegt het blad dat.',
          'Het blad Controles laat zien of alles klopt, en of er sinds het exporteren iets is veranderd.',
          'De [graad](begrip:graad) en de bron van elk getal staan op Invoer en op Bronnen.',
          'Wat u in Excel verandert, komt niet vanzelf terug in dit project.',
        ],
      },
    ],
    see: ['besluit', 'formules'],
  },
  {
    id: 'importeren',
    title: 'Importeren',
    lead: 'Scholen, gemeenten en herkomst leest u uit een bestand: .xlsx, .xls, .ods of .csv. Of u plakt een heel blok.',
    parts: [
      {
        title: 'Zo gaat het',
        items: [
          'Kies “Importeren…” op [Populatie](scherm:populatie). Kies een bestand, of plak een blok met de regel met namen erbij.',
          'Het programma raadt wat in welke kolom staat. Klopt dat niet, kies dan “Kolommen aanpassen”. De volgende keer weet het dat van dezelfde kolommen.',
          'Daarna ziet u wat er zou veranderen, wat niet klopt en de totalen. Een cel die niet klopt, verbetert u daar.',
          '“Neem over” is één stap: alles of niets. Met Ongedaan maken is alles weer zoals het was.',
          'Bij elke waarde komen het bestand, de datum en de [graad](begrip:graad) te staan.',
        ],
      },
      {
        title: 'Drie indelingen',
        items: [
          'Een regel per school, met de leerlingen; eventueel met een kolom per gemeente (aandelen, percentages of aantallen).',
          'Een regel per school en gemeente, met het aantal of het aandeel leerlingen. Zo zijn ook de open bestanden van de Dienst Uitvoering Onderwijs over de woonplaats van leerlingen.',
          'Een regel per gemeente, met of zij meedoet.',
        ],
      },
      {
        title: 'Een blad om in te vullen',
        items: [
          'Bij “Importeren…” downloadt u een leeg invulsjabloon, of de scholen en herkomst van dit project. Het blad Uitleg zegt wat waar hoort.',
          'Vul het in en lees het weer in. Wat u niet verandert, blijft zoals het was, met zijn bron.',
          'Lees de bladen Scholen en Gemeenten na elkaar in.',
        ],
      },
      {
        title: 'Open bestanden van de Dienst Uitvoering Onderwijs',
        items: [
          'Gelezen worden de kolommen met het brin-nummer, de naam en de soort van de vestiging, de gemeente van de leerling en het totaal.',
          'In bestanden vanaf november 2023 staat “<5” voor 1 tot en met 4 leerlingen. U kiest waarmee er wordt gerekend; zo’n waarde krijgt graad C.',
          'De kolom met alleen de gemeentenaam zegt waar de school staat. Daarmee kiest u scholen; het is geen herkomst.',
        ],
      },
      {
        title: 'Wat vaak misgaat',
        items: [
          'Een getal als 1.234 kan op twee manieren gelezen worden. Kies dan bij de kolom een punt of een komma.',
          'Een regel “Totaal” wordt niet overgenomen, maar met de andere regels vergeleken.',
          'Van een formule telt de waarde die het bestand bewaart. Macro’s en verwijzingen doen niets.',
          'Een school wordt herkend aan haar brin-nummer, en anders aan haar naam.',
        ],
      },
    ],
    see: ['populatie', 'plakken'],
  },
  {
    id: 'meenemen',
    title: 'Tabellen en grafieken meenemen',
    lead: 'Elke tabel en elke grafiek kunt u bewaren, om in een ander programma te gebruiken.',
    parts: [
      {
        title: 'Tabellen',
        items: [
          'Kies “Tabel bewaren” boven de tabel, en dan “Als CSV, voor Excel” of “Kopiëren”.',
          'U krijgt de tabel zoals zij er staat: met uw volgorde en alleen de regels die u ziet.',
          'De cijfers zijn niet afgerond. Een aandeel staat als breuk: 0,05 is 5 %.',
          'Staan er in een cel meer cijfers, zoals een verschil, dan krijgt elk zijn eigen kolom.',
          'Onder de tabel staat uit welk project, welk scenario en welke variant zij komt, en van welke dag.',
        ],
      },
      {
        title: 'Grafieken',
        items: [
          'Kies het teken met de pijl naast de titel. Een SVG-bestand blijft scherp bij vergroten en kunt u bewerken. Een PNG-bestand past in elke tekst en presentatie.',
          'De bevinding staat in de afbeelding, met eronder het project, het scenario, de variant en de dag. De kleuren zijn die van papier.',
        ],
      },
      {
        title: 'Let op',
        items: [
          'Begint een naam met een teken waar Excel een formule of een datum van maakt, dan staat er een ’ voor. Zo blijft het tekst.',
          'Een CSV-bestand rekent niet mee. Wilt u verder rekenen, [exporteer dan het werkboek](hulp:exporteren).',
        ],
      },
    ],
    see: ['bestanden', 'plakken'],
  },
  {
    id: 'plakken',
    title: 'Plakken uit Excel',
    lead: 'Een blok cellen uit Excel of een ander rekenprogramma plakt u in een tabel.',
    parts: [
      {
        title: 'Zo gaat het',
        items: [
          'Kopieer in Excel het blok, met of zonder de kopregel.',
          'Ga naar [Populatie](scherm:populatie) of [Zorgvraag](scherm:zorgvraag). Zet de cursor in de cel linksboven waar het blok moet komen, en plak.',
          'U ziet eerst wat er zou veranderen, met totalen voor en na. Daarna neemt u alles over, of niets.',
          'Overnemen is één stap. Met Ongedaan maken is alles weer zoals het was.',
        ],
      },
      {
        title: 'Getallen en cellen',
        items: [
          'Schrijf getallen op de Nederlandse manier: 1.234,56. Een punt als komma wordt niet geraden maar gemeld.',
          'Een deel is een percentage: 60 of 60 %.',
          'Een lege cel laat de waarde zoals zij was.',
          'Klopt een cel niet, dan staat erbij waarom. Verbeter haar in het voorbeeld.',
        ],
      },
      {
        title: 'Wat vaak misgaat',
        items: [
          'Een cel met een formule plakt haar uitkomst. Verandert Excel later, dan verandert dit project niet mee.',
          'In een scenario kunnen geen regels bij komen. Kies eerst de basis.',
          'Namen die beginnen met =, + of @ worden als gewone tekst gelezen.',
        ],
      },
    ],
    see: ['populatie', 'zorgvraag'],
  },
];
