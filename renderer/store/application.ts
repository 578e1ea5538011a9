import { Calculation } from '../../models/engine/index.ts';
import { resolveProject } from '../../models/project/index.ts';
import { createPool, inProcessPort, type Runner } from '../../models/uncertainty/index.ts';
import type { Host } from '../host/host.ts';
import { variantName } from '../text/names.ts';
import { TEXT } from '../text/nl.ts';
import { useDocument } from './document.ts';
import { Files } from './files.ts';
import { recalculate, shownVariants, useResults } from './results.ts';
import { DEFAULT_VARIANT, notify, setSession, useSession } from './session.ts';
import { Simulations } from './simulation.ts';

/** The running application: its host, and what follows from a change of the project or the scenario. */
export interface Application {
  readonly host: Host;
  readonly files: Files;
  readonly simulations: Simulations;
}

/** @param runner of simulations; without one they run in this very thread */
export async function startApplication(
  host: Host,
  runner: Runner = createPool(inProcessPort, 1),
): Promise<Application> {
  const files = new Files(host);
  useDocument.subscribe(({ file }) => {
    const { scenario } = useSession.getState();
    // A step back may take away the scenario that is shown.
    if (scenario !== undefined && !file?.scenarios?.some(({ id }) => id === scenario))
      setSession({ scenario: undefined });
    recalculate(file, useSession.getState().scenario);
    if (file) files.changed();
  });
  useSession.subscribe(({ scenario, settings, notice, page, origin }, before) => {
    // What was said belongs to the page and the project that it was said on.
    const isElsewhere = page !== before.page || origin?.id !== before.origin?.id;
    if (isElsewhere && notice !== null && notice === before.notice) setSession({ notice: null });
    if (scenario !== before.scenario) recalculate(useDocument.getState().file, scenario);
    if (settings !== before.settings) void host.changeSettings(settings);
  });
  useResults.subscribe(({ calculation }) => calculation && keepChosenShown(calculation));
  const simulations = new Simulations(runner);
  // A page that was loaded again has nothing open yet; what it had is a recovery copy now.
  host.setDocument({ id: '', title: TEXT.app, isDirty: false });
  setSession({ settings: await host.settings() });
  await files.refreshLists();
  host.onOpenFile((file) => void files.receive(file));
  return { host, files, simulations };
}

/** The chosen variant is one that is shown. When it is switched off, by a step back too, another one is, and that is said. */
function keepChosenShown(calculation: Calculation): void {
  const { variant } = useSession.getState();
  const shown = shownVariants(calculation);
  if (shown.some(({ id }) => id === variant)) return;
  const next = shown.find(({ id }) => id === DEFAULT_VARIANT) ?? shown[0]!;
  setSession({ variant: next.id });
  if (!calculation.variants.some(({ id }) => id === variant)) return;
  const name = (id: string) => variantName(id, calculation.project.names.o);
  notify(TEXT.variants.isOff(name(variant), name(next.id)));
}

/** Pins what is shown now. Differences are measured against it from here on. */
export function pinReference(): void {
  const { file } = useDocument.getState();
  const { calculation } = useResults.getState();
  const { scenario } = useSession.getState();
  if (!file || !calculation) return;
  const resolved = resolveProject(file, scenario);
  const copy = resolved.ok ? Calculation.create(resolved.value, calculation.model) : resolved;
  if (!copy.ok) return;
  const name = calculation.project.scenario?.naam ?? TEXT.baseScenario;
  const time = new Intl.DateTimeFormat('nl-NL', { timeStyle: 'short' }).format(new Date());
  setSession({ reference: { name: `${name}, ${time}`, calculation: copy.value } });
  notify(TEXT.referencePinned(name));
}
