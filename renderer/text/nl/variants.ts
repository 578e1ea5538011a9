/** The page Varianten. */
export const VARIANTS = {
  note: 'Vergelijken gebeurt op gelijke voet: voor elke variant dezelfde regel voor tekort en overschot. Wie wat draagt, staat eronder zoals afgesproken.',
  compared: 'Vergelijking (ncw en bkv op gelijke voet; administratie rust vooral op aannamen)',
  carried: 'Wie draagt het tekort, zoals afgesproken, som over de pilot in euro',
} as const;
