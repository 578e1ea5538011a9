import { memo, type ReactNode } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { TEXT } from '../text/nl.ts';

const { save: text } = TEXT;

const LABELS = { csv: text.csv, kopie: text.copy, svg: text.svg, png: text.png } as const;
export type SaveChoice = keyof typeof LABELS;

interface Props {
  /** What is saved: a table or a chart. */
  readonly what: string;
  readonly title: string;
  readonly choices: readonly SaveChoice[];
  /** Without words beside the sign, where there is no room for them. */
  readonly isSmall?: boolean;
  /** The same function as long as it does the same. */
  readonly onChoose: (choice: SaveChoice) => void;
}

/** The ways in which a table or a chart can leave the application. Memorised: there is one at every table. */
export const SaveMenu = memo(function SaveMenu({ what, title, choices, isSmall = false, onChoose }: Props): ReactNode {
  const label = text.of(what, title);
  return (
    <div className="save-menu" data-export="nee">
      <MenuTrigger>
        <Button className={`button quiet small${isSmall ? ' only-sign' : ''}`} aria-label={label}>
          <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
            <path d="M8 2v8M4.5 7 8 10.5 11.5 7M2.5 13.5h11" fill="none" stroke="currentColor" strokeWidth="1.6" />
          </svg>
          {!isSmall && what}
        </Button>
        <Popover className="popover" placement="bottom end">
          <Menu className="menu" aria-label={label} onAction={(choice) => onChoose(choice as SaveChoice)}>
            {choices.map((choice) => (
              <MenuItem key={choice} id={choice} className="menu-item">
                {LABELS[choice]}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
    </div>
  );
});
