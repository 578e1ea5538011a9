import { line, section } from './line.ts';

export const POPULATIE = section('Populatie', [
  line(
    'aantal_locaties_totaal',
    '',
    'locatie',
    'Locaties',
    'som(aantal_locaties, s)',
    'Alle locaties van de scholen samen.',
  ),
  line(
    'leerlingen',
    's t',
    'leerling',
    'Leerlingen',
    'leerlingen_basis * (1 + leerlinggroei)^i',
    'Leerlingen per school, met vaste jaarlijkse groei.',
  ),
  line(
    'jeugdhulpleerlingen',
    's t',
    'leerling',
    'Leerlingen met jeugdhulp',
    'leerlingen * aandeel_jeugdhulp',
    'Het deel van de leerlingen dat jeugdhulp krijgt.',
  ),
  line('leerlingen_totaal', 't', 'leerling', 'Leerlingen, alle scholen', 'som(leerlingen, s)', 'Alle scholen samen.'),
  line(
    'jeugdhulpleerlingen_totaal',
    't',
    'leerling',
    'Leerlingen met jeugdhulp, alle scholen',
    'som(jeugdhulpleerlingen, s)',
    'Alle scholen samen.',
  ),
  line(
    'deelname_detail',
    's g',
    '1',
    'Herkomst uit deelnemende gemeenten',
    'herkomst * deelnemend',
    'Aandeel leerlingen per gemeente, 0 waar die niet meedoet.',
  ),
  line(
    'deelname',
    's',
    '1',
    'Deelname',
    'som(deelname_detail, g)',
    'Aandeel van de leerlingen van een school dat uit deelnemende gemeenten komt.',
  ),
]);
