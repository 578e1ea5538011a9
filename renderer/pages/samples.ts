import almelo from '../../samples/almelo.json';
import almere from '../../samples/almere.json';
import amsterdam from '../../samples/amsterdam.json';
import enschede from '../../samples/enschede.json';
import giz from '../../samples/giz.json';
import hellendoorn from '../../samples/hellendoorn.json';
import hengelo from '../../samples/hengelo.json';
import oldenzaal from '../../samples/oldenzaal.json';
import rotterdam from '../../samples/rotterdam.json';
import twente from '../../samples/twente.json';
import utrecht from '../../samples/utrecht.json';
import zuidLimburg from '../../samples/zuid-limburg.json';
import zwolle from '../../samples/zwolle.json';

export interface Sample {
  readonly id: string;
  readonly name: string;
  /** What is special about the case, in one line. */
  readonly line: string;
  /** The name offered when it is saved. */
  readonly file: string;
  readonly raw: unknown;
}

const sample = (id: string, raw: { naam: string }, line: string): Sample => ({
  id,
  name: raw.naam,
  line,
  file: `${id}.json`,
  raw,
});

/** The project files of samples/, as cards on Start: those with published results first, then Twente, then elsewhere. */
export const SAMPLES: readonly Sample[] = [
  sample(
    'enschede',
    enschede,
    'Subsidie, vijf jaar een lager bedrag; het referentiejaar veranderde met terugwerkende kracht.',
  ),
  sample('almere', almere, 'De MKBA van 2020: sbo, praktijkonderwijs en OPDC apart, het budget krimpt niet.'),
  sample(
    'amsterdam',
    amsterdam,
    'Hulp op scholen voor speciaal onderwijs, geijkt op bekende uitgaven; verrekenen met de regio.',
  ),
  sample('hengelo', hengelo, 'Drie gemeenten, zes aanbieders, één team; kosten verrekend met de regio.'),
  sample('almelo', almelo, 'Van uren per klas naar fte per school; het aantal leerlingen is onbekend.'),
  sample('hellendoorn', hellendoorn, 'Eén school, veel leerlingen van elders; alle acht varianten zijn nog open.'),
  sample('oldenzaal', oldenzaal, 'Eén lijn van sbo naar praktijkonderwijs; drie gemeenten.'),
  sample('twente', twente, 'De hele regio: 35 scholen en 14 gemeenten.'),
  sample('rotterdam', rotterdam, 'Aanbesteding in zeven percelen; alleen hulp op school.'),
  sample('utrecht', utrecht, 'Vaste hulpverleners: 2 fte samen of 2 fte per school?'),
  sample('zuid-limburg', zuidLimburg, 'Subsidie aan de school; 13 van de 16 gemeenten doen mee.'),
  sample('zwolle', zwolle, 'Reguliere scholen, een budget dat vijf jaar krimpt; aanbieders binnen hun volume.'),
  sample('giz', giz, 'Een team voor complexe vragen, een vast gemiddeld tarief en eenmalige kosten.'),
];
