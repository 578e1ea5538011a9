import almere from '../../samples/almere.json';
import amsterdam from '../../samples/amsterdam.json';
import enschede from '../../samples/enschede.json';

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

/** The project files of samples/, as cards on Start. */
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
];
