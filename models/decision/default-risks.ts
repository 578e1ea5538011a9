import type { Risk } from '../project/index.ts';

const BRON = 'Plan van aanpak Twente 2020, hoofdstuk 8: inschatting van de regio van toen';

const risk = (id: string, naam: string, kans: number, impact: number): Risk => ({
  id,
  naam,
  kans,
  impact,
  bron: BRON,
  graad: 'B',
});

/**
 * The risks of the plan of approach of Twente (2020) that touch funding and organisation, with its chance and impact. It
 * names no measures and no owners: those are the project's own.
 */
export const DEFAULT_RISKS: readonly Risk[] = [
  risk('personeelstekort', 'Tekort aan leraren en jeugdhulpverleners', 4, 4),
  risk('weinig_beinvloedbaar', 'Zorg die weinig te beïnvloeden is', 3, 4),
  risk('groei', 'Groei van speciaal onderwijs en jeugdhulp, zonder plek voor ieder kind', 3, 3),
  risk('aanbod_onbekend', 'Geen zicht op welk aanbod welke school nodig heeft', 3, 3),
  risk('privacy', 'Schending van de privacyregels', 3, 3),
  risk('wetgeving', 'Veranderende wetten over onderwijs, jeugdhulp, subsidie en aanbesteden', 3, 2),
  risk('juridische_vorm', 'Geen juridische vorm die bij de samenwerking past', 3, 2),
  risk('uitgaven_onbekend', 'Geen zicht op de uitgaven per school en per gemeente', 2, 3),
  risk('keuzevrijheid', 'Keuzevrijheid van ouders botst met één aanbieder per school', 2, 2),
];
