import { measureText } from '../../common/wrapText.ts';

/** One text of a drawing, which the drawing library writes for each style of a label. */
interface Run {
  readonly attributes: ReadonlyMap<string, string>;
  readonly style: ReadonlyMap<string, string>;
  readonly content: string;
  readonly x: number;
  /** Baseline, downwards. */
  readonly y: number;
}

const TEXT = /^<text ([^>]*)>([^<]*)<\/text>$/;
/** From the middle of digits and capitals down to their baseline, in ems. */
const DROP = 0.36;
/** Lines of a label are further apart, a raised run is nearer. */
const SAME_LINE = 5;
/** What stands between two runs of unlike size. */
const GAP = 1.5;
/** What places a text or is said of it in another way. */
const PLACING: ReadonlySet<string> = new Set(['dominant-baseline', 'text-anchor', 'x', 'y', 'style', 'xml:space']);
const INHERITED = ['font-size', 'font-weight', 'font-style'] as const;

const round = (n: number): number => Math.round(n * 100) / 100;

const readSize = (style: Run['style']): number => Number.parseFloat(style.get('font-size') ?? '0');

function readRun(line: string): Run | null {
  const [, head = '', content = ''] = TEXT.exec(line) ?? [];
  const attributes = new Map(
    [...head.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  );
  if (attributes.get('dominant-baseline') !== 'central') return null;
  const rules = (attributes.get('style') ?? '').split(';').filter((rule) => rule !== '');
  const style = new Map(rules.map((rule) => rule.split(/:(.*)/s).slice(0, 2) as [string, string]));
  const [x, y] = [Number(attributes.get('x') ?? 0), Number(attributes.get('y') ?? 0)];
  return { attributes, style, content, x, y: y + DROP * readSize(style) };
}

/** Two styles of one line of a label; texts without a place of their own are several of a kind. */
function isNext(run: Run, before: Run): boolean {
  const isSame = (name: string): boolean => run.attributes.get(name) === before.attributes.get(name);
  const isPlaced = run.attributes.has('transform') && ['transform', 'text-anchor', 'stroke'].every(isSame);
  return isPlaced && Math.abs(run.y - before.y) < SAME_LINE;
}

function writeRun(run: Run, before: Run, first: Run): string {
  const rules = INHERITED.filter((name) => run.style.get(name) !== first.style.get(name));
  const isAlike = run.style.get('font-size') === before.style.get('font-size');
  const own = Object.entries({
    dx: isAlike ? 0 : GAP,
    dy: round(run.y - before.y),
    style: rules.map((name) => `${name}:${run.style.get(name) ?? 'normal'}`).join(';'),
    fill: run.attributes.get('fill') === first.attributes.get('fill') ? '' : run.attributes.get('fill'),
  }).filter(([, value]) => value);
  if (own.length === 0) return run.content;
  return `<tspan ${own.map(([name, value]) => `${name}="${value}"`).join(' ')}>${run.content}</tspan>`;
}

const measureRun = (run: Run): number => measureText(run.content.replace(/&\w+;/g, '0')) * readSize(run.style);

type Anchor = 'start' | 'middle' | 'end';
const SHARE: Readonly<Record<Anchor, number>> = { start: 0, middle: 0.5, end: 1 };

/** Where the whole line is held: its left or right end, or the middle, which is where its label stands. */
function findHold(runs: readonly Run[], anchor: Anchor): number {
  const places = runs.map(({ x }) => x);
  if (anchor === 'end') return Math.max(...places);
  return anchor === 'middle' && runs.length > 1 ? 0 : Math.min(...places);
}

/** LibreOffice holds each style of a line for itself: a line of several begins where it is reckoned to. */
function findStart(runs: readonly Run[], anchor: Anchor): number {
  const width = runs.reduce((sum, run) => sum + measureRun(run), GAP);
  return findHold(runs, anchor) - SHARE[anchor] * width;
}

function writeLine(unordered: readonly Run[]): string {
  const runs = [...unordered].sort((a, b) => a.x - b.x);
  const first = runs[0] as Run;
  const anchor = first.attributes.get('text-anchor') as Anchor;
  const text = runs.map((run, i) => (i === 0 ? run.content : writeRun(run, runs[i - 1] as Run, first))).join('');
  const isMixed = text.includes('<tspan');
  const kept = [...first.attributes].filter(([name]) => !PLACING.has(name));
  const written = [
    ['x', round((isMixed ? findStart : findHold)(runs, anchor))],
    ['y', round(first.y)],
    ['text-anchor', isMixed ? 'start' : anchor],
    ...kept,
    ['style', [...first.style].map(([name, value]) => `${name}:${value};`).join('')],
    ...(runs.some(({ attributes }) => attributes.has('xml:space')) ? [['xml:space', 'preserve']] : []),
  ];
  return `<text ${written.map(([name, value]) => `${name}="${value}"`).join(' ')}>${text}</text>`;
}

/**
 * Makes each line of a label one text, its runs following one another, and places texts by their baseline. A program
 * that has other letters than were reckoned with would set runs of their own over each other, and LibreOffice takes the
 * middle of a text for its baseline.
 */
export function joinRuns(svg: string): string {
  const lines: string[] = [];
  let open: Run[] = [];
  const close = (): void => {
    if (open.length > 0) lines.push(writeLine(open));
    open = [];
  };
  for (const line of svg.split('\n')) {
    const run = readRun(line);
    if (!run || (open.length > 0 && !isNext(run, open.at(-1) as Run))) close();
    if (run) open.push(run);
    else lines.push(line);
  }
  close();
  return lines.join('\n');
}

const GHOST = /<path (?=[^>]* fill="none" pointer-events="visible")(?![^>]* stroke=)[^>]*><\/path>\n?/g;

/** Takes out what only catches a pointer: in a file that is edited it is in the way. */
export const dropGhosts = (svg: string): string => svg.replace(GHOST, '');
