/** A style sheet of the application's own fonts, as far as the picture has letters of them; they are in it themselves. */
export async function fontsFor(root: SVGSVGElement): Promise<string> {
  const letters = [...new Set(root.textContent)].map((letter) => letter.codePointAt(0)!);
  const faces = [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].flatMap((rule) => (rule instanceof CSSFontFaceRule ? [{ rule, base: sheet.href }] : [])),
  );
  const made = await Promise.all(
    faces
      .filter(({ rule }) => covers(rule.style.getPropertyValue('unicode-range'), letters))
      .map(async ({ rule: { style }, base }) => {
        const address = /url\("?([^")]+)"?\)/.exec(style.getPropertyValue('src'))?.[1];
        if (address === undefined) return '';
        // Without it the picture is drawn all the same, in the letters that there are.
        const font = await fetch(new URL(address, base ?? document.baseURI)).catch(() => undefined);
        if (!font?.ok) return '';
        const kept = ['font-family', 'font-weight', 'font-style', 'unicode-range']
          .map((property) => `${property}:${style.getPropertyValue(property)}`)
          .join(';');
        return `@font-face{${kept};src:url(${await dataAddress(await font.blob())}) format("woff2")}`;
      }),
  );
  return made.join('');
}

/** @param range `U+0-FF, U+131`; nothing said covers all */
function covers(range: string, letters: readonly number[]): boolean {
  if (range === '') return true;
  const spans = [...range.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi)].map(([, from, to]) => [
    Number.parseInt(from!, 16),
    Number.parseInt(to ?? from!, 16),
  ]) as [number, number][];
  return letters.some((letter) => spans.some(([from, to]) => letter >= from && letter <= to));
}

function dataAddress(content: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(content);
  });
}
