import type { Term } from './types.ts';

/** Societal return, and what municipalities save. */
export const RETURN_TERMS: readonly Term[] = [
  {
    id: 'mkba',
    term: 'Mkba',
    synonyms: ['maatschappelijke kosten-batenanalyse', 'kosten-batenanalyse', 'maatschappelijk rendement', 'rendement'],
    meaning:
      'Een overzicht van alle kosten en baten voor de hele samenleving, vergeleken met het [nulalternatief](begrip:nulalternatief). Ook wat niet in geld binnenkomt telt mee, zoals tijd van ouders.',
    see: ['ncw', 'bkv', 'nulalternatief'],
    lines: ['saldo', 'baten_totaal', 'kosten_totaal'],
  },
  {
    id: 'contante-waarde',
    term: 'Contante waarde',
    synonyms: ['cw', 'waarde van nu', 'teruggerekend bedrag'],
    meaning:
      'Bedragen van alle jaren opgeteld, nadat zij zijn teruggerekend naar het eerste jaar. Een euro van later telt minder mee.',
    see: ['discontovoet', 'ncw'],
    lines: ['disconto', 'kosten_cw', 'vermeden_cw', 'effecten_cw', 'baten_cw'],
  },
  {
    id: 'discontovoet',
    term: 'Discontovoet',
    synonyms: ['rente', 'disconteren', 'verdisconteren'],
    meaning:
      'Hoeveel procent een euro per jaar minder telt naarmate hij later komt, boven de inflatie. De standaard is 2,25 %.',
    see: ['contante-waarde'],
    lines: ['discontovoet', 'disconto'],
  },
  {
    id: 'ncw',
    term: 'Netto contante waarde (ncw)',
    synonyms: ['ncw', 'saldo', 'netto opbrengst'],
    meaning:
      'Alle baten min alle kosten, als [contante waarde](begrip:contante-waarde). Onder 0 kost het arrangement de samenleving meer dan het oplevert.',
    see: ['bkv', 'contante-waarde', 'mkba'],
    lines: ['ncw', 'ncw_pilot', 'ncw_zonder_administratie'],
  },
  {
    id: 'bkv',
    term: 'Baten-kostenverhouding (bkv)',
    synonyms: ['bkv', 'opbrengst per euro', 'kosten-batenverhouding'],
    meaning:
      'Wat er per euro kosten terugkomt. Bij 1,00 zijn kosten en baten even groot; eronder verliest de samenleving geld.',
    see: ['ncw', 'mkba'],
    lines: ['bkv'],
  },
  {
    id: 'vermeden-kosten',
    term: 'Vermeden kosten',
    synonyms: ['uitgespaarde hulp', 'vermeden zorg'],
    meaning: 'Losse hulp en administratie die niet meer nodig zijn doordat het arrangement er is.',
    see: ['nulalternatief', 'besparing'],
    lines: ['vermeden', 'vermeden_cw'],
  },
  {
    id: 'besparing',
    term: 'Besparing',
    synonyms: ['bezuinigd', 'minder uitgaven', 'opbrengst voor gemeenten'],
    meaning:
      'Wat gemeenten minder uitgeven dan zonder arrangement. Lees haar nooit zonder de [dekkingsgraad](begrip:dekkingsgraad): ook zorg die niet komt, spaart geld uit.',
    see: ['dekkingsgraad', 'deelnemend'],
    lines: ['besparing', 'besparing_deelnemers', 'besparing_deelnemers_pilot'],
  },
  {
    id: 'welvaartsverlies',
    term: 'Welvaartsverlies',
    synonyms: ['nadeel voor leerlingen', 'schade van gemiste zorg', 'verlies aan welzijn'],
    meaning:
      'Wat gemiste zorg de leerling kost, in geld uitgedrukt. U kiest zelf hoeveel een euro gemiste zorg waard is. Er is geen bron voor en het beslist vaak; daarom staat het omslagpunt erbij.',
    see: ['gemiste-zorg', 'omslagpunt'],
    lines: ['welvaartsverlies', 'verlies_cw', 'waardering_onvervuld'],
  },
  {
    id: 'omslagpunt',
    term: 'Omslagpunt',
    synonyms: ['break-even', 'kantelpunt', 'evenwicht'],
    meaning:
      'De waarde van een invoer waarbij een uitkomst precies 0 wordt. Verandert u de invoer verder, dan wisselt het oordeel.',
    see: ['welvaartsverlies'],
  },
  {
    id: 'effect',
    term: 'Effect',
    synonyms: ['baat', 'opbrengst', 'gevolg'],
    meaning:
      'Iets wat door het arrangement verandert, zoals minder thuiszitten. Een effect is: hoeveel eenheden per eenheid van de [grondslag](begrip:grondslag), keer een prijs. Het is van een partij, en in geld (financieel) of in welzijn (immaterieel).',
    see: ['grondslag', 'toerekening', 'optimismecorrectie', 'pm'],
    lines: ['baten', 'omvang', 'prijs', 'hoeveelheid', 'opbouw', 'vertraging'],
  },
  {
    id: 'grondslag',
    term: 'Grondslag',
    synonyms: ['waarover gerekend wordt', 'basis van een effect'],
    meaning: 'Waar een effect over wordt gerekend, meestal het aantal bereikte leerlingen.',
    see: ['effect'],
    lines: ['grondslag', 'bereikte_leerlingen'],
  },
  {
    id: 'toerekening',
    term: 'Toerekening',
    synonyms: ['attributie', 'deel door het arrangement', 'toeschrijven'],
    meaning: 'Het deel van een effect dat echt aan het arrangement te danken is. De rest zou ook zonder zijn gebeurd.',
    see: ['effect'],
    lines: ['toerekening'],
  },
  {
    id: 'optimismecorrectie',
    term: 'Optimismecorrectie',
    synonyms: ['afslag op baten', 'voorzichtigheidsafslag', 'correctie'],
    meaning:
      'Wat er van baten af gaat omdat verwachtingen vaak te mooi zijn. Hoe minder zeker een effect is, hoe groter de afslag: van 0 % bij graad A tot 25 % bij graad D.',
    see: ['effect', 'graad'],
    lines: ['optimismecorrectie', 'baten'],
  },
  {
    id: 'pm',
    term: 'PM',
    synonyms: ['pro memorie', 'niet in geld', 'niet meegeteld'],
    meaning:
      'Een effect dat wordt genoemd maar niet meetelt, omdat er geen prijs van bekend is. Vergeet het niet bij het oordeel.',
    see: ['effect'],
  },
  {
    id: 'terugverdienjaar',
    term: 'Terugverdienjaar',
    synonyms: ['terugverdientijd', 'terugverdiend'],
    meaning:
      'Het eerste jaar waarin het opgetelde saldo niet meer onder 0 komt. “Niet binnen de horizon” betekent: nooit in de jaren die zijn doorgerekend.',
    see: ['ncw', 'pilot'],
    lines: ['terugverdienjaar', 'saldo_cumulatief'],
  },
  {
    id: 'administratie',
    term: 'Administratie',
    synonyms: ['uitvoeringskosten', 'administratieve lasten', 'bureaucratie', 'regeldruk'],
    meaning:
      'Kosten van beschikkingen, declaraties, contracten en verantwoording, bij gemeente en aanbieder. Deze bedragen rusten vooral op aannamen (graad D). Daarom laat Varianten zien welk deel van een verschil ervan komt.',
    see: ['graad', 'beschikking'],
    lines: [
      'administratie',
      'administratie_cw',
      'uitvoering_gemeente',
      'uitvoering_aanbieder',
      'uitvoering_arrangement',
    ],
  },
  {
    id: 'samenwerkingsverband',
    term: 'Samenwerkingsverband',
    synonyms: ['swv', 'passend onderwijs'],
    meaning:
      'De scholen in een streek die samen passend onderwijs regelen. Het kan geld bijdragen en kan baten hebben.',
    lines: ['bijdrage_swv', 'kosten_samenwerkingsverband'],
  },
];
