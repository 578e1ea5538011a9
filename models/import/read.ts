import { type Choices, type ReadCell, type ReadColumn, readCell, readColumns, roughly } from './columns.ts';
import { brinOf, type FieldId, fieldOf, kindOf, switchOf, TOTAL, type ValueId, YEAR } from './fields.ts';
import { type Content, type Grid, isEmptyRow, MOST_TEXT, plainly, short, textOf } from './grid.ts';
import { headingsOf, type Matching } from './guess.ts';
import { type Message, Messages, TEXTS } from './messages.ts';
import { type Notation, numberText } from './numbers.ts';
import { type FoundOrigin, settleOrigins } from './origin.ts';

/** A school as the file has it; what the file doesn't say is absent. */
export interface ReadSchool {
  readonly naam: string;
  /** With the number of the vestiging, where that is a column of its own. */
  readonly brin: string | null;
  readonly onderwijssoort: string | null;
  /** The first row that it stands in, from 0. */
  readonly row: number;
  readonly values: Readonly<Partial<Record<ValueId, number>>>;
  /** Values with a "<5" in them. */
  readonly small: readonly (ValueId | 'herkomst')[];
  /** Shares by name of the gemeente, together 1; null where the file has no origin of it. */
  readonly origin: readonly { readonly gemeente: string; readonly share: number }[] | null;
}

export interface ReadGemeente {
  readonly naam: string;
  readonly row: number;
  readonly deelnemend: 0 | 1 | null;
}

/** A total in the file beside what its rows add up to. */
export interface Total {
  readonly label: string;
  /** null where the file has no row that adds up. */
  readonly said: number | null;
  readonly summed: number;
}

export interface ReadSheet {
  readonly schools: readonly ReadSchool[];
  readonly gemeenten: readonly ReadGemeente[];
  readonly totals: readonly Total[];
  /** Rows that hold something, below the heading. */
  readonly rows: number;
  readonly headings: readonly string[];
  /** Where each field stands. */
  readonly columns: Readonly<Partial<Record<FieldId, number>>>;
  /** How the numbers of a column are read, where its texts can be read in two ways. */
  readonly ambiguous: Readonly<Record<number, Notation>>;
  /** Cells with "<5". */
  readonly smallCells: number;
  readonly messages: readonly Message[];
  readonly faults: number;
  readonly warnings: number;
}

/** What is known of a school while its rows are read. */
export interface FoundSchool {
  naam: string;
  readonly brin: string | null;
  soort: string | null;
  readonly row: number;
  readonly values: Map<ValueId, ReadCell>;
  readonly origin: Map<string, FoundOrigin>;
}

/** Everything to choose, as it is before anything has been chosen. */
export function firstChoices(matching: Matching): Choices {
  return { ...matching, notations: {}, small: 2.5, raises: false, telling: null, only: '' };
}

/**
 * Reads the rows of a sheet. Nothing is corrected or left out in silence: whatever doesn't count as it stands has a
 * message with its row and column.
 * @param onProgress hears which part of the rows has been read, 0 … 1
 */
export function readSheet(grid: Grid, choices: Choices, onProgress: (share: number) => void = () => {}): ReadSheet {
  return new SheetReader(grid, choices).run(onProgress);
}

class SheetReader {
  private readonly messages: Messages;
  private readonly columns: readonly ReadColumn[];
  private readonly at: ReadonlyMap<FieldId, ReadColumn>;
  private readonly headings: readonly string[];
  private readonly schools = new Map<string, FoundSchool>();
  private readonly gemeenten = new Map<string, ReadGemeente>();
  private readonly sums = new Map<ReadColumn, number>();
  private readonly only: readonly string[];
  private total: readonly Content[] | null = null;
  private totalRow = -1;
  private rows = 0;
  private regular = 0;
  private filtered = 0;
  private added = 0;
  private smallCells = 0;

  constructor(
    private readonly grid: Grid,
    private readonly choices: Choices,
  ) {
    this.headings = headingsOf(grid, choices.headerRow, choices.roles.length);
    this.messages = new Messages(this.headings);
    this.columns = readColumns(grid, choices, this.messages);
    this.at = new Map(this.columns.flatMap((one) => (one.field ? [[one.field.id, one] as const] : [])));
    this.only = choices.only.split(',').map(plainly).filter(Boolean);
  }

