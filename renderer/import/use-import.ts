import { useCallback, useEffect, useRef, useState } from 'react';
import {
  type Choices,
  type Decisions,
  type Edit,
  firstChoices,
  type Layout,
  type Matching,
  NO_DECISIONS,
  recalled,
} from '../../models/import/index.ts';
import type { Problem } from '../../models/language/index.ts';
import { itemsOf, type ProjectFile } from '../../models/project/index.ts';
import { useSession } from '../store/session.ts';
import { TEXT } from '../text/nl.ts';
import type { Outcome, SheetSummary, Source } from './protocol.ts';
import { Reader } from './reader.ts';

/** Everything that a person has said about the sheet that is shown. */
export interface Settled {
  readonly sheet: number;
  readonly choices: Choices;
  readonly edits: readonly Edit[];
  readonly decisions: Decisions;
}

export interface Opened {
  readonly name: string;
  readonly sheets: readonly SheetSummary[];
  readonly notes: readonly Problem[];
}

export interface Import {
  readonly stage: 'kies' | 'leest' | 'kolommen' | 'controle';
  readonly opened: Opened | null;
  readonly settled: Settled | null;
  /** Of what is settled, or of what was just before. */
  readonly outcome: Outcome | null;
  readonly isBehind: boolean;
  readonly share: number;
  readonly name: string;
  readonly refusal: Problem | null;
  readonly read: (source: Source) => void;
  readonly stop: () => void;
  readonly goTo: (stage: 'kolommen' | 'controle') => void;
  readonly settle: (change: Partial<Settled>) => void;
  readonly choose: (change: Partial<Choices>) => void;
  readonly decide: (change: Partial<Decisions>) => void;
  /** Another sheet, layout or heading: the columns are guessed anew. */
  readonly lookAgain: (sheet: number, chosen: { readonly layout?: Layout; readonly headerRow?: number | null }) => void;
}

/** One import, from choosing a file to what it would change. The file is read and held by a worker. */
export function useImport(file: ProjectFile): Import {
  const remembered = useSession(({ settings }) => settings.koppelingen) ?? [];
  const scenario = useSession((session) => session.scenario);
  const reader = useRef<Reader | null>(null);
  const [stage, setStage] = useState<Import['stage']>('kies');
  const [opened, setOpened] = useState<Opened | null>(null);
  const [settled, setSettled] = useState<Settled | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [answered, setAnswered] = useState<Settled | null>(null);
  const [share, setShare] = useState(0);
  const [name, setName] = useState('');
  const [refusal, setRefusal] = useState<Problem | null>(null);
  const known = itemsOf(file, 'gemeenten').map(({ naam }) => String(naam));

  const end = useCallback(() => {
    reader.current?.end();
    reader.current = null;
  }, []);
  useEffect(() => end, [end]);

  const backTo = (problem: Problem | null) => {
    end();
    setRefusal(problem);
    setStage('kies');
    setOpened(null);
    setSettled(null);
    setOutcome(null);
  };

  const read = async (source: Source) => {
    backTo(null);
    setName(source.name);
    setShare(0);
    setStage('leest');
    const now = new Reader(source.name, setShare, backTo);
    reader.current = now;
    const reading = await now.read(source, known);
    if (reader.current !== now) return;
    if (!reading.ok) return backTo(reading.problem);
    setOpened({ name: source.name, sheets: reading.sheets, notes: reading.notes });
    // The first sheet that can be read as it is, else the first.
    const sheet = Math.max(
      0,
      reading.sheets.findIndex(({ guess }) => guess.headerRow !== null),
    );
    const matching = recalled(reading.sheets[sheet]!.guess, reading.sheets[sheet]!.top, remembered);
    setSettled(beginning(file, sheet, matching));
    setStage(isComplete(matching) ? 'controle' : 'kolommen');
  };

  // Each answer belongs to what was settled when it was asked; while one is under way the next one waits.
  useEffect(() => {
    const now = reader.current;
    if (!settled || !now) return undefined;
    let isCurrent = true;
    void now.work({ ...settled, project: file, scenario }).then((worked) => {
      if (!isCurrent || !worked) return;
      setOutcome(worked);
      setAnswered(settled);
    });
    return () => {
      isCurrent = false;
    };
  }, [settled, file, scenario]);

  const settle = (change: Partial<Settled>) => setSettled((before) => before && { ...before, ...change });
  return {
    stage,
    opened,
    settled,
    outcome,
    isBehind: answered !== settled,
    share,
    name,
    refusal,
    read: (source) => void read(source),
    stop: () => backTo(null),
    goTo: setStage,
    settle,
    choose: (change) => setSettled((before) => before && { ...before, choices: { ...before.choices, ...change } }),
    decide: (change) => setSettled((before) => before && { ...before, decisions: { ...before.decisions, ...change } }),
    lookAgain: (sheet, chosen) => {
      const isOther = sheet !== settled?.sheet;
      void reader.current?.guess(sheet, known, chosen).then((guessed) => {
        const matching = isOther && opened ? recalled(guessed, opened.sheets[sheet]!.top, remembered) : guessed;
        setSettled((before) => ({
          ...beginning(file, sheet, matching),
          ...(before && { decisions: before.decisions }),
        }));
      });
    },
  };
}

function beginning(file: ProjectFile, sheet: number, matching: Matching): Settled {
  return {
    sheet,
    choices: firstChoices(matching),
    edits: [],
    decisions: { ...NO_DECISIONS, replaces: isUntouched(file) },
  };
}

/** A new project, in which the school and the gemeente only hold a place. */
function isUntouched(file: ProjectFile): boolean {
  const [schools, towns] = [itemsOf(file, 'scholen'), itemsOf(file, 'gemeenten')];
  const { school, municipality } = TEXT.newProject;
  return schools.length === 1 && schools[0]!.naam === school && towns.length === 1 && towns[0]!.naam === municipality;
}

/** Whether there is something to show beyond the columns. */
function isComplete({ layout, roles }: Matching): boolean {
  const has = (...ids: readonly string[]) => roles.some((role) => ids.includes(role));
  if (layout === 'gemeenten') return has('gemeente');
  if (!has('naam', 'brin')) return false;
  return layout === 'scholen' ? has('leerlingen_basis', 'herkomst') : has('gemeente') && has('aantal', 'aandeel');
}
