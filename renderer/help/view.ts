import { useMemo } from 'react';
import { create } from 'zustand';
import { type PageId, setSession, useSession } from '../store/session.ts';
import { SCREEN_PAGES } from '../text/nl/help/screens.ts';

export interface Place {
  readonly page: string;
  /** Id of a term of the glossary, to land on. */
  readonly term?: string;
}

interface HelpView {
  /** The last one is shown; the ones before it are the way back. Empty: the page of the current screen. */
  readonly places: readonly Place[];
  readonly query: string;
  /** For printing: every page at once. */
  readonly showsAll: boolean;
}

export const useHelp = create<HelpView>()(() => ({ places: [], query: '', showsAll: false }));

export const setHelp = useHelp.setState;

/** The page of help for a step of the application. */
export function helpPageOf(page: PageId): string {
  return SCREEN_PAGES.find((one) => one.page === page)!.id;
}

/** What is shown now: the last place, or the page of the step (or of the scenarios) that help was asked on. */
export function useHelpPlace(): Place {
  const place = useHelp(({ places }) => places.at(-1));
  const screen = useSession(({ page }) => page);
  const isOnScenarios = useSession(({ isScenariosOpen }) => isScenariosOpen);
  const page = isOnScenarios ? 'scenarios' : helpPageOf(screen);
  return useMemo(() => place ?? { page }, [place, page]);
}

/** Goes to a page of the help, with a way back. */
export function goToHelp(place: Place, from: Place): void {
  setHelp(({ places }) => ({ places: [...(places.length > 0 ? places : [from]), place], query: '' }));
}

/** Opens the help at one of its pages. */
export function openHelp(page: string): void {
  setHelp({ places: [{ page }], query: '' });
  setSession({ isHelpOpen: true });
}

export function closeHelp(): void {
  setSession({ isHelpOpen: false });
  setHelp({ places: [], query: '', showsAll: false });
}
