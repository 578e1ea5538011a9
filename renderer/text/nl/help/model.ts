import type { ModelStep } from './types.ts';

/** The model in one page: seven steps, each with the sections of the model that calculate it. */
export const MODEL_STEPS: readonly ModelStep[] = [
  {
    title: 'Zorgvraag',
    text: 'Het begint bij leerlingen: hoeveel krijgen er jeugdhulp, welke soorten en hoeveel uren? Keer het tarief geeft dat de kosten zonder arrangement, het [nulalternatief](begrip:nulalternatief). Kent u de uitgaven, dan [ijkt](begrip:ijken) het model de uren daarop.',
    sections: ['Tijd en prijzen', 'Populatie', 'Zorgvraag zonder arrangement'],
  },
  {
    title: 'Arrangement',
    text: 'Een deel van de zorg gaat over naar het arrangement. [Ingroei](begrip:ingroei), [lekkage](begrip:lekkage) en toegang bepalen hoeveel. [Aanzuigende werking](begrip:aanzuigende-werking) vraagt er uren bij; [doelmatigheid](begrip:doelmatigheid) en [preventie](begrip:preventie) halen er uren af. De rest blijft losse hulp.',
    sections: ['Arrangement'],
  },
  {
    title: 'Krimpend budget',
    text: 'De uitgaven in het [referentiejaar](begrip:referentiejaar) zijn het begin. Daar komt bij wat van prijzen en leerlingen wordt doorgegeven. Dan gaat er elk jaar de [krimp](begrip:krimp) af.',
    sections: ['Krimpend budget'],
  },
  {
    title: 'Bekostiging',
    text: 'Elke [bekostiging](begrip:bekostiging) bepaalt wat er wordt betaald, wat er tekortkomt, en wie dat [draagt](begrip:drager): reserve, aanbieder, gemeente of leerling. [Zoals afgesproken](begrip:afgesproken) laat zien wie wat draagt; [op gelijke voet](begrip:gelijke-voet) vergelijkt.',
    sections: ['Bekostiging: wie betaalt en wie het tekort draagt'],
  },
  {
    title: 'Uitvoering en lasten',
    text: 'Daar komt [administratie](begrip:administratie) bij, van gemeente en aanbieder. De lasten worden gesplitst: gemeenten die meedoen, en gemeenten waarvan alleen leerlingen in de groepen zitten ([meelift](begrip:meelift)).',
    sections: ['Uitvoering en lasten per partij', 'Herkomst van leerlingen'],
  },
  {
    title: 'Maatschappelijk rendement',
    text: '[Vermeden kosten](begrip:vermeden-kosten) en [effecten](begrip:effect) tegenover kosten en [welvaartsverlies](begrip:welvaartsverlies), in prijzen van het eerste jaar en teruggerekend. Het geeft de [netto contante waarde](begrip:ncw), de [baten-kostenverhouding](begrip:bkv) en het [terugverdienjaar](begrip:terugverdienjaar), ook per partij.',
    sections: ['Maatschappelijk rendement (MKBA)', 'Wie wint en wie betaalt', 'Kerncijfers', 'Controles'],
  },
  {
    title: 'Zoeken',
    text: 'Ten slotte zoekt het model drie antwoorden: de [houdbare krimp](begrip:houdbare-krimp), de [benodigde doelmatigheid](begrip:benodigde-doelmatigheid) en het [omslagpunt](begrip:omslagpunt) van een invoer. Zij hebben geen formule: het model probeert waarden tot het klopt.',
    sections: [],
  },
];

export const MODEL_PAGE = {
  title: 'Het model op één bladzijde',
  lead: 'Zeven stappen, van leerlingen tot rendement. Elke stap is na te rekenen in Formules en bronnen.',
  neutral:
    'Geen onderzoek vindt dat de bekostiging, of subsidie tegenover aanbesteding, de kosten verandert. Invoer over gedrag staat daarom op “geen verschil”, met een bereik eromheen. Varianten verschillen dan in wie betaalt, in administratie en in wat kan worden afgedwongen.',
  linesOf: (section: string) => `Bekijk: ${section}`,
} as const;

/** Known limits of this version, for the user. */
export const LIMITS = {
  title: 'Grenzen van deze versie',
  lead: 'Wat dit programma nog niet kan, en waar het model eenvoudiger is dan de werkelijkheid.',
  parts: [
    {
      title: 'Het programma',
      items: [
        'Welke invoer samen beweegt bij Onzekerheid, verandert u alleen in het projectbestand.',
        'In een browser die niet in bestanden kan schrijven, is elke keer bewaren een download.',
        'Delen van een pagina die buiten beeld zijn, wachten met bijwerken tot u een schuif loslaat.',
      ],
    },
    {
      title: 'Het model',
      items: [
        'Bij productie en resultaat is het tekort de rekening boven het budget. Het “tekort door krimp” vergelijkt de behoefte met het budget, en is daar dus geen deel van.',
        'Functiebekostiging telt alleen uren. Een budget dat lager is dan de kosten van coördinatie, geeft daar geen tekort.',
        'De houdbare krimp laat het eerste jaar zoals het is en past daarna elk jaar dezelfde korting toe.',
        'De benodigde doelmatigheid vraagt om helemaal geen tekort, ook niet een klein tekort.',
        'Het omslagpunt is de waarde het dichtst bij die van nu. Het wordt gezocht voor invoer die voor het hele project geldt.',
        'Alle tarieven, kosten en prijzen hebben één prijspeil, ook als hun bronnen uit andere jaren komen.',
        'Een school heeft één vaste groei voor alle jaren. Aantallen leerlingen hoeven niet heel te zijn.',
      ],
    },
    {
      title: 'De voorbeelden',
      items: [
        'Leerlingen zijn gelijk over de scholen verdeeld. Het deel met jeugdhulp komt soms uit een andere gemeente.',
        'Enschede is niet aangepast aan de gepubliceerde uitkomst; die staat ernaast.',
      ],
    },
  ],
} as const;
