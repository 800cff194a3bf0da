import commonHanzi from '../../../resources/lexicons/commonHanzi.json' with { type: 'json' };

/** Weights are per character; their mean over the non-ASCII characters is the score, so 1 is everyday prose. */
const FREQUENT = 1;
const ORDINARY = 0.3;
const RARE = -0.4;
const FOREIGN = -0.3;
const IMPOSSIBLE = -4;
/** What stands for a damaged byte: a fifth of the text may be so before all of it is called unreadable. */
const UNREADABLE = -2.5;
/** Enough to tell encodings apart; a longer text is sampled from its start, middle and end. */
const SAMPLE = 6000;

const WEIGHTS = buildWeights();

/** GB2312 level 1 and Big5 level 1 are the two standards' own lists of everyday characters. */
function listLevelOne(encoding: 'gb18030' | 'big5'): string {
  const [first, last] = encoding === 'gb18030' ? [0xb0, 0xd7] : [0xa4, 0xc6];
  const bytes: number[] = [];
  for (let lead = first; lead <= last; lead++) for (let trail = 0xa1; trail <= 0xfe; trail++) bytes.push(lead, trail);
  return new TextDecoder(encoding).decode(new Uint8Array(bytes));
}

function weighRange(weights: Float32Array, weight: number, [from, to]: readonly [number, number]): void {
  weights.fill(weight, from, to + 1);
}

function buildWeights(): Float32Array {
  const weights = new Float32Array(0x10000).fill(FOREIGN);
  weighRange(weights, RARE, [0x3400, 0x9fff]);
  for (const char of listLevelOne('gb18030') + listLevelOne('big5')) weights[char.charCodeAt(0)] = ORDINARY;
  for (const rows of [commonHanzi.simplified, commonHanzi.traditional]) {
    for (const char of rows.join('')) weights[char.charCodeAt(0)] = FREQUENT;
  }
  // Marks that any Chinese or English text may carry: Latin letters with accents, dashes and quotes, CJK marks, wide forms.
  weighRange(weights, 0.2, [0x00c0, 0x024f]);
  weighRange(weights, 0.4, [0x2000, 0x22ff]);
  weighRange(weights, FREQUENT, [0x3000, 0x3017]);
  weighRange(weights, 0.6, [0xff01, 0xff5e]);
  for (const char of '“”‘’—…·%℃①②③④⑤') weights[char.charCodeAt(0)] = FREQUENT;
  weighRange(weights, IMPOSSIBLE, [0xe000, 0xf8ff]);
  weighRange(weights, IMPOSSIBLE, [0x80, 0x9f]);
  weighRange(weights, IMPOSSIBLE, [0xfff0, 0xffff]);
  weights[0xfffd] = UNREADABLE;
  // Half of a pair: the astral planes hold emoji and rare hanzi, both possible, neither evidence.
  weighRange(weights, 0, [0xd800, 0xdfff]);
  return weights;
}

function sampleText(text: string): string {
  if (text.length <= SAMPLE) return text;
  const third = SAMPLE / 3;
  const middle = (text.length - third) >> 1;
  return text.slice(0, third) + text.slice(middle, middle + third) + text.slice(-third);
}

export interface Plausibility {
  /** Mean weight of the non-ASCII characters; 1 is everyday Chinese, below 0 no language. 0 where there are none. */
  readonly score: number;
  /** Characters beyond ASCII that were looked at. */
  readonly weighed: number;
  /** Share of C0 controls (tab, line ends and form feed aside) among all characters looked at. */
  readonly controls: number;
}

const isControl = (code: number): boolean => (code < 0x20 && !(code >= 9 && code <= 13)) || code === 0x7f;

/** How much a decoded text looks like something a person wrote in Chinese or English. */
export function weighText(text: string): Plausibility {
  const sample = sampleText(text);
  let [sum, weighed, controls] = [0, 0, 0];
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i);
    if (isControl(code)) controls++;
    if (code < 0x80) continue;
    sum += WEIGHTS[code] as number;
    weighed++;
  }
  return {
    score: weighed ? sum / weighed : 0,
    weighed,
    controls: sample.length ? controls / sample.length : 0,
  };
}
