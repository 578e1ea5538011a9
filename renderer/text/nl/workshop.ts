/** Projecteren: the workshop on the whole screen. */
export const WORKSHOP = {
  title: 'Projecteren',
  knobs: 'Knoppen',
  figures: 'Kerncijfers',
  tried: 'Geprobeerd',
  nothingTried: 'Nog niets. Kies een knop met ↑ en ↓ en verzet hem met ← en →.',
  leave: 'Stoppen (Esc)',
  rescale: 'Herschalen (H)',
  record: 'Vastleggen (Enter)',
  next: 'Volgende grafiek (Page Down)',
  outside: 'Valt buiten de as: druk op H om te herschalen',
  recorded: (name: string) => `Vastgelegd als scenario: ${name}`,
  state: (number: number, knobs: string) => `Stand ${number}${knobs && `: ${knobs}`}`,
  fromTo: (from: string, to: string) => `${from} → ${to}`,
  mixed: 'per jaar',
  backTo: (knob: string, change: string, of: string) => `Terug naar: ${knob} ${change}${of && ` (${of})`}`,
  wentBack: 'Terug naar een eerdere stand',
  wentBackElsewhere: 'De knoppen staan als toen. Het scenario of de variant van toen is er niet meer.',
  goneInput: (label: string) => `${label}: deze invoer is er niet meer`,
  impossible: (knob: string, what: string) => `${knob} is niet verzet: ${what}`,
  exactly: (value: string) => `precies ${value}`,
  noKnobs: 'Geen knoppen. Stop met Esc en kies ze met “Knoppen kiezen…” (Shift + F5).',
  choose: {
    title: 'Knoppen kiezen',
    note: (most: number) =>
      `Kies vooraf welke knoppen er staan bij Projecteren, ten hoogste ${most}. Een knop gaat van laag naar hoog, zoals die bij de invoer staan. De keuze staat in het projectbestand.`,
    chosen: 'Gekozen knoppen, in volgorde',
    none: 'Nog geen knop gekozen.',
    isGone: (key: string) => `${key} (deze invoer is er niet meer)`,
    range: (low: string, high: string) => `${low} – ${high}`,
    standard: 'De vier van het begin',
    search: 'Zoek een invoer',
    searchNote: 'Bijvoorbeeld: lekkage, tarief, preventie',
    found: 'Invoer die een knop kan zijn',
    count: (shown: number, all: number) =>
      all === 0
        ? 'Niets gevonden. Alleen invoer met een laag en een hoog kan een knop zijn.'
        : shown < all
          ? `De eerste ${shown} van ${all}; zoek om de rest te zien.`
          : `${all} gevonden.`,
    add: 'Kiezen',
    addOf: (label: string) => `${label} kiezen`,
    added: 'Gekozen',
    full: (most: number) => `Er staan al ${most} knoppen. Haal er eerst een weg.`,
  },
} as const;
