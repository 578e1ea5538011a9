/** A text as it is compared: small letters without marks, so that `coordinatie` finds `Coördinatie`. */
export function plainText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’‘]/g, "'").toLowerCase();
}

/** The words of what was typed, ready to be compared. */
export function wordsOf(query: string): readonly string[] {
  return plainText(query).split(/\s+/).filter(Boolean);
}

/** Whether all words stand somewhere in a text. @param plain made with `plainText` */
export function hasWords(plain: string, words: readonly string[]): boolean {
  return words.every((word) => plain.includes(word));
}
