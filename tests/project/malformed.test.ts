import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Calculation } from '../../models/engine/index.ts';
import { type Problem, problemText } from '../../models/language/index.ts';
import { type ProjectFile, readProject, resolveProject } from '../../models/project/index.ts';

const sample = JSON.parse(readFileSync(join(import.meta.dirname, '../../samples/enschede.json'), 'utf8')) as unknown;

/** Paths in the file, with dots only, and what to put there. */
type Change = Readonly<Record<string, unknown>>;

/** Put at a path: takes the field away. */
const GONE = Symbol('gone');

/** What JSON itself can hold and a literal here cannot: 1e999 is infinite, `__proto__` a key like any other. */
const json = (text: string): unknown => JSON.parse(text);

const containing = (part: string): string => expect.stringContaining(part);
const SOMETHING: string = expect.stringMatching(/\S/);

/** A form of care of the user's own, all but its id, name and tariff. */
const CARE = { zorgmix: 0.1, uren_per_client: 10, groepsgrootte: 1, collectief_deel: 0.5, groepsaandeel: 0 };
/** An organisation form of the user's own: what has no default for it. */
const FORM = { naam: 'Open house', overschot_terug: 0, reserve_max: 0, controleverklaring: 0 };
const EFFECT = {
  id: 'eigen',
  naam: 'Eigen effect',
  actor: 'gemeente',
  soort: 'financieel',
  zekerheid: 'C',
  omvang: 0.1,
  prijs: 100,
};

type Row = readonly [name: string, change: Change, code: string, where: string, part: string];

const FILE: readonly Row[] = [
  ['another format', { format: 'excel' }, 'geen-project', 'format', 'geen project van Bekostigingsverkenner'],
  ['no format', { format: GONE }, 'geen-project', 'format', 'geen project'],
  ['newer schemaVersion', { schemaVersion: 2 }, 'versie-nieuwer', 'schemaVersion', 'nieuwere versie (2)'],
  ['schemaVersion as text', { schemaVersion: '1' }, 'versie-onbekend', 'schemaVersion', 'geen geheel getal'],
  ['schemaVersion 0', { schemaVersion: 0 }, 'versie-onbekend', 'schemaVersion', 'vanaf 1'],
  ['no schemaVersion', { schemaVersion: GONE }, 'versie-onbekend', 'schemaVersion', 'ontbreekt'],
  ['naam empty', { naam: '' }, 'vorm', 'naam', 'de tekst is leeg'],
  ['naam only spaces', { naam: '   ' }, 'vorm', 'naam', 'de tekst is leeg'],
  ['naam missing', { naam: GONE }, 'vorm', 'naam', 'hier hoort tekst'],
  ['naam a number', { naam: 5 }, 'vorm', 'naam', 'hier hoort tekst'],
  ['naam too long', { naam: 'x'.repeat(501) }, 'vorm', 'naam', 'langer dan 500 tekens'],
  ['seed negative', { seed: -1 }, 'vorm', 'seed', 'kleiner dan 0'],
  ['seed not whole', { seed: 1.5 }, 'vorm', 'seed', 'een geheel getal'],
  ['seed too large', { seed: 2 ** 32 }, 'vorm', 'seed', 'groter dan 4294967295'],
  ['seed as text', { seed: '1' }, 'vorm', 'seed', 'hier hoort een getal'],
  ['seed infinite', { seed: json('1e999') }, 'vorm', 'seed', 'hier hoort een getal'],
  ['modelVersion a number', { modelVersion: 1 }, 'vorm', 'modelVersion', 'hier hoort tekst'],
  ['toelichting a list', { toelichting: [] }, 'vorm', 'toelichting', 'hier hoort tekst'],
  ['published band as text', { 'gepubliceerd.0.laag': '0.85' }, 'vorm', 'gepubliceerd[0].laag', 'hier hoort een getal'],
  ['published without source', { 'gepubliceerd.0.bron': GONE }, 'vorm', 'gepubliceerd[0].bron', 'hier hoort tekst'],
  ['invoer missing', { invoer: GONE }, 'vorm', 'invoer', 'een object met velden'],
  ['invoer a list', { invoer: [] }, 'vorm', 'invoer', 'een object met velden'],
];

const SCHOOL = 'invoer.scholen.0';
const AT_SCHOOL = 'invoer.scholen[0]';