  run(onProgress: (share: number) => void): ReadSheet {
    if (this.hasColumns()) {
      const first = this.choices.headerRow === null ? 0 : this.choices.headerRow + 1;
      for (let row = first; row < this.grid.length; row++) {
        this.readRow(this.grid[row]!, row);
        if (row % 5000 === 0) onProgress(row / this.grid.length);
      }
      this.sayAboutSheet();
    }
    const found = [...this.schools.values()];
    this.nameApart(found);
    const schools = settleOrigins(found, this.choices, this.messages);
    return {
      schools,
      gemeenten: [...this.gemeenten.values()],
      totals: this.totals(),
      rows: this.rows,
      headings: this.headings,
      columns: Object.fromEntries([...this.at].map(([id, { column }]) => [id, column])),
      ambiguous: Object.fromEntries(
        this.columns.flatMap(({ column, notation, isAmbiguous }) => (isAmbiguous ? [[column, notation]] : [])),
      ),
      smallCells: this.smallCells,
      messages: this.messages.kept,
      faults: this.messages.faults,
      warnings: this.messages.warnings,
    };
  }

  /** Without these nothing can be read; that is said once and not in every row. */
  private hasColumns(): boolean {
    const { layout } = this.choices;
    const has = (id: FieldId) => this.at.has(id);
    const missing = (id: FieldId) =>
      this.messages.fault('kolom-ontbreekt', TEXTS.fieldMissing(fieldOf(id).label), null);
    const before = this.messages.faults;
    if (layout === 'gemeenten') {
      if (!has('gemeente')) missing('gemeente');
    } else if (!has('naam') && !has('brin')) missing('naam');
    if (layout === 'herkomst') {
      if (!has('gemeente')) missing('gemeente');
      if (!has('aantal') && !has('aandeel')) missing('aantal');
    }
    // A list of names says nothing.
    if (layout === 'scholen' && this.columns.every(({ field }) => field?.kind === 'tekst')) missing('leerlingen_basis');
    return this.messages.faults === before;
  }

  private readRow(row: readonly Content[], at: number): void {
    if (isEmptyRow(row)) return;
    const text = (id: FieldId) => {
      const column = this.at.get(id);
      return column ? textOf(row[column.column]) : '';
    };
    const first =
      text(this.choices.layout === 'gemeenten' ? 'gemeente' : 'naam') ||
      text('brin') ||
      textOf(row.find((content) => textOf(content) !== ''));
    if (TOTAL.test(plainly(first))) {
      [this.total, this.totalRow] = [row, at];
      return;
    }
    this.rows += 1;
    for (const column of this.columns)
      if (isCount(column))
        this.sums.set(column, (this.sums.get(column) ?? 0) + roughly(row[column.column], column, this.choices.small));
    if (this.choices.layout === 'gemeenten') this.readGemeente(at, text);
    else if (this.isLeftOut(text)) return;
    else if (this.isNote(row)) this.messages.warn('tekst', TEXTS.note(), at);
    else {
      const school = this.schoolOf(text, at);
      const town = text('gemeente');
      if (school) for (const column of this.columns) this.readValue(school, row, at, column, town);
    }
  }

  private isLeftOut(text: (id: FieldId) => string): boolean {
    if (kindOf(text('onderwijssoort')) === 'regulier') {
      this.regular += 1;
      return true;
    }
    if (this.only.length === 0) return false;
    const places = (['naam', 'brin', 'plaats'] as const).map((id) => plainly(text(id)));
    const isWanted = this.only.some((wanted) => places.some((place) => place.includes(wanted)));
    if (!isWanted) this.filtered += 1;
    return !isWanted;
  }

  /** A line of text below or between the rows. */
  private isNote(row: readonly Content[]): boolean {
    let filled = 0;
    for (const { column, field } of this.columns) {
      if (textOf(row[column]) === '') continue;
      filled += 1;
      if (filled > 1 || field?.kind !== 'tekst') return false;
    }
    return this.columns.length > 1;
  }

