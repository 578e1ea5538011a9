/** What was changed, and states that were given a name. */
export const HISTORY = {
  title: 'Wijzigingen en bladwijzers',
  bookmarks: 'Bladwijzers',
  bookmarksNote: (most: number) =>
    `Een bladwijzer bewaart de invoer en de scenario’s van nu onder een naam, ten hoogste ${most}. Terugzetten kan ongedaan worden gemaakt.`,
  name: 'Naam van de bladwijzer',
  add: 'Bladwijzer zetten',
  added: (name: string) => `Bladwijzer gezet: ${name}`,
  full: (most: number) => `Er zijn al ${most} bladwijzers. Haal er eerst een weg.`,
  noBookmarks: 'Nog geen bladwijzers.',
  restore: 'Terugzetten',
  restoreOf: (name: string) => `Terugzetten: ${name}`,
  restored: (name: string) => `Teruggezet: ${name}`,
  remove: 'Weghalen',
  removeOf: (name: string) => `Weghalen: ${name}`,
  changes: 'Wijzigingen van de invoer, de laatste bovenaan',
  changesNote: (most: number) =>
    `De laatste ${most} staan in het projectbestand. Een wijziging die u ongedaan maakt, gaat ook uit deze lijst.`,
  noChanges: 'Nog niets gewijzigd sinds dit wordt bijgehouden.',
  silent: 'standaard',
  silentInScenario: 'als in de basis',
  fromTo: (from: string, to: string) => `${from} → ${to}`,
  goTo: (label: string) => `${label}. Naar deze invoer`,
  gone: (key: string) => `${key} (is er niet meer)`,
  goneScenario: 'een scenario dat er niet meer is',
  showAll: (count: number) => `Toon alle ${count}`,
} as const;