const MEMBERS: readonly Row[] = [
  ['scholen missing', { 'invoer.scholen': GONE }, 'lijst-leeg', 'invoer.scholen', 'er zijn geen scholen'],
  ['scholen empty', { 'invoer.scholen': [] }, 'lijst-leeg', 'invoer.scholen', 'er zijn geen scholen'],
  ['scholen an object', { 'invoer.scholen': {} }, 'vorm', 'invoer.scholen', 'hier hoort een lijst'],
  ['scholen null', { 'invoer.scholen': null }, 'vorm', 'invoer.scholen', 'hier hoort een lijst'],
  ['501 schools', { 'invoer.scholen': schools(501) }, 'vorm', 'invoer.scholen', 'meer dan 500 regels'],
  ['zorgvormen empty', { 'invoer.zorgvormen': [] }, 'lijst-leeg', 'invoer.zorgvormen', 'er zijn geen zorgvormen'],
  ['school a text', { [SCHOOL]: 'sbo' }, 'vorm', AT_SCHOOL, 'een object met velden'],
  ['school null', { [SCHOOL]: null }, 'vorm', AT_SCHOOL, 'een object met velden'],
  ['id missing', { [`${SCHOOL}.id`]: GONE }, 'vorm', `${AT_SCHOOL}.id`, 'hier hoort tekst'],
  ['id a number', { [`${SCHOOL}.id`]: 1 }, 'vorm', `${AT_SCHOOL}.id`, 'hier hoort tekst'],
  ['id with capitals', { [`${SCHOOL}.id`]: 'SBO 1' }, 'vorm', `${AT_SCHOOL}.id`, 'is niet bruikbaar'],
  ['id too long', { [`${SCHOOL}.id`]: 'a'.repeat(65) }, 'vorm', `${AT_SCHOOL}.id`, 'is niet bruikbaar'],
  ['id __proto__', { [`${SCHOOL}.id`]: '__proto__' }, 'vorm', `${AT_SCHOOL}.id`, 'is niet bruikbaar'],
  ['id twice', { [`${SCHOOL}.id`]: 'sbo_2' }, 'sleutel-dubbel', 'invoer.scholen[1].id', '"sbo_2" komt twee keer voor'],
  ['naam missing', { [`${SCHOOL}.naam`]: GONE }, 'naam-ontbreekt', `${AT_SCHOOL}.naam`, '"sbo_1" heeft geen naam'],
  ['naam empty', { [`${SCHOOL}.naam`]: '' }, 'vorm', `${AT_SCHOOL}.naam`, 'de tekst is leeg'],
  [
    'unknown onderwijssoort',
    { [`${SCHOOL}.onderwijssoort`]: 'havo' },
    'kenmerk-waarde',
    `${AT_SCHOOL}.onderwijssoort`,
    '"havo" is geen onderwijssoort',
  ],
  [
    'unknown onderwijssoort, growth left to it',
    { [`${SCHOOL}.onderwijssoort`]: 'havo', [`${SCHOOL}.leerlinggroei`]: GONE },
    'kenmerk-waarde',
    `${AT_SCHOOL}.onderwijssoort`,
    '"havo" is geen onderwijssoort',
  ],
  [
    'own zorgvorm without tarief',
    { 'invoer.zorgvormen.5': { id: 'dyslexie', naam: 'Dyslexiezorg', ...CARE } },
    'ontbreekt',
    'invoer.zorgvormen[5].tarief_basis',
    'Tarief per cliëntuur ontbreekt',
  ],
  [
    'own zorgvorm without naam',
    { 'invoer.zorgvormen.5': { id: 'dyslexie', tarief_basis: 80, ...CARE } },
    'naam-ontbreekt',
    'invoer.zorgvormen[5].naam',
    '"dyslexie" heeft geen naam',
  ],
  [
    'own organisatievorm without naam',
    { 'invoer.organisatievorm': { open_house: without({ ...FORM, naam: undefined }) } },
    'naam-ontbreekt',
    'invoer.organisatievorm.open_house.naam',
    '"open_house" heeft geen naam',
  ],
  [
    'own organisatievorm with an empty naam',
    { 'invoer.organisatievorm': { open_house: { ...FORM, naam: '' } } },
    'naam-ontbreekt',
    'invoer.organisatievorm.open_house.naam',
    '"open_house" heeft geen naam',
  ],
  [
    'own organisatievorm without a value',
    { 'invoer.organisatievorm': { open_house: without({ ...FORM, reserve_max: undefined }) } },
    'ontbreekt',
    'invoer.organisatievorm.open_house.reserve_max',
    'Grens egalisatiereserve ontbreekt',
  ],
  [
    'organisatievorm with an unusable key',
    { 'invoer.organisatievorm': { 'Open House': FORM } },
    'vorm',
    'invoer.organisatievorm.Open House',
    'is niet bruikbaar',
  ],
  [
    'unknown bekostiging',
    { 'invoer.bekostiging': { lumpsum: {} } },
    'bekostiging-onbekend',
    'invoer.bekostiging.lumpsum',
    '"lumpsum" is geen bekostiging',
  ],
  [
    'bekostiging that every object inherits',
    { 'invoer.bekostiging': { constructor: {} } },
    'bekostiging-onbekend',
    'invoer.bekostiging.constructor',
    '"constructor" is geen bekostiging',
  ],
  ['bekostiging a list', { 'invoer.bekostiging': [] }, 'vorm', 'invoer.bekostiging', 'een object met velden'],
  [
    'bekostiging a number',
    { 'invoer.bekostiging': { functie: 1 } },
    'vorm',
    'invoer.bekostiging.functie',
    'een object met velden',
  ],
];

const HERKOMST = `${SCHOOL}.herkomst`;
const AT_HERKOMST = `${AT_SCHOOL}.herkomst`;

