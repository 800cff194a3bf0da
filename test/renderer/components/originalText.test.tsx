// @vitest-environment jsdom
import '../browserGaps.ts';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ArticleId } from '../../../electron/common/ids.ts';
import { sourceView } from '../../../renderer/components/readingView.ts';
import { SourcePane } from '../../../renderer/components/SourcePane.tsx';
import { createFakeEngine } from '../fakeEngine.ts';
import { renderScreen } from '../renderScreen.tsx';
import { makeArticle, makeProject } from '../rows.ts';

const TEXT = 'Home > News\nFerry news\nThe ferry carried 3 million people.\nSubscribe';
const passage = (words: string, reason: 'navigation' | 'sharing') => ({
  span: { start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length },
  reason,
});

function open() {
  const engine = createFakeEngine({
    'project.info': () => makeProject(),
    'articles.get': () => makeArticle({ cleaned: { passages: 2, repairs: 1, offers: 1 } }),
    'articles.source': () => ({
      articleId: 1 as ArticleId,
      fileName: 'ferry.txt',
      encoding: 'utf-8' as const,
      sha256: '',
      byteLength: 0,
      text: TEXT,
      extent: { start: 0, end: TEXT.length },
      marks: [],
      passages: [passage('Home > News', 'navigation'), passage('Subscribe', 'sharing')],
      repairs: [['entity' as const, 12, 17, 'Ferry']],
      offers: [{ kind: 'utf8-as-latin1' as const, span: { start: 0, end: 3 }, count: 3, before: 'â€™', after: '’' }],
      rulings: { restored: [], excluded: [], accepted: [] },
    }),
    'articles.rule': () => makeArticle(),
  });
  renderScreen(engine.session, <SourcePane articleId={1 as ArticleId} at={null} />);
  return engine;
}

beforeEach(() => sourceView.set('cleaned'));
afterEach(cleanup);

test('the cleaned text says how much was left out, and leads to the original', async () => {
  open();
  const show = await screen.findByTestId('cleaning-show');
  expect(show.textContent).toContain('2 passages left out');
  expect(screen.getByText('looks misread')).toBeTruthy();
  fireEvent.click(show);
  expect(sourceView.get()).toBe('original');
});

test('a passage is listed with its reason and put back', async () => {
  sourceView.set('original');
  const engine = open();
  const [first] = await screen.findAllByTestId('cleaning-put-back');
  expect(screen.getByText('navigation of the page')).toBeTruthy();
  expect(document.querySelectorAll('.text-left-out').length).toBeGreaterThanOrEqual(2);
  expect(document.querySelector('.text-left-out')?.getAttribute('title')).toContain('navigation of the page');
  fireEvent.click(first as HTMLElement);
  await waitFor(() =>
    expect(engine.calls.filter(({ name }) => name === 'articles.rule').map(({ input }) => input)).toEqual([
      { id: 1, ruling: { do: 'restore', span: passage('Home > News', 'navigation').span } },
    ]),
  );
});

test('an offered repair shows what it would read before it is accepted', async () => {
  sourceView.set('original');
  const engine = open();
  fireEvent.click(await screen.findByTestId('cleaning-accept-utf8-as-latin1'));
  await waitFor(() => expect(engine.calls.some(({ name }) => name === 'articles.rule')).toBe(true));
});
