import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import { commandOf, execute } from '../commands/commands.ts';
import { isMac, keyName, keyText } from '../commands/keys.ts';
import { useDocument } from '../store/document.ts';
import { useResults } from '../store/results.ts';
import { useSession } from '../store/session.ts';
import { useApplication } from './application-context.ts';

interface Props {
  readonly command: string;
  readonly className?: string;
  /** Instead of the command's label, which then stays its name. */
  readonly children?: ReactNode;
}

/** A button made from the list of commands: label, key, and whether it can be used now. */
export function CommandButton({ command: id, className = '', children }: Props): ReactNode {
  const application = useApplication();
  const command = commandOf(id);
  const isEnabled = useEnabled(id);
  const key = command.keys?.[0];
  return (
    <span title={key ? `${command.label} (${keyText(key, isMac())})` : command.label}>
      <Button
        className={`button ${className}`}
        isDisabled={!isEnabled}
        onPress={() => execute(id, application)}
        {...(children !== undefined && { 'aria-label': command.label })}
        {...(key && { 'aria-keyshortcuts': keyName(key, isMac()) })}
      >
        {children ?? command.label}
      </Button>
    </span>
  );
}

/** Follows everything that a command's state can hang on. */
export function useEnabled(id: string): boolean {
  const read = () => commandOf(id).isEnabled?.() ?? true;
  useStore(useDocument.temporal, read);
  useDocument(read);
  useSession(read);
  useResults(read);
  return read();
}
