import type { ReactNode } from 'react';
import { COMMANDS, type SectionId } from '../commands/commands.ts';
import { isMac, keyText } from '../commands/keys.ts';
import { TEXT } from '../text/nl.ts';

const { help: text } = TEXT;

/** Every key, made from the list of commands; and those that work inside a field, a slider or a tree. */
export function KeysPage(): ReactNode {
  const sections = Object.keys(TEXT.section) as SectionId[];
  return (
    <>
      <p className="help-lead">{text.keysLead}</p>
      <div className="key-tables">
        {sections.map((section) => {
          const commands = COMMANDS.filter((command) => command.section === section && command.keys);
          if (commands.length === 0) return null;
          return (
            <KeyTable
              key={section}
              title={TEXT.section[section]}
              rows={commands.map(({ id, label, keys }) => ({
                id,
                keys: keys!.map((key) => keyText(key, isMac())),
                does: label,
              }))}
            />
          );
        })}
        <KeyTable
          title={text.insideTitle}
          rows={text.inside.map(([key, does]) => ({ id: key, keys: key.split(', '), does }))}
        />
      </div>
      <p>{text.notation}</p>
    </>
  );
}

interface TableProps {
  readonly title: string;
  readonly rows: readonly { readonly id: string; readonly keys: readonly string[]; readonly does: string }[];
}

function KeyTable({ title, rows }: TableProps): ReactNode {
  return (
    <table className="keys">
      <caption>{title}</caption>
      <thead className="hidden">
        <tr>
          <th scope="col">{text.doesColumn}</th>
          <th scope="col">{text.keyColumn}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, keys, does }) => (
          <tr key={id}>
            <th scope="row">{does}</th>
            <td>
              {keys.map((key, index) => (
                <span key={key}>
                  {index > 0 && ` ${text.or} `}
                  <kbd>{key}</kbd>
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
