import { useEffect } from 'react';
import type { Host, MenuSection } from '../host/host.ts';
import { useDocument } from '../store/document.ts';
import { useResults } from '../store/results.ts';
import { useSession } from '../store/session.ts';
import { TEXT } from '../text/nl.ts';
import { COMMANDS, type SectionId } from './commands.ts';

/** The menu as it is now, made from the list of commands. */
export function menuSections(): MenuSection[] {
  return (Object.keys(TEXT.section) as SectionId[]).map((section) => ({
    label: TEXT.section[section],
    items: COMMANDS.filter((command) => command.section === section).map((command) => ({
      command: command.id,
      label: command.label,
      ...(command.keys?.[0] !== undefined && { key: command.keys[0] }),
      ...(command.startsGroup && { startsGroup: true }),
      isEnabled: command.isEnabled?.() ?? true,
    })),
  }));
}

/** Keeps the host's own menu up to date. */
export function useMenu(host: Host): void {
  useEffect(() => {
    if (!host.abilities.hasMenu) return undefined;
    let shown = '';
    const show = () => {
      const sections = menuSections();
      const text = JSON.stringify(sections);
      if (text !== shown) host.setMenu(sections);
      shown = text;
    };
    show();
    const stops = [
      useDocument.subscribe(show),
      useResults.subscribe(show),
      useSession.subscribe(show),
      useDocument.temporal.subscribe(show),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [host]);
}
