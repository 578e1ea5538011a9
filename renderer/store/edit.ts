import {
  type Cell,
  type ListKey,
  type OwnLineRecord,
  type Plain,
  type ProjectFile,
  rawValue,
  renamedScenario,
  withAttribute,
  withCurrentSet,
  withEffect,
  withMember,
  withOwnLine,
  withoutMember,
  withoutOwnLine,
  withoutScenario,
  withRaw,
  withScenario,
  withValue,
} from '../../models/project/index.ts';
import { changeDocument, useDocument } from './document.ts';
import { setSession, useSession } from './session.ts';

export type Place = Pick<Cell, 'members'> & { readonly input: { readonly id: string } };

const address = ({ input, members }: Place) => ({ input: input.id, members });

/** Sets a value in the scenario that is shown, or in the project itself. */
export function setValue(place: Place, waarde: Plain, gestureOf?: string): void {
  const { scenario } = useSession.getState();
  changeDocument((file) => withValue(file, scenario, address(place), waarde), gestureOf);
}

/** Sets a value with everything that is said of it: range, source, grade, remark. */
export function setEvidence(place: Place, raw: unknown): void {
  const { scenario } = useSession.getState();
  changeDocument((file) => withRaw(file, scenario, address(place), raw));
}

/** What the project is called, and what is said of it; no text takes the latter out. */
export function describeProject(naam: string, toelichting: string): void {
  changeDocument(
    ({ toelichting: _, ...file }) => ({ ...file, naam, ...(toelichting !== '' && { toelichting }) }) as ProjectFile,
  );
}

/** Takes what the file says of a value out of it: the default counts again, in a scenario the project's value. */
export function clearValue(place: Place): void {
  const { scenario } = useSession.getState();
  changeDocument((file) => withValue(file, scenario, address(place), undefined));
}

/** Puts a value back as it stood in the file that was opened, source and grade included. */
export function restoreOpened(place: Place): void {
  const { scenario, origin } = useSession.getState();
  if (!origin) return;
  changeDocument((file) => withRaw(file, scenario, address(place), rawValue(origin.opened, scenario, address(place))));
}

/** Whether a value differs from what the opened file said. */
export function isChangedSinceOpening(file: Parameters<typeof rawValue>[0], place: Place): boolean {
  const { scenario, origin } = useSession.getState();
  if (!origin) return false;
  return (
    JSON.stringify(rawValue(file, scenario, address(place))) !==
    JSON.stringify(rawValue(origin.opened, scenario, address(place)))
  );
}

/** Many values at once, one step back: a block that was pasted. */
export function setValues(values: readonly (readonly [Place, Plain])[]): void {
  const { scenario } = useSession.getState();
  changeDocument((file) =>
    values.reduce((changed, [place, waarde]) => withValue(changed, scenario, address(place), waarde), file),
  );
}

/** Adds a school, gemeente, effect … to the project. @returns its key */
export function addMember(key: ListKey, naam: string, values?: Readonly<Record<string, unknown>>): string {
  let added = '';
  changeDocument((file) => {
    const { file: changed, id } = withMember(file, key, naam, values);
    added = id;
    return changed;
  });
  return added;
}

/** Takes a member out of the project, and out of every scenario. */
export function removeMember(key: ListKey, id: string): void {
  changeDocument((file) => withoutMember(file, key, id));
}

/** A name or another attribute of a member; of the project, in every scenario alike. */
export function setAttribute(key: ListKey, id: string, attribute: string, value: string | undefined): void {
  changeDocument((file) => withAttribute(file, key, id, attribute, value));
}

/** Makes a scenario and shows it. @param from whose differences it starts with; without it and `invoer` it has none */
export function addScenario(naam: string, from?: string, invoer?: ProjectFile['invoer']): void {
  const { file } = useDocument.getState();
  if (!file) return;
  const { file: changed, id } = withScenario(file, naam, from, invoer);
  changeDocument(() => changed);
  setSession({ scenario: id });
}

export function renameScenario(id: string, naam: string): void {
  changeDocument((file) => renamedScenario(file, id, naam));
}

/** Takes a scenario out; when it was shown, the project itself is shown. */
export function removeScenario(id: string): void {
  if (useSession.getState().scenario === id) setSession({ scenario: undefined });
  changeDocument((file) => withoutScenario(file, id));
}

/** @param before the key that the line had, when that is changed too */
export function setOwnLine(line: OwnLineRecord, before?: string): void {
  changeDocument((file) => withOwnLine(file, line, before));
}

export function removeOwnLine(id: string): void {
  changeDocument((file) => withoutOwnLine(file, id));
}

/** Switches a variant on or off in tables, charts and export. What it is and calculates stays. */
export function showVariant(id: string, isShown: boolean): void {
  changeDocument((file) => {
    const off = (file.varianten_uit ?? []).filter((one) => one !== id);
    const { varianten_uit: _, ...rest } = file;
    const next = isShown ? off : [...off, id];
    return next.length > 0 ? { ...rest, varianten_uit: next } : rest;
  });
}

/** Switches an effect off or on in the scenario that is shown, or in the project itself; on again it is as it was. */
export function switchEffect(id: string, isOn: boolean): void {
  const { scenario } = useSession.getState();
  changeDocument((file) => withEffect(file, scenario, id, isOn));
}

/** Today's defaults in the place of those that the project was made with; everything it says itself stays. */
export function updateFigures(): void {
  changeDocument(withCurrentSet);
}
