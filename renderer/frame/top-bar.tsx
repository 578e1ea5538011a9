import type { ReactNode } from 'react';
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { execute } from '../commands/commands.ts';
import { isMac, keyText } from '../commands/keys.ts';
import { menuSections } from '../commands/menu.ts';
import { useDocument } from '../store/document.ts';
import { shownVariants, useResults } from '../store/results.ts';
import { setSession, useSession } from '../store/session.ts';
import { variantName } from '../text/names.ts';
import { TEXT } from '../text/nl.ts';
import { useApplication } from '../ui/application-context.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { VariantMark } from '../ui/mark.tsx';

/** The project with its unsaved mark, scenario and variant, and what one does most. */
export function TopBar(): ReactNode {
  const { host } = useApplication();
  const file = useDocument((document) => document.file);
  const isUnsaved = useSession(({ origin }) => origin !== null && origin.written !== file);
  return (
    <header className="top">
      {!host.abilities.hasMenu && <PageMenu />}
      <div className="project">
        {file ? (
          <button
            type="button"
            className="project-name"
            title={`${file.naam}. ${TEXT.command.project}`}
            onClick={() => setSession({ isProjectOpen: true })}
          >
            {file.naam}
          </button>
        ) : (
          <span className="project-name">{TEXT.app}</span>
        )}
        {file && isUnsaved && <span className="unsaved">{TEXT.unsaved}</span>}
      </div>
      {file && (
        <>
          <ScenarioSwitcher />
          <VariantSwitcher />
          <div className="actions">
            <CommandButton command="ongedaan" className="icon">
              <Arrow turn="left" />
            </CommandButton>
            <CommandButton command="opnieuw" className="icon">
              <Arrow turn="right" />
            </CommandButton>
            <CommandButton command="referentie" />
            <CommandButton command="projecteren" />
            <CommandButton command="exporteren" />
            <CommandButton command="bewaar" />
          </div>
        </>
      )}
    </header>
  );
}

function ScenarioSwitcher(): ReactNode {
  const scenarios = useDocument(({ file }) => file?.scenarios);
  const scenario = useSession((session) => session.scenario);
  return (
    <div className="switcher">
      <CommandButton command="scenarios" className="quiet small" />
      <select
        aria-label={TEXT.scenario}
        value={scenario ?? ''}
        onChange={(event) => setSession({ scenario: event.target.value || undefined })}
      >
        <option value="">{TEXT.baseScenario}</option>
        {scenarios?.map(({ id, naam }) => (
          <option key={id} value={id}>
            {naam}
          </option>
        ))}
      </select>
    </div>
  );
}

function VariantSwitcher(): ReactNode {
  const calculation = useResults((results) => results.calculation);
  useResults((results) => results.version);
  const variant = useSession((session) => session.variant);
  return (
    <label className="switcher">
      <span>
        <VariantMark variant={variant} /> <span className="switcher-word">{TEXT.variant}</span>
      </span>
      <select value={variant} onChange={(event) => setSession({ variant: event.target.value })}>
        {calculation &&
          shownVariants(calculation).map(({ id }) => (
            <option key={id} value={id}>
              {variantName(id, calculation.project.names.o)}
            </option>
          ))}
      </select>
    </label>
  );
}

/** For hosts without a menu of their own; made from the same list of commands. */
function PageMenu(): ReactNode {
  const application = useApplication();
  return (
    <MenuTrigger>
      <Button className="button menu-button">{TEXT.menu}</Button>
      <Popover className="popover" placement="bottom start">
        <MenuContents onAction={(id) => execute(id, application)} />
      </Popover>
    </MenuTrigger>
  );
}

function MenuContents({ onAction }: { readonly onAction: (id: string) => void }): ReactNode {
  const sections = menuSections();
  const disabled = sections.flatMap(({ items }) =>
    items.filter(({ isEnabled }) => !isEnabled).map(({ command }) => command),
  );
  return (
    <Menu className="menu" aria-label={TEXT.menu} disabledKeys={disabled} onAction={(key) => onAction(String(key))}>
      {sections.map(({ label, items }, index) => (
        <MenuSection key={label} className="menu-section">
          {index > 0 && <Separator />}
          <Header>{label}</Header>
          {items.map((item) => (
            <MenuItem key={item.command} id={item.command} textValue={item.label} className="menu-item">
              <span>{item.label}</span>
              {item.key && <kbd>{keyText(item.key, isMac())}</kbd>}
            </MenuItem>
          ))}
        </MenuSection>
      ))}
    </Menu>
  );
}

function Arrow({ turn }: { readonly turn: 'left' | 'right' }): ReactNode {
  const path = 'M4 8h8.5a4.5 4.5 0 0 1 0 9H9M8 4L4 8l4 4';
  return (
    <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true" className={turn === 'right' ? 'mirrored' : ''}>
      <path d={path} fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
