import { FUNDING_TERMS } from './glossary-funding.ts';
import { MODEL_TERMS } from './glossary-model.ts';
import { RETURN_TERMS } from './glossary-return.ts';
import type { Term } from './types.ts';

/** Every term that is explained, in alphabetical order. */
export const GLOSSARY: readonly Term[] = [...FUNDING_TERMS, ...MODEL_TERMS, ...RETURN_TERMS].sort((a, b) =>
  a.term.localeCompare(b.term, 'nl'),
);

/** Short forms on screen, in units and in sources, with what they stand for. */
export const ABBREVIATIONS: Readonly<Record<string, string>> = {
  AEPB: 'bureau dat in 2022 de kosten en baten in Enschede onderzocht',
  AMvB: 'algemene maatregel van bestuur: regels van het rijk bij een wet',
  Awb: 'Algemene wet bestuursrecht',
  bkv: 'baten-kostenverhouding',
  BMC: 'adviesbureau dat in 2021 een overzicht van arrangementen in Twente maakte',
  CBS: 'Centraal Bureau voor de Statistiek',
  CSV: 'bestand met een tabel, dat elk rekenprogramma kan lezen',
  cw: 'contante waarde',
  fte: 'een volledige baan (in het Engels: full-time equivalent)',
  ggz: 'geestelijke gezondheidszorg',
  lvb: 'licht verstandelijke beperking',
  mkba: 'maatschappelijke kosten-batenanalyse',
  mld: 'miljard',
  mln: 'miljoen',
  ncw: 'netto contante waarde',
  NJi: 'Nederlands Jeugdinstituut',
  OCW: 'ministerie van Onderwijs, Cultuur en Wetenschap',
  PDF: 'een bestand dat er op elke computer en op papier hetzelfde uitziet',
  pgb: 'persoonsgebonden budget: geld waarmee een gezin zelf hulp inkoopt',
  PM: 'pro memorie: genoemd, maar niet in geld uitgedrukt',
  PNG: 'afbeelding die uit beeldpunten bestaat',
  po: 'primair onderwijs',
  pro: 'praktijkonderwijs',
  PxQ: 'prijs keer hoeveelheid (in het Engels: price × quantity)',
  QALY: 'een levensjaar in goede gezondheid (in het Engels: quality-adjusted life year)',
  sbo: 'speciaal basisonderwijs',
  so: 'speciaal onderwijs',
  SVG: 'tekening die bij vergroten scherp blijft',
  swv: 'samenwerkingsverband passend onderwijs',
  vso: 'voortgezet speciaal onderwijs',
  VNG: 'Vereniging van Nederlandse Gemeenten',
};
