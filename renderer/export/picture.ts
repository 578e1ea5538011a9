import { TEXT } from '../text/nl.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** Round the picture, and between the chart and the line about its source. */
const MARGIN = 16;
const SOURCE_SIZE = 11;
const SOURCE_LINE = 15;

/** What a drawing may be made of: no script, no link, no image and nothing that is fetched. */
const SHAPES = new Set(['g', 'path', 'rect', 'line', 'circle', 'ellipse', 'polygon', 'polyline', 'text', 'tspan']);
const GEOMETRY = ['d', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'width', 'height', 'points'];
const PLACED = [...GEOMETRY, 'transform', 'dx', 'dy'];
/** What style sheets say of a shape, with what holds where nothing is said. */
const LOOKS: readonly (readonly [property: string, usual: string])[] = [
  ['fill', 'rgb(0, 0, 0)'],
  ['fill-opacity', '1'],
  ['stroke', 'none'],
  ['stroke-width', '1px'],
  ['stroke-opacity', '1'],
  ['stroke-dasharray', 'none'],
  ['stroke-linejoin', 'miter'],
  ['stroke-linecap', 'butt'],
  ['opacity', '1'],
  ['paint-order', 'normal'],
];
const LETTERS: readonly (readonly [property: string, usual: string])[] = [
  ['font-family', ''],
  ['font-size', ''],
  ['font-weight', '400'],
  ['text-anchor', 'start'],
  ['dominant-baseline', 'auto'],
];
/** What one works with is no part of a picture. */
const SKIPPED = '[data-export="nee"], .hidden, .button, select, input';
/** What XML can't hold. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly root: SVGSVGElement;
}

type Origin = { readonly left: number; readonly top: number };

/**
 * A chart as a drawing that needs nothing else: its finding, what is measured, what is drawn and where it comes from, in
 * the colours of paper whatever the screen has.
 * @param source about the project and the day; it stands below the chart
 */
