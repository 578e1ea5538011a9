import type { Problem } from '../language/index.ts';
import { type Cell, fault } from './value.ts';

/**
 * What single values can be, their combinations sometimes cannot: checked once every value is known.
 * @param schoolName of a school's id, for those who read it
 */
export function consistencyProblems(
  cells: readonly Cell[],
  schoolName: (id: string) => string = (id) => id,
): Problem[] {
  const problems: Problem[] = [];
  const index = new Map(cells.map((cell) => [keyOf(cell.input.id, cell.members), cell]));
  const of = (id: string, members: Readonly<Record<string, string>> = {}): Cell => index.get(keyOf(id, members))!;
  const number = (id: string, where?: Readonly<Record<string, string>>) => of(id, where).waarde as number;

  const herkomst = new Map<string, Cell[]>();
  for (const cell of cells)
    if (cell.input.id === 'herkomst') herkomst.set(cell.members.s!, [...(herkomst.get(cell.members.s!) ?? []), cell]);
  for (const [school, shares] of herkomst) {
    const sum = shares.reduce((total, { waarde }) => total + (waarde as number), 0);
    if (Math.abs(sum - 1) <= 1e-9) continue;
    const changed = shares.find(({ path }) => path.startsWith('scenarios')) ?? shares[0]!;
    const path = changed.path.replace(/\.[^.]*$/, '');
    problems.push(
      fault(
        'herkomst-som',
        path,
        `de herkomst van de leerlingen van ${schoolName(school)} telt op tot ${percentage(sum)}, niet tot 100 %.`,
        'Verdeel alle leerlingen over gemeenten; leerlingen van elders horen bij een eigen gemeente.',
      ),
    );
  }

  if (number('gelijke_voet') === 1)
    problems.push({
      ...fault(
        'gelijke-voet',
        of('gelijke_voet').path,
        'dit project rekent alles op gelijke voet: ook wat “zoals afgesproken” of “gecontracteerd” heet, is dan op gelijke voet.',
        'Zet `gelijke_voet` op 0 om te zien wie wat draagt zoals het is afgesproken.',
      ),
      severity: 'waarschuwing',
    });

  const participating = cells.filter(({ input }) => input.id === 'deelnemend');
  if (participating.length > 0 && participating.every(({ waarde }) => waarde === 0))
    problems.push({
      ...fault(
        'niemand-doet-mee',
        participating[0]!.path,
        'geen enkele gemeente doet mee; er is dan niemand die het arrangement betaalt.',
        'Laat minstens één gemeente meedoen.',
      ),
      severity: 'waarschuwing',
    });

  const prices = number('prijsindex');
  const shocks = of('prijsschok');
  for (const [year, shock] of (shocks.waarde as readonly number[]).entries()) {
    if (year === 0 || 1 + prices + shock > 0) continue;
    problems.push(
      fault(
        'prijs-onmogelijk',
        `${shocks.valuePath}[${year}]`,
        `met een prijsstijging van ${prices} en een schok van ${shock} wordt de prijs 0 of negatief.`,
        'Neem een kleinere schok.',
      ),
    );
    break;
  }
  const passedOn = (shock: number) => 1 + number('index_doorgifte') * prices + number('schok_doorgifte') * shock;
  if ((shocks.waarde as readonly number[]).some((shock, year) => year > 0 && passedOn(shock) < 0)) {
    problems.push(
      fault(
        'budget-onmogelijk',
        shocks.path,
        'met deze prijsschok en doorgifte wordt het budget negatief.',
        'Neem een kleinere schok of doorgifte.',
      ),
    );
  }

  if (number('referentiejaar') > number('startjaar')) {
    problems.push({
      ...fault(
        'referentiejaar-later',
        of('referentiejaar').path,
        `het referentiejaar (${number('referentiejaar')}) ligt na het startjaar (${number('startjaar')}).`,
        'Klopt dat? Meestal ligt het referentiejaar ervoor.',
      ),
      severity: 'waarschuwing',
    });
  }

  const months = number('maanden_per_jaar');
  for (const cell of cells) {
    if (cell.input.id === 'startvertraging_maanden' && (cell.waarde as number) > months) {
      problems.push(
        fault(
          'vertraging-onmogelijk',
          cell.path,
          `de startvertraging (${cell.waarde}) is langer dan een jaar van ${months} maanden.`,
          'Neem een latere start, of een kleinere vertraging.',
        ),
      );
    }
    if (cell.input.id === 'preventieprikkel' && (cell.waarde as number) * number('preventie_max') > 1) {
      problems.push(
        fault(
          'preventie-onmogelijk',
          cell.path,
          `preventieprikkel ${cell.waarde} × preventie_max ${number('preventie_max')} voorkomt meer dan alle vraag.`,
          'Samen mogen zij niet boven 1 komen.',
        ),
      );
    }
  }

  const perPupil = cells
    .filter(({ input }) => input.id === 'zorgmix')
    .reduce(
      (sum, { members, waarde }) =>
        sum +
        (waarde as number) * number('uren_per_client', { z: members.z! }) * number('tarief_basis', { z: members.z! }),
      0,
    );
  for (const cell of cells) {
    if (cell.input.id !== 'uitgaven_referentie' || cell.waarde === null) continue;
    const school = { s: cell.members.s! };
    const pupils = number('leerlingen_basis', school) * number('aandeel_jeugdhulp', school);
    if (pupils * perPupil > 0) continue;
    problems.push(
      fault(
        'ijking-onmogelijk',
        cell.path,
        'er zijn bekende uitgaven, maar volgens leerlingen, zorgmix, uren en tarieven geen zorg om op te ijken.',
        'Vul leerlingen en zorg in, of maak de uitgaven leeg.',
      ),
    );
  }
  return problems;
}

/** As exact as it is: what is a hair off 100 % must not read as 100 %. */
function percentage(share: number): string {
  return `${String(Number((share * 100).toPrecision(12))).replace('.', ',')} %`;
}

function keyOf(id: string, members: Readonly<Record<string, string>>): string {
  return [id, ...Object.values(members)].join(' ');
}
