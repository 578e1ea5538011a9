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
  backTo: (knob: string, from: string, to: string) => `Terug naar: ${knob} van ${from} naar ${to}`,
  wentBack: 'Terug naar een eerdere stand',
} as const;