const VALUES: readonly Row[] = [
  [
    'herkomst below 1',
    { [`${HERKOMST}.enschede`]: 0.5 },
    'herkomst-som',
    AT_HERKOMST,
    'School voor speciaal basisonderwijs 1 telt op tot 65 %, niet tot 100 %',
  ],
  [
    'herkomst above 1',
    { [HERKOMST]: { enschede: 1, overige_gemeenten: 0.2 } },
    'herkomst-som',
    AT_HERKOMST,
    'telt op tot 120 %',
  ],
  ['herkomst missing', { [HERKOMST]: GONE }, 'herkomst-som', AT_HERKOMST, 'telt op tot 0 %, niet tot 100 %'],
  ['herkomst empty', { [HERKOMST]: {} }, 'herkomst-som', AT_HERKOMST, 'telt op tot 0 %'],
  ['herkomst a number', { [HERKOMST]: 1 }, 'vorm', AT_HERKOMST, 'Herkomst is geen object met gemeenten'],
  ['herkomst a list', { [HERKOMST]: [0.85, 0.15] }, 'vorm', AT_HERKOMST, 'Herkomst is geen object met gemeenten'],
  ['herkomst null', { [HERKOMST]: null }, 'vorm', AT_HERKOMST, 'Herkomst is geen object met gemeenten'],
  [
    'herkomst of an unknown municipality',
    { [HERKOMST]: { enschede: 1, hengelo: 0 } },
    'gemeente-onbekend',
    `${AT_HERKOMST}.hengelo`,
    'de gemeente "hengelo" staat niet in `gemeenten`',
  ],
  [
    'herkomst of __proto__',
    { [HERKOMST]: json('{ "enschede": 1, "__proto__": 0 }') },
    'gemeente-onbekend',
    `${AT_HERKOMST}.__proto__`,
    'de gemeente "__proto__"',
  ],
  [
    'share 60 for 0.6',
    { [`${SCHOOL}.aandeel_jeugdhulp`]: 60 },
    'onmogelijk',
    `${AT_SCHOOL}.aandeel_jeugdhulp`,
    'Aandeel met jeugdhulp is 60',
  ],
  [
    'share below 0',
    { [`${SCHOOL}.aandeel_jeugdhulp`]: -0.1 },
    'onmogelijk',
    `${AT_SCHOOL}.aandeel_jeugdhulp`,
    'minstens 0',
  ],
  ['negative pupils', { [`${SCHOOL}.leerlingen_basis`]: -1 }, 'onmogelijk', `${AT_SCHOOL}.leerlingen_basis`, 'is -1'],
  [
    'pupils missing',
    { [`${SCHOOL}.leerlingen_basis`]: GONE },
    'ontbreekt',
    `${AT_SCHOOL}.leerlingen_basis`,
    'Leerlingen in jaar 0 ontbreekt',
  ],
  [
    'pupils as text',
    { [`${SCHOOL}.leerlingen_basis`]: '160' },
    'geen-getal',
    `${AT_SCHOOL}.leerlingen_basis`,
    'de tekst "160"',
  ],
  ['pupils null', { [`${SCHOOL}.leerlingen_basis`]: null }, 'leeg', `${AT_SCHOOL}.leerlingen_basis`, 'is leeg'],
  [
    'pupils true',
    { [`${SCHOOL}.leerlingen_basis`]: true },
    'geen-getal',
    `${AT_SCHOOL}.leerlingen_basis`,
    'hier hoort een getal',
  ],
  [
    'pupils per year',
    { [`${SCHOOL}.leerlingen_basis`]: [160, 161] },
    'lijst',
    `${AT_SCHOOL}.leerlingen_basis`,
    'geen lijst per jaar',
  ],
  [
    'pupils infinite',
    { [`${SCHOOL}.leerlingen_basis`]: json('1e999') },
    'geen-getal',
    `${AT_SCHOOL}.leerlingen_basis`,
    'is oneindig',
  ],
  [
    'pupils too many to be true',
    { [`${SCHOOL}.leerlingen_basis`]: 1e13 },
    'onmogelijk',
    `${AT_SCHOOL}.leerlingen_basis`,
    'hoogstens 1000000000000',
  ],
  // Cannot stand in a file, but could come from a field on screen.
  [
    'pupils not a number at all',
    { [`${SCHOOL}.leerlingen_basis`]: Number.NaN },
    'geen-getal',
    `${AT_SCHOOL}.leerlingen_basis`,
    'hier hoort een getal',
  ],
  ['startjaar missing', { 'invoer.startjaar': GONE }, 'ontbreekt', 'invoer.startjaar', 'Startjaar ontbreekt'],
  [
    'startjaar missing, referentiejaar left to it',
    { 'invoer.startjaar': GONE, 'invoer.referentiejaar': GONE },
    'ontbreekt',
    'invoer.startjaar',
    'Startjaar ontbreekt',
  ],
  ['startjaar of two digits', { 'invoer.startjaar': 18 }, 'onmogelijk', 'invoer.startjaar', 'is 18'],
  ['startjaar half', { 'invoer.startjaar': 2018.5 }, 'niet-geheel', 'invoer.startjaar', 'is 2018.5'],
  ['horizon 0', { 'invoer.horizon': 0 }, 'onmogelijk', 'invoer.horizon', 'Horizon is 0'],
  ['horizon 41', { 'invoer.horizon': 41 }, 'onmogelijk', 'invoer.horizon', 'hoogstens 40'],
  ['horizon 2.5', { 'invoer.horizon': 2.5 }, 'niet-geheel', 'invoer.horizon', 'Horizon is 2.5'],
  ['horizon as text', { 'invoer.horizon': 'tien' }, 'geen-getal', 'invoer.horizon', 'de tekst "tien"'],
  ['na_pilot half', { 'invoer.na_pilot': 0.5 }, 'niet-geheel', 'invoer.na_pilot', 'is 0.5'],
  ['deelnemend 2', { 'invoer.gemeenten.0.deelnemend': 2 }, 'onmogelijk', 'invoer.gemeenten[0].deelnemend', 'is 2'],
  ['krimp an empty list', { 'invoer.krimp': [] }, 'lijst-leeg', 'invoer.krimp', 'Krimp is een lege lijst'],
  ['krimp 1.5', { 'invoer.krimp': 1.5 }, 'onmogelijk', 'invoer.krimp', 'Krimp is 1.5'],
  ['krimp 3 in year 1', { 'invoer.krimp': [0, 3] }, 'onmogelijk', 'invoer.krimp[1]', 'Krimp is 3'],
  ['krimp 1.5 with a source', { 'invoer.krimp.waarde': [0, 0, 1.5] }, 'onmogelijk', 'invoer.krimp.waarde[2]', 'is 1.5'],
  ['krimp with a text', { 'invoer.krimp': [0, '3%'] }, 'geen-getal', 'invoer.krimp[1]', 'de tekst "3%"'],
  ['krimp with a gap', { 'invoer.krimp': [0, null] }, 'geen-getal', 'invoer.krimp[1]', 'hier hoort een getal'],
  ['krimp null', { 'invoer.krimp': null }, 'leeg', 'invoer.krimp', 'Krimp is leeg'],
  [
    'contractduur 0',
    { 'invoer.organisatievorm': { subsidie: { contractduur: 0 } } },
    'onmogelijk',
    'invoer.organisatievorm.subsidie.contractduur',
    'groter dan 0',
  ],
  [
    'prijsvoordeel 1',
    { 'invoer.organisatievorm': { aanbesteding: { prijsvoordeel: 1 } } },
    'onmogelijk',
    'invoer.organisatievorm.aanbesteding.prijsvoordeel',
    'kleiner dan 1',
  ],
  [
    'startvertraging 13',
    { 'invoer.organisatievorm': { subsidie: { startvertraging_maanden: 13 } } },
    'onmogelijk',
    'invoer.organisatievorm.subsidie.startvertraging_maanden',
    'hoogstens 12',
  ],
  [
    'startvertraging longer than the year',
    { 'invoer.maanden_per_jaar': 10, 'invoer.organisatievorm': { subsidie: { startvertraging_maanden: 11 } } },
    'vertraging-onmogelijk',
    'invoer.organisatievorm.subsidie.startvertraging_maanden',
    '(11) is langer dan een jaar van 10 maanden',
  ],
  [
    'groepsgrootte 0',
    { 'invoer.zorgvormen.1.groepsgrootte': 0 },
    'onmogelijk',
    'invoer.zorgvormen[1].groepsgrootte',
    'groter dan 0',
  ],
  [
    'looptijd_beschikking 0',
    { 'invoer.zorgvormen.0.looptijd_beschikking': 0 },
    'onmogelijk',
    'invoer.zorgvormen[0].looptijd_beschikking',
    'groter dan 0',
  ],
  ['budget_basis negative', { 'invoer.budget_basis': -5 }, 'onmogelijk', 'invoer.budget_basis', 'is -5'],
  [
    'eenmalige kosten as text',
    { 'invoer.eenmalige_kosten': [{ id: 'start', naam: 'Start', bedrag: '5.000' }] },
    'geen-getal',
    'invoer.eenmalige_kosten[0].bedrag',
    'de tekst "5.000"',
  ],
  [
    'eenmalige kosten without bedrag',
    { 'invoer.eenmalige_kosten': [{ id: 'start', naam: 'Start' }] },
    'ontbreekt',
    'invoer.eenmalige_kosten[0].bedrag',
    'ontbreekt',
  ],
  [
    'optimismecorrectie 2',
    { 'invoer.optimismecorrectie': { D: 2 } },
    'onmogelijk',
    'invoer.optimismecorrectie.D',
    'Optimismecorrectie is 2',
  ],
];

