import { execFileSync } from 'node:child_process';
import type { Page } from 'playwright-core';

/** What the page prints, as the browser makes a PDF of it: with the paper that the page itself asks for. */
export const printed = (page: Page): Promise<Buffer> => page.pdf({ preferCSSPageSize: true, printBackground: true });

/** Width and height in mm of every page of a PDF; its page objects are not compressed. */
export function pageSizes(pdf: Buffer): readonly (readonly [number, number])[] {
  const text = pdf.toString('latin1');
  const pages = [...text.matchAll(/<<\s*\/Type\s*\/Page\b(?!s)[\s\S]*?\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/g)];
  return pages.map(
    ([, width, height]) =>
      [Number(width), Number(height)].map((points) => Math.round((points / 72) * 25.4)) as [number, number],
  );
}

/** The text that can be selected in it, a string per page, its white space as one space. */
export function pageTexts(pdftotext: string, pdf: Buffer): readonly string[] {
  const text = execFileSync(pdftotext, ['-enc', 'UTF-8', '-', '-'], { input: pdf }).toString('utf8');
  return text
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replace(/\s+/g, ' '));
}
