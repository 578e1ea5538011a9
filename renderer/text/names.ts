import { TEXT } from './nl.ts';

/** `populatie/subsidie` as it is read. @param organisationNames names of organisation forms of the project's own */
export function variantName(id: string, organisationNames: Readonly<Record<string, string>> | undefined): string {
  const [bekostiging = '', organisatievorm = ''] = id.split('/');
  return `${TEXT.model[bekostiging] ?? bekostiging} · ${organisationNames?.[organisatievorm] ?? organisatievorm}`;
}