const EVIDENCE: readonly Row[] = [
  [
    'laag above hoog',
    { 'invoer.doelmatigheid': { waarde: 0.03, laag: 0.1, hoog: 0 } },
    'bereik-omgekeerd',
    'invoer.doelmatigheid',
    'laag (0.1) ligt boven hoog (0)',
  ],
  [
    'laag above hoog in one year',
    { 'invoer.krimp': { waarde: [0, 0], laag: [0, 0.2], hoog: [0, 0.1] } },
    'bereik-omgekeerd',
    'invoer.krimp',
    'laag (0.2) ligt boven hoog (0.1)',
  ],
  [
    'laag above hoog of an empty value',
    { 'invoer.budget_basis': { waarde: null, laag: 5, hoog: 1 } },
    'bereik-omgekeerd',
    'invoer.budget_basis',
    'laag (5) ligt boven hoog (1)',
  ],
  [
    'laag as text',
    { 'invoer.doelmatigheid': { waarde: 0.03, laag: '0' } },
    'vorm',
    'invoer.doelmatigheid.laag',
    'een getal of een lijst getallen',
  ],
  [
    'laag impossible',
    { 'invoer.doelmatigheid': { waarde: 0.03, laag: -0.1 } },
    'onmogelijk',
    'invoer.doelmatigheid.laag',
    'is -0.1',
  ],
  [
    'hoog infinite',
    { 'invoer.doelmatigheid': { waarde: 0.03, hoog: json('1e999') } },
    'vorm',
    'invoer.doelmatigheid.hoog',
    'een getal of een lijst getallen',
  ],
  [
    'laag per year where there are no years',
    { 'invoer.doelmatigheid': { waarde: 0.03, laag: [0, 0.01] } },
    'lijst',
    'invoer.doelmatigheid.laag',
    'geen lijst per jaar',
  ],
  [
    'unknown verdeling',
    { 'invoer.doelmatigheid': { waarde: 0.03, verdeling: 'lognormaal' } },
    'vorm',
    'invoer.doelmatigheid.verdeling',
    'is niet mogelijk',
  ],
  [
    'unknown graad',
    { 'invoer.doelmatigheid': { waarde: 0.03, graad: 'E' } },
    'vorm',
    'invoer.doelmatigheid.graad',
    'is niet mogelijk',
  ],
  [
    'bron a number',
    { 'invoer.doelmatigheid': { waarde: 0.03, bron: 5 } },
    'vorm',
    'invoer.doelmatigheid.bron',
    'hier hoort tekst',
  ],
  [
    'waarde as text',
    { 'invoer.doelmatigheid': { waarde: '3%' } },
    'geen-getal',
    'invoer.doelmatigheid.waarde',
    'de tekst "3%"',
  ],
  ['waarde null', { 'invoer.doelmatigheid': { waarde: null } }, 'leeg', 'invoer.doelmatigheid.waarde', 'is leeg'],
  [
    'waarde inside waarde',
    { 'invoer.doelmatigheid': { waarde: { waarde: 0.03 } } },
    'geen-getal',
    'invoer.doelmatigheid.waarde',
    'hier hoort een getal',
  ],
  [
    'no waarde and no default',
    { [`${SCHOOL}.leerlingen_basis`]: { bron: 'Telling' } },
    'ontbreekt',
    `${AT_SCHOOL}.leerlingen_basis`,
    'Leerlingen in jaar 0 ontbreekt',
  ],
];

const GRONDSLAG = 'invoer.effecten[0].grondslag';
const DEEP = `${'('.repeat(10_000)}i${')'.repeat(10_000)}`;