  private schoolOf(text: (id: FieldId) => string, at: number): FoundSchool | undefined {
    const [brin, naam] = [brinOf(text('brin'), text('vestiging')), text('naam') || text('brin')];
    const column = (id: FieldId) => this.at.get(id)?.column ?? null;
    if (naam === '') {
      this.messages.fault('naam-ontbreekt', TEXTS.nameMissing(), at, column('naam'), '');
      return undefined;
    }
    if (naam.length > MOST_TEXT) {
      this.messages.fault('naam-lang', TEXTS.nameLong(MOST_TEXT), at, column('naam'), naam.slice(0, MOST_TEXT));
      return undefined;
    }
    const said = text('onderwijssoort');
    const soort = said === '' ? null : (kindOf(said) ?? null);
    if (said !== '' && soort === null)
      this.messages.fault('soort-onbekend', TEXTS.kindUnknown(short(said)), at, column('onderwijssoort'), said);
    const id = brin ?? plainly(naam);
    const key = `${id}|${soort ?? ''}`;
    // Where the kind is left out it is the school that stands there already.
    const known =
      this.schools.get(key) ??
      (soort === null ? [...this.schools].find(([one]) => one.startsWith(`${id}|`))?.[1] : undefined);
    if (!known) {
      const school: FoundSchool = { naam, brin, soort, row: at, values: new Map(), origin: new Map() };
      this.schools.set(key, school);
      if (soort === null && said === '' && this.at.has('onderwijssoort') && this.choices.layout === 'scholen')
        this.messages.warn('soort-ontbreekt', TEXTS.kindMissing(), at, column('onderwijssoort'), '');
      return school;
    }
    if (this.choices.layout === 'herkomst') return known;
    if (!this.choices.addsUp) {
      this.messages.fault('dubbel', TEXTS.double(naam, known.row), at, column('naam'), naam);
      return undefined;
    }
    this.added += 1;
    return known;
  }

  private readValue(school: FoundSchool, row: readonly Content[], at: number, column: ReadColumn, town: string): void {
    const { field, gemeente } = column;
    if (field && (field.kind === 'tekst' || field.kind === 'schakelaar')) return;
    // Counts say more than shares: where a file has both, those are what is read.
    if (field?.id === 'aandeel' && this.at.has('aantal')) return;
    const isOrigin = !field || field.id === 'aantal' || field.id === 'aandeel';
    const before = this.messages.faults;
    const cell = readCell(row, at, column, this.choices, this.messages);
    if (cell?.isSmall) this.smallCells += 1;
    if (isOrigin) {
      const name = gemeente ?? town;
      const isNamed = name !== '';
      if (!isNamed)
        this.messages.fault(
          'gemeente-ontbreekt',
          TEXTS.gemeenteMissing(),
          at,
          this.at.get('gemeente')?.column ?? null,
          '',
        );
      else if (cell) this.addOrigin(school, name, cell, at, column);
      else if (!gemeente && this.messages.faults === before)
        this.messages.fault('aantal-ontbreekt', TEXTS.countMissing(), at, column.column, '');
      return;
    }
    if (!cell) return;
    const id = field!.id as ValueId;
    const known = school.values.get(id);
    if (!known) school.values.set(id, cell);
    else if (id === 'leerlingen_basis')
      school.values.set(id, { ...cell, value: known.value + cell.value, isSmall: known.isSmall || cell.isSmall });
    else if (known.value !== cell.value)
      this.messages.fault(
        'verschilt',
        TEXTS.differs(field!.label, numberText(known.value), numberText(cell.value)),
        at,
        column.column,
        textOf(row[column.column]),
      );
  }

  private addOrigin(school: FoundSchool, naam: string, cell: ReadCell, row: number, { column }: ReadColumn): void {
    const key = plainly(naam);
    const known = school.origin.get(key);
    if (known && this.choices.layout === 'herkomst' && !this.choices.addsUp) {
      this.messages.fault(
        'dubbel',
        TEXTS.doublePair(school.naam, naam, known.row),
        row,
        column,
        textOf(this.grid[row]![column]),
      );
      return;
    }
    if (known) {
      if (this.choices.layout === 'herkomst') this.added += 1;
      known.value += cell.value;
      known.isSmall ||= cell.isSmall;
    } else
      school.origin.set(key, {
        naam,
        value: cell.value,
        isSmall: cell.isSmall,
        isPercentage: cell.isPercentage,
        row,
        column,
      });
  }

