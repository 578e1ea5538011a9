import { type ReactNode, useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { execute } from './commands/commands.ts';
import { commandFor, isMac } from './commands/keys.ts';
import { useMenu } from './commands/menu.ts';
import { Frame } from './frame/frame.tsx';
import type { Application } from './store/application.ts';
import { useSession } from './store/session.ts';
import { ApplicationContext } from './ui/application-context.ts';
import { CrashBoundary } from './ui/crash.tsx';

/** The whole screen. */
export function App({ application }: { readonly application: Application }): ReactNode {
  useTheme();
  useMenu(application.host);
  useEffect(() => {
    const look = () => void application.files.lookOutside();
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [application]);
  useEffect(() => application.host.onCommand((id) => onMenu(id, application)), [application]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const command = commandFor(event, isMac());
      if (!command) return;
      // A field has an undo of its own, for what is being typed.
      if (isTyping(event.target) && ['ongedaan', 'opnieuw'].includes(command.id)) return;
      event.preventDefault();
      execute(command.id, application);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [application]);
  return (
    <I18nProvider locale="nl-NL">
      <ApplicationContext value={application}>
        <CrashBoundary>
          <Frame />
        </CrashBoundary>
      </ApplicationContext>
    </I18nProvider>
  );
}

/** From the host's menu; as a key would: a field has an undo of its own. */
function onMenu(id: string, application: Application): void {
  if (isTyping(document.activeElement) && ['ongedaan', 'opnieuw'].includes(id))
    document.execCommand(id === 'ongedaan' ? 'undo' : 'redo');
  else execute(id, application);
}

/** A field that text is being typed in. A field for a number says itself whether that has been taken over already. */
function isTyping(target: EventTarget | null): boolean {
  const isText =
    target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');
  return isText && target.dataset.typing !== 'false';
}

function useTheme(): void {
  const theme = useSession(({ settings }) => settings.theme);
  useEffect(() => {
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    const show = () => {
      document.documentElement.dataset.theme = theme === 'systeem' ? (dark.matches ? 'donker' : 'licht') : theme;
    };
    show();
    dark.addEventListener('change', show);
    return () => dark.removeEventListener('change', show);
  }, [theme]);
}