const EFFECTS: readonly Row[] = [
  [
    'effect without actor',
    effect({ actor: undefined }),
    'kenmerk-waarde',
    'invoer.effecten[0].actor',
    'actor ontbreekt',
  ],
  ['unknown actor', effect({ actor: 'buurt' }), 'kenmerk-waarde', 'invoer.effecten[0].actor', '"buurt" is geen actor'],
  ['unknown soort', effect({ soort: 'geld' }), 'kenmerk-waarde', 'invoer.effecten[0].soort', '"geld" is geen soort'],
  [
    'zekerheid E',
    effect({ zekerheid: 'E' }),
    'kenmerk-waarde',
    'invoer.effecten[0].zekerheid',
    '"E" is geen zekerheid',
  ],
  [
    'effect without naam',
    effect({ naam: undefined }),
    'naam-ontbreekt',
    'invoer.effecten[0].naam',
    '"eigen" heeft geen',
  ],
  [
    'effect without omvang',
    effect({ omvang: undefined }),
    'ontbreekt',
    'invoer.effecten[0].omvang',
    'Omvang ontbreekt',
  ],
  ['opbouw 0', effect({ opbouw: 0 }), 'onmogelijk', 'invoer.effecten[0].opbouw', 'groter dan 0'],
  ['grondslag a number', effect({ grondslag: 5 }), 'vorm', GRONDSLAG, 'geen tekst'],
  ['grondslag empty', effect({ grondslag: ' ' }), 'formule-leeg', GRONDSLAG, 'de formule is leeg'],
  [
    'grondslag of an unknown line',
    effect({ grondslag: 'bereikte_kinderen' }),
    'naam-onbekend',
    GRONDSLAG,
    '`bereikte_kinderen`',
  ],
  ['grondslag per school', effect({ grondslag: 'leerlingen' }), 'dimensie-ontbreekt', GRONDSLAG, 'hangt ook af van s'],
  [
    'grondslag that uses its own baten',
    effect({ grondslag: 'baten_gemeente' }),
    'kringverwijzing',
    GRONDSLAG,
    'baten_gemeente → baten → hoeveelheid',
  ],
  [
    'grondslag that is itself',
    effect({ grondslag: 'grondslag' }),
    'kringverwijzing',
    GRONDSLAG,
    'grondslag → grondslag',
  ],
  [
    'grondslag with an implicit product',
    effect({ grondslag: '2 budget' }),
    'product-impliciet',
    GRONDSLAG,
    'tussen "2" en "budget"',
  ],
  ['grondslag of 10,000 parentheses', effect({ grondslag: DEEP }), 'formule-te-lang', GRONDSLAG, 'telt 20001 tekens'],
  [
    'grondslag in unlike units',
    effect({ grondslag: 'budget + professionaluren' }),
    'eenheid-verschil',
    GRONDSLAG,
    'euro (`budget`) en uur',
  ],
  [
    'grondslag with an unknown attribute',
    effect({ grondslag: 'som(prijs_begin, e, kleur == rood)' }),
    'kenmerk-onbekend',
    GRONDSLAG,
    '`kleur`',
  ],
  [
    'grondslag with an inherited attribute',
    effect({ grondslag: 'som(prijs_begin, e, constructor == rood)' }),
    'kenmerk-onbekend',
    GRONDSLAG,
    '`constructor`',
  ],
  [
    'grondslag that divides by 0',
    effect({ grondslag: '1 / (lekkage - lekkage)' }),
    'niet-eindig',
    GRONDSLAG,
    'door 0 gedeeld',
  ],
];

const TOGETHER: readonly Row[] = [
  [
    'prevention of more than all demand',
    {
      'invoer.preventie_max': { waarde: 0.8, hoog: 1 },
      'invoer.bekostiging': { populatie: { preventieprikkel: 1.3 } },
    },
    'preventie-onmogelijk',
    'invoer.bekostiging.populatie.preventieprikkel',
    'preventieprikkel 1.3 × preventie_max 0.8',
  ],
  [
    'prijsschok that makes the price 0',
    { 'invoer.prijsindex': { waarde: -0.5, laag: -0.5 }, 'invoer.prijsschok': [0, 0, -0.5] },
    'prijs-onmogelijk',
    'invoer.prijsschok[2]',
    'een prijsstijging van -0.5 en een schok van -0.5',
  ],
  [
    'prijsschok that makes the price negative, with a source',
    { 'invoer.prijsindex': { waarde: -0.5, laag: -0.5 }, 'invoer.prijsschok': { waarde: [0, -0.7], bron: 'Proef' } },
    'prijs-onmogelijk',
    'invoer.prijsschok.waarde[1]',
    'een schok van -0.7',
  ],
  [
    'known spending on a school without pupils',
    { [`${SCHOOL}.leerlingen_basis`]: { waarde: 0, laag: 0 }, [`${SCHOOL}.uitgaven_referentie`]: 100_000 },
    'ijking-onmogelijk',
    `${AT_SCHOOL}.uitgaven_referentie`,
    'geen zorg om op te ijken',
  ],
];

const SCENARIO = 'scenarios[0].invoer';