  private readGemeente(at: number, text: (id: FieldId) => string): void {
    const [naam, said] = [text('gemeente'), text('deelnemend')];
    const column = this.at.get('gemeente')!.column;
    const known = this.gemeenten.get(plainly(naam));
    const deelnemend = said === '' ? null : switchOf(said);
    if (naam === '') this.messages.fault('gemeente-ontbreekt', TEXTS.gemeenteMissing(), at, column, '');
    else if (naam.length > MOST_TEXT)
      this.messages.fault('naam-lang', TEXTS.nameLong(MOST_TEXT), at, column, naam.slice(0, MOST_TEXT));
    else if (known) this.messages.fault('dubbel', TEXTS.doubleGemeente(naam, known.row), at, column, naam);
    else if (deelnemend === undefined)
      this.messages.fault('ja-of-nee', TEXTS.yesNo(short(said)), at, this.at.get('deelnemend')!.column, said);
    else this.gemeenten.set(plainly(naam), { naam, row: at, deelnemend });
  }

  /** A school with two kinds has two rows with one name: then the kind tells them apart. */
  private nameApart(schools: readonly FoundSchool[]): void {
    const byName = new Map<string, FoundSchool[]>();
    for (const school of schools)
      byName.set(plainly(school.naam), [...(byName.get(plainly(school.naam)) ?? []), school]);
    for (const same of byName.values()) {
      if (same.length === 1) continue;
      const kinds = new Set(same.map(({ soort }) => soort));
      if (kinds.size === same.length && !kinds.has(null))
        for (const school of same) school.naam = `${school.naam} (${school.soort})`;
      else
        this.messages.fault(
          'naam-gelijk',
          TEXTS.sameName(
            same[0]!.naam,
            same.map(({ row }) => row),
          ),
          same[1]!.row,
          this.at.get('naam')?.column ?? null,
          same[1]!.naam,
        );
    }
  }

  private sayAboutSheet(): void {
    const { messages, choices } = this;
    if (this.regular > 0) messages.warn('regulier', TEXTS.regular(this.regular), null);
    if (this.filtered > 0) messages.warn('keuze', TEXTS.filtered(this.filtered), null);
    if (this.added > 0) messages.warn('opgeteld', TEXTS.added(this.added), null);
    if (this.schools.size === 0 && this.gemeenten.size === 0 && messages.faults === 0)
      messages.fault('leeg', TEXTS.nothing(), null);
    if (choices.layout !== 'scholen') return;
    const place = this.at.get('plaats');
    const hasOrigin = this.columns.some(({ gemeente }) => gemeente !== null);
    if (place && !hasOrigin)
      messages.warn('gemeente-school', TEXTS.ownPlace(this.headings[place.column]!), null, place.column);
    const pupils = this.at.get('leerlingen_basis');
    const chosen = pupils && this.headings[pupils.column]!;
    if (pupils && YEAR.test(plainly(chosen!))) {
      const others = this.headings.filter((heading, column) => column !== pupils.column && YEAR.test(plainly(heading)));
      if (others.length > 0) messages.warn('jaren', TEXTS.years(chosen!, others), null, pupils.column);
    }
  }

  private totals(): Total[] {
    const counts = this.columns.filter(isCount);
    return counts.map((column) => {
      const label = column.field?.label ?? column.gemeente!;
      const summed = Number((this.sums.get(column) ?? 0).toPrecision(12));
      const content = this.total?.[column.column];
      if (!this.total || textOf(content) === '') return { label, said: null, summed };
      const said = roughly(content, column, this.choices.small);
      if (Math.abs(said - summed) > 0.5e-6 * Math.max(1, summed))
        this.messages.warn(
          'totaal',
          TEXTS.total(label, numberText(said), numberText(summed)),
          this.totalRow,
          column.column,
        );
      return { label, said, summed };
    });
  }
}

const COUNTS: readonly FieldId[] = ['leerlingen_basis', 'uitgaven_referentie', 'aantal_locaties', 'aantal'];
const isCount = ({ field }: ReadColumn): boolean => field === null || COUNTS.includes(field.id);
