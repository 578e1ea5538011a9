import { type Cell, type Plain, rawValue, withRaw, withValue } from '../../models/project/index.ts';
import { changeDocument } from './document.ts';
import { useSession } from './session.ts';

export type Place = Pick<Cell, 'members'> & { readonly input: { readonly id: string } };

const address = ({ input, members }: Place) => ({ input: input.id, members });

/** Sets a value in the scenario that is shown, or in the project itself. */
export function setValue(place: Place, waarde: Plain, gestureOf?: string): void {
  const { scenario } = useSession.getState();
  changeDocument((file) => withValue(file, scenario, address(place), waarde), gestureOf);
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