const SCENARIOS: readonly Row[] = [
  ['scenarios an object', { scenarios: {} }, 'vorm', 'scenarios', 'hier hoort een lijst'],
  ['id with capitals', { 'scenarios.0.id': 'Laag' }, 'vorm', 'scenarios[0].id', 'is niet bruikbaar'],
  [
    'id twice',
    { 'scenarios.1.id': 'referentiejaar-2016' },
    'sleutel-dubbel',
    'scenarios[1].id',
    '"referentiejaar-2016"',
  ],
  ['no naam', { 'scenarios.0.naam': GONE }, 'vorm', 'scenarios[0].naam', 'hier hoort tekst'],
  ['no invoer', { 'scenarios.0.invoer': GONE }, 'vorm', SCENARIO, 'een object met velden'],
  ['horizon', scenario({ horizon: 5 }), 'scenario-horizon', `${SCENARIO}.horizon`, 'kan de horizon niet veranderen'],
  ['wrong value', scenario({ lekkage: 15 }), 'onmogelijk', `${SCENARIO}.lekkage`, 'Lekkage is 15'],
  [
    'wrong value of a school',
    scenario({ scholen: [{ id: 'sbo_2', leerlingen_basis: 'veel' }] }),
    'geen-getal',
    `${SCENARIO}.scholen[0].leerlingen_basis`,
    'de tekst "veel"',
  ],
  [
    'wrong value with a source',
    scenario({ krimp: { waarde: [0, 2], bron: 'Raad' } }),
    'onmogelijk',
    `${SCENARIO}.krimp.waarde[1]`,
    'Krimp is 2',
  ],
  [
    'new school',
    scenario({ scholen: [{ id: 'nieuw', leerlingen_basis: 50 }] }),
    'scenario-lid',
    `${SCENARIO}.scholen[0]`,
    'geen "nieuw" toevoegen aan scholen',
  ],
  [
    'new municipality in herkomst',
    scenario({ scholen: [{ id: 'sbo_1', herkomst: { hengelo: 0 } }] }),
    'gemeente-onbekend',
    `${SCENARIO}.scholen[0].herkomst.hengelo`,
    '"hengelo"',
  ],
  [
    'new bekostiging',
    scenario({ bekostiging: { lumpsum: {} } }),
    'scenario-lid',
    `${SCENARIO}.bekostiging.lumpsum`,
    'geen "lumpsum" toevoegen aan bekostiging',
  ],
  [
    'new organisatievorm',
    scenario({ organisatievorm: { open_house: {} } }),
    'scenario-lid',
    `${SCENARIO}.organisatievorm.open_house`,
    'geen "open_house" toevoegen',
  ],
  [
    'attribute of a school',
    scenario({ scholen: [{ id: 'sbo_1', onderwijssoort: 'so' }] }),
    'scenario-kenmerk',
    `${SCENARIO}.scholen[0].onderwijssoort`,
    'niet `onderwijssoort`',
  ],
  [
    'grondslag of an effect',
    scenario({ effecten: [{ id: 'thuiszitten', grondslag: 'budget' }] }),
    'scenario-kenmerk',
    `${SCENARIO}.effecten[0].grondslag`,
    'niet `grondslag`',
  ],
  [
    'herkomst that no longer sums to 1',
    scenario({ scholen: [{ id: 'sbo_2', herkomst: { enschede: { waarde: 0.5, laag: 0 } } }] }),
    'herkomst-som',
    `${SCENARIO}.scholen[0].herkomst`,
    'telt op tot 65 %',
  ],
  [
    'school twice',
    scenario({
      scholen: [
        { id: 'sbo_2', leerlingen_basis: 150 },
        { id: 'sbo_2', leerlingen_basis: 160 },
      ],
    }),
    'sleutel-dubbel',
    `${SCENARIO}.scholen[1].id`,
    '"sbo_2" komt twee keer voor',
  ],
];

describe('a malformed project', () => {
  it.each([null, 5, 'tekst', true, undefined, [], [{}]])('that is not an object: %j', (raw) => {
    const result = readProject(raw);
    expect(result.ok).toBe(false);
    expect(result.problems).toEqual([expect.objectContaining({ code: 'geen-project', severity: 'fout' })]);
  });

  describe.each([
    ['file', FILE],
    ['schools and other members', MEMBERS],
    ['values', VALUES],
    ['ranges and sources', EVIDENCE],
    ['effects', EFFECTS],
    ['values that cannot go together', TOGETHER],
    ['scenarios', SCENARIOS],
  ])('%s', (_, rows) => {
    it.each(rows)('%s', (__, change, code, where, part) => {
      const problems = problemsOf(changed(change));
      // One mistake, one message; warnings beside it are no mistakes.
      expect(faults(problems)).toEqual([{ severity: 'fout', code, where, what: containing(part), remedy: SOMETHING }]);
    });
  });

  it('says that a share is not a percentage', () => {
    const [problem] = problemsOf(changed({ [`${SCHOOL}.aandeel_jeugdhulp`]: 60 }));
    expect(problem!.remedy).toContain('Een percentage is een fractie: 3 % is 0.03');
  });

  it('lists what can be chosen', () => {
    const remedy = (change: Change) => faults(problemsOf(changed(change)))[0]!.remedy;
    expect(remedy({ 'invoer.doelmatigheid': { waarde: 0.03, verdeling: 'x' } })).toContain('"pert", "uniform"');
    expect(remedy(effect({ soort: 'geld' }))).toContain('financieel, immaterieel');
    expect(remedy({ [HERKOMST]: { hengelo: 1 } })).toContain('enschede, overige_gemeenten');
  });

  it('never shows more than a piece of what is in the file', () => {
    const long = 'x'.repeat(100_000);
    const changes: Change[] = [
      { [`${SCHOOL}.leerlingen_basis`]: long },
      { [`${SCHOOL}.onderwijssoort`]: long },
      { [HERKOMST]: { [long]: 1 } },
      { [`invoer.${long}`]: 1 },
      { modelVersion: long },
      effect({ actor: long }),
      effect({ grondslag: long }),
      { 'invoer.bekostiging': { [long]: {} } },
    ];
    for (const change of changes)
      for (const problem of problemsOf(changed(change))) expect(problemText(problem).length).toBeLessThan(1000);
  });

  it('an unknown scenario is refused with the known ones', () => {
    const result = resolveProject(read(sample), 'bestaat_niet');
    expect(result.problems).toEqual([
      expect.objectContaining({ code: 'scenario-onbekend', what: containing('"bestaat_niet"') }),
    ]);
    expect(result.problems[0]!.remedy).toContain('referentiejaar-2016, referentiejaar-2018');
  });

  it('a fault in a scenario does not touch the project itself', () => {
    expect(resolveProject(read(changed(scenario({ lekkage: 15 })))).ok).toBe(true);
  });
});

