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

/** Where a sample stands on Start; the headings are in the catalogue. */
export const SAMPLE_GROUPS = ['twente', 'elders', 'anders'] as const;
export type SampleGroup = (typeof SAMPLE_GROUPS)[number];

export interface Sample {
  readonly id: string;
  readonly group: SampleGroup;
  /** Short, as people call the case. */
  readonly name: string;
  /** What is special about the case, in one line. */
  readonly line: string;
  /** A study published results to set beside the model's. */
  readonly isPublished: boolean;
  /** The name offered when it is saved. */
  readonly file: string;
  readonly raw: unknown;
}

const sample = (
  id: string,
  group: SampleGroup,
  raw: unknown,
  name: string,
  line: string,
  isPublished = false,
): Sample => ({
  id,
  group,
  name,
  line,
  isPublished,
  file: `${id}.json`,
  raw,
});

/** The project files of samples/, as they stand on Start. */
export const SAMPLES: readonly Sample[] = [
  sample('enschede', 'twente', enschede, 'Enschede', 'Elk jaar minder subsidie; ander referentiejaar', true),
  sample('hengelo', 'twente', hengelo, 'Hengelo', 'Zes aanbieders in één team; verrekend'),
  sample('almelo', 'twente', almelo, 'Almelo', 'Van uren per klas naar fte per school'),
  sample('hellendoorn', 'twente', hellendoorn, 'Hellendoorn', 'Eén school, veel leerlingen van elders'),
  sample('oldenzaal', 'twente', oldenzaal, 'Oldenzaal', 'Eén lijn van sbo naar praktijkonderwijs'),
  sample('twente', 'twente', twente, 'Heel Twente', '35 scholen in 14 gemeenten'),
  sample('almere', 'elders', almere, 'Almere', 'Vast bedrag, zonder jeugd-ggz', true),
  sample('amsterdam', 'elders', amsterdam, 'Amsterdam', '50 scholen, 16 aanbieders, bekend budget'),
  sample('rotterdam', 'elders', rotterdam, 'Rotterdam', 'Aanbesteding; alleen hulp op school'),
  sample('utrecht', 'elders', utrecht, 'Utrecht', '2 fte samen, of 2 fte per school?'),
  sample('zuid-limburg', 'elders', zuidLimburg, 'Zuid-Limburg', 'Subsidie aan de school; 13 van 16 gemeenten'),
  sample('zwolle', 'anders', zwolle, 'Zwolle', 'Reguliere scholen; vijf jaar minder budget'),
  sample('giz', 'anders', giz, 'Geïntegreerd zorgteam', 'Geen school: een team voor complexe vragen'),
];
