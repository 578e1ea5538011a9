import { Calculation } from '../../models/engine/index.ts';
import { resolveProject } from '../../models/project/index.ts';
import type { Host } from '../host/host.ts';
import { TEXT } from '../text/nl.ts';
import { useDocument } from './document.ts';
import { Files } from './files.ts';
import { recalculate, useResults } from './results.ts';
import { DEFAULT_VARIANT, notify, setSession, useSession } from './session.ts';

/** The running application: its host, and what follows from a change of the project or the scenario. */
export interface Application {
  readonly host: Host;
  readonly files: Files;
}

export async function startApplication(host: Host): Promise<Application> {
  const files = new Files(host);
  useDocument.subscribe(({ file }) => {
    const { scenario } = useSession.getState();
    // A step back may take away the scenario that is shown.
    if (scenario !== undefined && !file?.scenarios?.some(({ id }) => id === scenario))
      setSession({ scenario: undefined });
    recalculate(file, useSession.getState().scenario);
    if (file) files.changed();
  });
  useSession.subscribe(({ scenario, settings }, before) => {
    if (scenario !== before.scenario) recalculate(useDocument.getState().file, scenario);
    if (settings !== before.settings) void host.changeSettings(settings);
  });
  useResults.subscribe(({ calculation }) => {
    const { variant } = useSession.getState();
    if (calculation && !calculation.variants.some(({ id }) => id === variant)) setSession({ variant: DEFAULT_VARIANT });
  });
  // A page that was loaded again has nothing open yet; what it had is a recovery copy now.
  host.setDocument({ id: '', title: TEXT.app, isDirty: false });
  setSession({ settings: await host.settings() });
  await files.refreshLists();
  host.onOpenFile((file) => void files.receive(file));
  return { host, files };
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