describe('several mistakes at once', () => {
  it('in the shape of the file: all in one go', () => {
    const change = { naam: '', seed: -1, [`${SCHOOL}.id`]: 'A', 'invoer.gemeenten': {}, 'scenarios.1.naam': 5 };
    expect(faults(problemsOf(changed(change))).map(({ where }) => where)).toEqual([
      'naam',
      'seed',
      `${AT_SCHOOL}.id`,
      'invoer.gemeenten',
      'scenarios[1].naam',
    ]);
  });

  it('in values, members and effects: all in one go', () => {
    const change = {
      'invoer.horizon': 0,
      'invoer.krimp': [],
      'invoer.bekostiging': { lumpsum: {} },
      [`${SCHOOL}.leerlingen_basis`]: -1,
      'invoer.scholen.1.aandeel_jeugdhulp': 47,
      'invoer.scholen.2.herkomst': 1,
      ...effect({ actor: 'buurt', opbouw: 0 }),
    };
    const places = faults(problemsOf(changed(change))).map(({ where }) => where);
    expect(places.sort()).toEqual([
      'invoer.bekostiging.lumpsum',
      'invoer.effecten[0].actor',
      'invoer.effecten[0].opbouw',
      'invoer.horizon',
      'invoer.krimp',
      `${AT_SCHOOL}.leerlingen_basis`,
      'invoer.scholen[1].aandeel_jeugdhulp',
      'invoer.scholen[2].herkomst',
    ]);
  });

  it('in every year of a list, and in a value and its range', () => {
    const change = { 'invoer.krimp': [2, 0, 3], 'invoer.lekkage': { waarde: -1, laag: -2, hoog: 4 } };
    expect(faults(problemsOf(changed(change))).map(({ where }) => where)).toEqual([
      'invoer.lekkage.waarde',
      'invoer.lekkage.laag',
      'invoer.lekkage.hoog',
      'invoer.krimp[0]',
      'invoer.krimp[2]',
    ]);
  });

  it('of values that cannot go together', () => {
    const change = {
      [`${HERKOMST}.enschede`]: 0.5,
      'invoer.scholen.3.herkomst.enschede': 0.5,
      'invoer.prijsindex': -0.5,
      'invoer.prijsschok': [0, -0.6],
    };
    expect(faults(problemsOf(changed(change))).map(({ code }) => code)).toEqual([
      'herkomst-som',
      'herkomst-som',
      'prijs-onmogelijk',
    ]);
  });

  it('in the formulas of effects', () => {
    const effects = ['2 budget', 'leerlingen', 'onbekend_woord'].map((grondslag, index) => ({
      ...EFFECT,
      id: `eigen_${index}`,
      grondslag,
    }));
    const places = faults(problemsOf(changed({ 'invoer.effecten': effects }))).map(({ where }) => where);
    expect(places.sort()).toEqual([0, 1, 2].map((index) => `invoer.effecten[${index}].grondslag`));
  });
});

describe('only a warning', () => {
  it.each<Row>([
    [
      'outside low–high',
      { 'invoer.doelmatigheid': 0.5 },
      'buiten-bereik',
      'invoer.doelmatigheid',
      '0.5 ligt buiten 0–0.1',
    ],
    [
      'outside its own low–high in one year',
      { 'invoer.krimp': { waarde: [0, 0.2], laag: 0, hoog: 0.1 } },
      'buiten-bereik',
      'invoer.krimp',
      '0.2 ligt buiten 0–0.1',
    ],
    [
      'outside low–high in a scenario',
      scenario({ doelmatigheid: 0.5 }),
      'buiten-bereik',
      `${SCENARIO}.doelmatigheid`,
      '0.5 ligt buiten',
    ],
    [
      'referentiejaar after startjaar',
      { 'invoer.referentiejaar': 2020 },
      'referentiejaar-later',
      'invoer.referentiejaar',
      '(2020) ligt na het startjaar (2018)',
    ],
    [
      'list longer than the horizon',
      { 'invoer.krimp': Array(11).fill(0) },
      'lijst-lang',
      'invoer.krimp',
      'telt 11 jaren',
    ],
    ['another model version', { modelVersion: '0.1.0' }, 'modelversie-anders', 'modelVersion', 'rekenmodel 0.1.0'],
    ['unknown field', { extra: 1 }, 'veld-onbekend', 'extra', 'onbekend en telt niet mee'],
    ['unknown input', { 'invoer.doelmatigeid': 1 }, 'veld-onbekend', 'invoer.doelmatigeid', 'telt niet mee'],
    [
      'unknown input that every object inherits',
      { 'invoer.constructor': 1 },
      'veld-onbekend',
      'invoer.constructor',
      '',
    ],
    ['unknown field of a school', { [`${SCHOOL}.klassen`]: 8 }, 'veld-onbekend', `${AT_SCHOOL}.klassen`, ''],
    [
      'unknown field of a value',
      { 'invoer.doelmatigheid': { waarde: 0.03, eenheid: 'fractie' } },
      'veld-onbekend',
      'invoer.doelmatigheid.eenheid',
      '',
    ],
    [
      'unknown grade of optimismecorrectie',
      { 'invoer.optimismecorrectie': { E: 0.5 } },
      'veld-onbekend',
      'invoer.optimismecorrectie.E',
      '',
    ],
    [
      'input of another bekostiging',
      { 'invoer.bekostiging': { populatie: { plafond_hardheid: 1 } } },
      'veld-onbekend',
      'invoer.bekostiging.populatie.plafond_hardheid',
      '',
    ],
    ['unknown input in a scenario', scenario({ lekage: 0.1 }), 'veld-onbekend', `${SCENARIO}.lekage`, ''],
  ])('%s', (_, change, code, where, part) => {
    const problems = problemsOf(changed(change));
    expect(problems).toEqual([{ severity: 'waarschuwing', code, where, what: containing(part), remedy: SOMETHING }]);
  });

  it('unknown fields stay in the file that is read', () => {
    const raw = changed({
      extra: { a: [1] },
      'invoer.later': 1,
      [`${SCHOOL}.klassen`]: 8,
      [`${SCHOOL}.aandeel_jeugdhulp.eenheid`]: 'fractie',
      'scenarios.0.later': true,
    });
    expect(read(raw)).toEqual(raw);
  });

  it('a horizon that cannot be gives no further message', () => {
    expect(problemsOf(changed({ 'invoer.horizon': 0 })).map(({ where }) => where)).toEqual(['invoer.horizon']);
  });
});

