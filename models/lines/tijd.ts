import { line, section } from './line.ts';

export const TIJD = section('Tijd en prijzen', [
  line(
    'actief',
    't',
    '1',
    'Arrangement actief',
    'i < looptijd_pilot ? 1 : na_pilot',
    '1 in de jaren van de pilot, daarna alleen als het arrangement doorgaat.',
  ),
  line(
    'index',
    't',
    '1',
    'Prijsindex zorg',
    'i == 0 ? (1 + prijsindex)^(startjaar - prijspeil) : vorig(index, 1) * (1 + prijsindex + prijsschok)',
    'Brengt bedragen van het prijspeil naar de prijzen van het jaar; een prijsschok komt erbij.',
  ),
  line('deflator', 't', '1', 'Deflator', '(1 + inflatie)^i', 'Deelt nominale bedragen terug naar prijzen van jaar 0.'),
  line(
    'disconto',
    't',
    '1',
    'Discontofactor',
    '1 / (1 + discontovoet)^i',
    'Maakt bedragen van latere jaren vergelijkbaar met nu, tegen een reële discontovoet.',
    'Werkgroep discontovoet 2020',
  ),
]);
