import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderMessage } from '../../electron/common/renderMessage.ts';
import { createWords, translatorFor } from '../../electron/common/words.ts';
import enChart from '../../resources/i18n/en/chart.json' with { type: 'json' };
import enReconcile from '../../resources/i18n/en/reconcile.json' with { type: 'json' };
import zhChart from '../../resources/i18n/zh-Hans/chart.json' with { type: 'json' };
import zhReconcile from '../../resources/i18n/zh-Hans/reconcile.json' with { type: 'json' };

const createTranslate = (files: Record<string, object>) =>
  translatorFor(createWords({ en: files, 'zh-Hans': files }, 'en'), 'en');

type Tree = { [key: string]: string | Tree };

const listTexts = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : listTexts(value, `${path}${key}.`),
  );
const listParams = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort();

describe.each([
  ['reconcile', enReconcile, zhReconcile],
  ['chart', enChart, zhChart],
])('%s texts', (_, en, zh) => {
  it('have the same keys and parameters in both languages', () => {
    const params = (tree: object) => listTexts(tree as Tree).map(([key, text]) => `${key} ${listParams(text)}`);
    expect(params(zh)).toEqual(params(en));
  });
});

function listSources(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
    .join('\n');
}

describe('codes', () => {
  it('that checks and charts use are all worded', () => {
    const source = listSources('electron/pipeline/reconcile') + listSources('electron/pipeline/chart');
    const codes = [...source.matchAll(/'((?:reconcile|chart):[\w.-]+)'/g)].map(([, code]) => code ?? '');
    const sentences = [...source.matchAll(/(?:code|kind): '([\w-]+)'/g)].map(
      ([, kind]) => `reconcile:sentence.${kind}`,
    );
    const translate = createTranslate({ reconcile: enReconcile, chart: enChart });
    // Kinds of periods, and kinds whose sentences have codes of their own.
    const unworded = ['lookalike', 'derived-check', 'asOf', 'interval'].map((kind) => `reconcile:sentence.${kind}`);
    const missing = [...codes, ...sentences].filter((code) => translate(code) === code && !unworded.includes(code));
    expect(missing).toEqual([]);
    expect(codes.length).toBeGreaterThan(5);
  });
});

describe('renderMessage', () => {
  const translate = createTranslate({ a: { b: '{{name}}: {{value}} ({{when}}, {{how}})', how: 'by {{who}}' } });
  const message = {
    code: 'a:b',
    params: {
      name: { name: { zh: '签约总金额', en: 'Signed amount' } },
      value: {
        quantity: {
          value: '5',
          high: null,
          unit: 'percent',
          noun: null,
          qualifier: 'exact' as const,
          step: '1',
          raw: '5%',
        },
      },
      when: { period: { kind: 'asOf' as const, at: '2025-11' } },
      how: { term: 'a:how' },
      who: 'Li',
    },
  };

  it('writes names, quantities, periods and terms in the language', () => {
    expect(renderMessage(message, translate, 'en')).toBe('Signed amount: 5 % (Nov 2025, by Li)');
    expect(renderMessage(message, translate, 'zh-Hans')).toBe('签约总金额: 5 % (2025年11月, by Li)');
  });

  it('leaves no space between two Chinese words', () => {
    const words = createTranslate({ a: { b: '{{value}} 在文中' } });
    const { quantity } = message.params.value;
    const inUnit = (unit: string) => ({ code: 'a:b', params: { value: { quantity: { ...quantity, unit } } } });
    expect(renderMessage(inUnit('day'), words, 'zh-Hans')).toBe('5 天在文中');
    expect(renderMessage(inUnit('percent'), words, 'zh-Hans')).toBe('5 % 在文中');
  });

  it('shows the code of a text that is missing', () => {
    expect(translate('a:nothing.here')).toBe('a:nothing.here');
  });
});