describe('no mistake at all', () => {
  it('the sample', () => {
    expect(problemsOf(sample)).toEqual([]);
  });

  it.each<[string, Change]>([
    ['effects of the user only', effect({})],
    ['no effects', { 'invoer.effecten': [] }],
    ['a grondslag of a formula', effect({ grondslag: 'som(zorgbehoefte_school, s) / behoefte' })],
    ['a grondslag of last year’s baten', effect({ grondslag: 'vorig(baten_totaal, 0)' })],
    ['a standard effect without naam', { 'invoer.effecten': [{ id: 'thuiszitten', omvang: 0.02 }] }],
    ['no price: PM', effect({ prijs: null })],
    ['empty where that is allowed', { 'invoer.budget_basis': null, [`${SCHOOL}.uitgaven_referentie`]: null }],
    [
      'a prijsschok in year 0, which has no consequence',
      { 'invoer.prijsindex': { waarde: -0.5, laag: -0.5 }, 'invoer.prijsschok': [-0.6, 0] },
    ],
    ['no scenarios', { scenarios: GONE }],
    ['a school called constructor', { [`${SCHOOL}.id`]: 'constructor' }],
    ['a range without a value of its own', { 'invoer.doelmatigheid': { laag: 0.01, hoog: 0.09 } }],
    ['a source without a value of its own', { 'invoer.doelmatigheid': { bron: 'Onderzoek', graad: 'B' } }],
  ])('%s', (_, change) => {
    // That a list of one's own replaces the standard one is said, and is no mistake.
    expect(problemsOf(changed(change)).filter(({ code }) => code !== 'standaard-vervalt')).toEqual([]);
  });

  it('a value object without waarde falls back on the default', () => {
    const resolved = resolveProject(read(changed({ 'invoer.doelmatigheid': { bron: 'Onderzoek', graad: 'B' } })));
    if (!resolved.ok) throw new Error(resolved.problems.map(problemText).join('\n'));
    const cell = resolved.value.cells.find(({ input }) => input.id === 'doelmatigheid');
    expect(cell).toMatchObject({ waarde: 0.03, laag: 0, hoog: 0.1, bron: 'Onderzoek', graad: 'B', eigen: false });
  });

  it('a complete organisatievorm of the user gives twelve variants', () => {
    const calculation = calculate(changed({ 'invoer.organisatievorm': { open_house: FORM } }));
    expect(calculation.variants).toHaveLength(12);
    expect(calculation.variants.map(({ id }) => id)).toContain('populatie/open_house');
    expect(calculation.project.names.o).toEqual({
      subsidie: 'subsidie',
      aanbesteding: 'aanbesteding',
      open_house: 'Open house',
    });
  });

  it('a complete zorgvorm of the user counts', () => {
    const care = { id: 'dyslexie', naam: 'Dyslexiezorg', tarief_basis: 80, ...CARE };
    const [more, less] = [calculate(changed({ 'invoer.zorgvormen.5': care })), calculate(sample)];
    expect(more.project.space.z!.members.at(-1)).toBe('dyslexie');
    const spending = (of: Calculation) => of.valueAt('zorgkosten_nul', of.variants[0]!, 'contract');
    expect(spending(more)).toBeGreaterThan(spending(less));
  });
});

describe('__proto__ as a key', () => {
  const HOSTILE = json(
    '{ "lekkage": 1, "naam": "x", "waarde": 1, "laag": 1, "volumeprikkel": 5, "D": 1, "enschede": 1 }',
  );
  const places = [
    '__proto__',
    'invoer.__proto__',
    `${SCHOOL}.__proto__`,
    `${SCHOOL}.leerlingen_basis.__proto__`,
    'invoer.zorgvormen.0.__proto__',
    'invoer.bekostiging.__proto__',
    'invoer.organisatievorm.__proto__',
    'invoer.optimismecorrectie.__proto__',
    'scenarios.0.__proto__',
  ];

  it.each(places)('%s changes nothing', (place) => {
    const raw = changed({ [place]: HOSTILE });
    expect(JSON.stringify(raw)).toContain('"__proto__"');
    const untouched = [...calculate(sample).everything()];
    expect([...calculate(raw).everything()]).toEqual(untouched);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as { lekkage?: number }).lekkage).toBeUndefined();
  });
});

function schools(count: number): unknown[] {
  return Array.from({ length: count }, (_, index) => ({ id: `school_${index}`, naam: `School ${index}` }));
}

/** One effect of the user's own, and no others. */
function effect(more: Record<string, unknown>): Change {
  return { 'invoer.effecten': [without({ ...EFFECT, ...more })] };
}

/** One scenario, and no others; `problemsOf` resolves it. */
function scenario(invoer: Record<string, unknown>): Change {
  return { scenarios: [{ id: 'ander', naam: 'Ander', invoer }] };
}

/** Leaves out what is undefined, as JSON does. */
function without(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function changed(change: Change): unknown {
  const project = structuredClone(sample);
  for (const [path, value] of Object.entries(change)) {
    const keys = path.split('.');
    const last = keys.pop()!;
    let at = project as Record<string, unknown>;
    for (const key of keys) {
      at[key] ??= {};
      at = at[key] as Record<string, unknown>;
    }
    if (value === GONE) delete at[last];
    // As JSON.parse does it: `__proto__` is an ordinary key.
    else Object.defineProperty(at, last, { value, enumerable: true, configurable: true, writable: true });
  }
  return project;
}

/** Everything that is said of a project and of its scenario `ander`, up to the step that fails. */
function problemsOf(raw: unknown): Problem[] {
  const result = readProject(raw);
  const found = new Map(result.problems.map((problem) => [problemText(problem), problem]));
  if (!result.ok) return [...found.values()];
  const scenarios = result.value.scenarios?.some(({ id }) => id === 'ander') ? [undefined, 'ander'] : [undefined];
  for (const id of scenarios) {
    const resolved = resolveProject(result.value, id);
    const problems = [...resolved.problems];
    if (resolved.ok) problems.push(...Calculation.create(resolved.value).problems);
    for (const problem of problems) found.set(problemText(problem), problem);
  }
  return [...found.values()];
}

function faults(problems: readonly Problem[]): Problem[] {
  return problems.filter(({ severity }) => severity === 'fout');
}

function read(raw: unknown): ProjectFile {
  const result = readProject(raw);
  if (!result.ok) throw new Error(result.problems.map(problemText).join('\n'));
  return result.value;
}

function calculate(raw: unknown): Calculation {
  const resolved = resolveProject(read(raw));
  if (!resolved.ok) throw new Error(resolved.problems.map(problemText).join('\n'));
  const created = Calculation.create(resolved.value);
  if (!created.ok) throw new Error(created.problems.map(problemText).join('\n'));
  return created.value;
}
