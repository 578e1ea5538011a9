import type { Cell, ResolvedProject } from '../../models/project/index.ts';
import { TEXT } from './nl.ts';

/** `populatie/subsidie` as it is read. @param organisationNames names of organisation forms of the project's own */
export function variantName(id: string, organisationNames: Readonly<Record<string, string>> | undefined): string {
  const [bekostiging = '', organisatievorm = ''] = id.split('/');
  return `${TEXT.model[bekostiging] ?? bekostiging} · ${organisationNames?.[organisatievorm] ?? organisatievorm}`;
}

/** An input at one place as it is read: `Tarief per uur, Jeugd-ggz`. */
export function cellName(
  { input, members }: Pick<Cell, 'input' | 'members'>,
  names: ResolvedProject['names'],
  label: string = input.label,
): string {
  return [label, ...Object.entries(members).map(([d, id]) => names[d]?.[id] ?? TEXT.model[id] ?? id)].join(', ');
}