export function pictureOf(chart: HTMLElement, source: string): Picture {
  return onPaper(() => {
    const area = chart.getBoundingClientRect();
    const origin = { left: area.left - MARGIN, top: area.top - MARGIN };
    const root = element('svg', { xmlns: SVG, role: 'img' });
    const drawn: SVGElement[] = [];
    draw(chart, origin, drawn);
    const width = Math.ceil(Math.max(area.width, chart.scrollWidth)) + 2 * MARGIN;
    const style = getComputedStyle(chart);
    const font = `${SOURCE_SIZE}px ${style.fontFamily}`;
    const lines = wrapped(source, width - 2 * MARGIN, font);
    // A chart beside a taller one ends below what is drawn.
    const bottom = Math.max(...[...chart.children].map((child) => child.getBoundingClientRect().bottom));
    const below = bottom - area.top + 2 * MARGIN;
    const height = Math.ceil(below + lines.length * SOURCE_LINE + MARGIN / 2);
    for (const [name, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}` }))
      root.setAttribute(name, String(value));
    root.append(
      words('title', clean(chart.querySelector('h2')?.textContent ?? TEXT.app)),
      words('desc', clean(`${chart.querySelector('h2 ~ p, figcaption p')?.textContent ?? ''} ${source}`.trim())),
      element('rect', { width, height, fill: '#ffffff' }),
      ...drawn,
      ...lines.map((line, at) =>
        words('text', line, {
          x: MARGIN,
          y: below + at * SOURCE_LINE + SOURCE_SIZE,
          fill: style.getPropertyValue('--ink-soft').trim(),
          textLength: measured(line, font).width,
          lengthAdjust: 'spacingAndGlyphs',
          'font-family': style.fontFamily,
          'font-size': `${SOURCE_SIZE}px`,
        }),
      ),
    );
    return { width, height, root };
  });
}

/** @param fonts style sheet with the fonts in it: where a picture is looked at they are seldom installed */
export function pictureText({ root }: Picture, fonts: string): string {
  const whole = root.cloneNode(true) as SVGSVGElement;
  whole.prepend(words('style', `text{font-variant-numeric:tabular-nums lining-nums}${fonts}`));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(whole)}\n`;
}

/** Nothing of it is ever painted: it is light only while styles are read. */
function onPaper<T>(work: () => T): T {
  const { dataset } = document.documentElement;
  const { theme } = dataset;
  dataset.theme = 'licht';
  try {
    return work();
  } finally {
    if (theme === undefined) delete dataset.theme;
    else dataset.theme = theme;
  }
}

function draw(node: Node, origin: Origin, drawn: SVGElement[]): void {
  if (node instanceof Text) drawn.push(...textsOf(node, origin));
  else if (node instanceof SVGSVGElement) drawn.push(...drawingOf(node, origin));
  else if (node instanceof HTMLElement && !node.matches(SKIPPED) && node.getClientRects().length > 0) {
    drawn.push(...boxOf(node, origin));
    for (const child of node.childNodes) draw(child, origin, drawn);
  }
}

/** The ground and the border of a box, where it has any. */
function boxOf(box: HTMLElement, origin: Origin): SVGElement[] {
  const style = getComputedStyle(box);
  const { left, top, width, height } = box.getBoundingClientRect();
  const line = Number.parseFloat(style.borderTopWidth);
  const under = Number.parseFloat(style.borderBottomWidth);
  const [x, y] = [left - origin.left, top - origin.top];
  const hasGround = !/^(?:transparent|rgba\(.*, 0\))$/.test(style.backgroundColor);
  if (hasGround || (line > 0 && Number.parseFloat(style.borderLeftWidth) > 0))
    return [
      element('rect', {
        x: x + line / 2,
        y: y + line / 2,
        width: Math.max(0, width - line),
        height: Math.max(0, height - line),
        rx: Number.parseFloat(style.borderTopLeftRadius) || 0,
        fill: hasGround ? style.backgroundColor : 'none',
        ...(line > 0 && { stroke: style.borderTopColor, 'stroke-width': line }),
      }),
    ];
  const rule = (at: number, size: number, stroke: string) =>
    size > 0 ? [element('line', { x1: x, x2: x + width, y1: at, y2: at, stroke, 'stroke-width': size })] : [];
  return [
    ...rule(y + line / 2, line, style.borderTopColor),
    ...rule(y + height - under / 2, under, style.borderBottomColor),
  ];
}

/** A text as it is broken into lines on screen. */
function textsOf(node: Text, origin: Origin): SVGElement[] {
  const range = document.createRange();
  const lines: { text: string; left: number; right: number; top: number; height: number }[] = [];
  for (const { 0: word, index } of node.data.matchAll(/[^ \t\n\r]+/g)) {
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const [rect] = range.getClientRects();
    if (!rect || rect.width === 0) continue;
    const last = lines.at(-1);
    if (last && Math.abs(last.top - rect.top) < 1) {
      last.text += ` ${word}`;
      last.left = Math.min(last.left, rect.left);
      last.right = Math.max(last.right, rect.right);
    } else lines.push({ text: word, left: rect.left, right: rect.right, top: rect.top, height: rect.height });
  }
  if (lines.length === 0) return [];
  const style = getComputedStyle(node.parentElement!);
  const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = measured('', fontOf(style));
  const isRightToLeft = style.direction === 'rtl';
  return lines.map(({ text, left, right, top, height }) =>
    words('text', clean(text), {
      x: (isRightToLeft ? right : left) - origin.left,
      y: top - origin.top + (height - up - down) / 2 + up,
      fill: style.color,
      // As wide as here, whatever font it is read in: what stands beside it stays beside it.
      textLength: right - left,
      lengthAdjust: 'spacingAndGlyphs',
      ...(isRightToLeft && { direction: 'rtl' }),
      ...looksOf(style, LETTERS),
    }),
  );
}

/** A drawing inside the chart, with its looks as attributes of its own. */
function drawingOf(svg: SVGSVGElement, origin: Origin): SVGElement[] {
  const { left, top, width, height } = svg.getBoundingClientRect();
  if (width === 0 || height === 0) return [];
  const copy = element('svg', { x: left - origin.left, y: top - origin.top, width, height, overflow: 'visible' });
  for (const name of ['viewBox', 'preserveAspectRatio'])
    if (svg.hasAttribute(name)) copy.setAttribute(name, svg.getAttribute(name)!);
  copyShapes(svg, copy);
  return [copy];
}

function copyShapes(from: Element, to: SVGElement): void {
  for (const child of from.childNodes) {
    if (child instanceof Text) to.append(clean(child.data));
    if (!(child instanceof SVGElement) || !SHAPES.has(child.localName)) continue;
    const style = getComputedStyle(child);
    if (style.display === 'none' || style.visibility === 'hidden') continue;
    const isText = child.localName === 'text' || child.localName === 'tspan';
    const copy = element(child.localName, {
      ...Object.fromEntries(
        PLACED.flatMap((name) => (child.hasAttribute(name) ? [[name, child.getAttribute(name)!]] : [])),
      ),
      ...(child.localName !== 'g' && looksOf(style, LOOKS)),
      ...(child.localName === 'g' && style.opacity !== '1' && { opacity: style.opacity }),
      ...(isText && looksOf(style, LETTERS)),
    });
    copyShapes(child, copy);
    to.append(copy);
  }
}

function looksOf(style: CSSStyleDeclaration, looks: typeof LOOKS): Record<string, string> {
  const said = looks.map(([property, usual]) => [property, style.getPropertyValue(property), usual] as const);
  return Object.fromEntries(said.flatMap(([property, value, usual]) => (value === usual ? [] : [[property, value]])));
}

function element(name: 'svg', attributes: Record<string, string | number>): SVGSVGElement;
function element(name: string, attributes: Record<string, string | number>): SVGElement;
function element(name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes))
    if (key !== 'xmlns')
      made.setAttribute(key, typeof value === 'number' ? String(Math.round(value * 100) / 100) : value);
  return made;
}

function words(name: string, text: string, attributes: Record<string, string | number> = {}): SVGElement {
  const made = element(name, attributes);
  made.textContent = text;
  return made;
}

const clean = (text: string): string => text.replace(NOT_XML, '').replace(/[\t\n\r ]+/g, ' ');
const fontOf = ({ fontWeight, fontSize, fontFamily }: CSSStyleDeclaration) => `${fontWeight} ${fontSize} ${fontFamily}`;

let pen: CanvasRenderingContext2D | null = null;

function measured(text: string, font: string): TextMetrics {
  pen ??= document.createElement('canvas').getContext('2d')!;
  pen.font = font;
  return pen.measureText(text);
}

/** Broken between words, so that it fits. */
function wrapped(text: string, width: number, font: string): string[] {
  const lines: string[] = [];
  for (const word of clean(text).split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && measured(longer, font).width <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
