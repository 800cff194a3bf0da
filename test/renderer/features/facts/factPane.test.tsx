// @vitest-environment jsdom
import '../../browserGaps.ts';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { sourceView } from '../../../../renderer/components/readingView.ts';
import { FactPane } from '../../../../renderer/features/facts/FactPane.tsx';
import { createFakeEngine } from '../../fakeEngine.ts';
import { renderScreen } from '../../renderScreen.tsx';
import { BODY, makeArticle, makeFact, makeProject } from '../../rows.ts';

const fact = makeFact(11, '322 ferry trips');
const PREFIX = 'Skip to content\r\n';
const shift = ({ start, end }: { start: number; end: number }) => ({
  start: start + PREFIX.length,
  end: end + PREFIX.length,
});

function open(project = makeProject()) {
  const onMove = vi.fn();
  const engine = createFakeEngine({
    'facts.get': () => ({ ...fact, anchor: { ...fact.anchor, source: shift(fact.anchor.body) } }),
    'project.info': () => project,
    'facts.review': () => ({ changed: 1 }),
    'articles.get': () => makeArticle(),
    'articles.source': () => ({
      articleId: fact.articleId,
      fileName: 'ferry.txt',
      encoding: 'utf-8' as const,
      sha256: '',
      byteLength: 0,
      text: PREFIX + BODY,
      extent: shift({ start: 0, end: BODY.length }),
      marks: [],
      passages: [],
      repairs: [],
      offers: [],
      rulings: { restored: [], excluded: [], accepted: [] },
    }),
    'findings.page': () => ({ rows: [], total: 0, counts: [] }),
  });
  renderScreen(
    engine.session,
    <FactPane factId={fact.id} onCurrent={(act) => act(fact.id)} onMove={onMove} onFact={() => undefined} />,
  );
  return { engine, onMove };
}

const highlighted = (): string => document.querySelector('.text-current')?.textContent ?? '';

afterEach(() => {
  cleanup();
  sourceView.set('cleaned');
});

test('shows the sentence with the figure highlighted, in both texts alike', async () => {
  open();
  await waitFor(() => expect(highlighted()).toBe('322 ferry trips'));
  fireEvent.click(screen.getByRole('button', { name: 'Original' }));
  await waitFor(() => expect(document.querySelector('.cm-content')?.textContent).toContain('Skip to content'));
  expect(highlighted()).toBe('322 ferry trips');
  expect(document.querySelector('.text-outside')?.textContent).toContain('Skip');
});

test('accepts by key and goes on to the next row', async () => {
  const { engine, onMove } = open();
  await screen.findByTestId('fact-accept');
  fireEvent.keyDown(document.body, { key: 'a' });
  await waitFor(() => expect(onMove).toHaveBeenCalledWith(1));
  expect(engine.inputsOf('facts.review')).toEqual([{ target: { ids: [11] }, status: 'accepted' }]);
});

test('flagging stays on the row', async () => {
  const { engine, onMove } = open();
  fireEvent.click(await screen.findByTestId('fact-flag'));
  await waitFor(() => expect(engine.inputsOf('facts.review')[0]?.status).toBe('flagged'));
  await waitFor(() => expect(onMove).toHaveBeenCalledWith(0));
});

test('opens the editor by key, where letters are text', async () => {
  const { engine } = open();
  await screen.findByTestId('fact-accept');
  fireEvent.keyDown(document.body, { key: 'e' });
  fireEvent.keyDown(screen.getByTestId('fact-value'), { key: 'x' });
  expect(engine.inputsOf('facts.review')).toEqual([]);
});

test('changes nothing in a project that another holds, and says who does', async () => {
  const lockedBy = { pid: 7, host: 'pier', user: 'harbourmaster', since: '2026-01-01T00:00:00Z' };
  const { engine, onMove } = open(makeProject({ isReadOnly: true, lockedBy }));
  expect((await screen.findByTestId('read-only-note')).textContent).toContain('harbourmaster on pier');
  const accept = screen.getByTestId<HTMLButtonElement>('fact-accept');
  expect([accept.disabled, accept.title]).toEqual([true, 'Read only: harbourmaster on pier has it open']);
  fireEvent.keyDown(document.body, { key: 'a' });
  expect(onMove).not.toHaveBeenCalled();
  expect(engine.inputsOf('facts.review')).toEqual([]);
});

test('calls the indicator that a measure is usual for by its name', async () => {
  const why = [{ field: 'measure', rule: 'indicator-usual', detail: fact.indicator.key }];
  const engine = createFakeEngine({
    'facts.get': () => ({ ...fact, measure: 'cumulative' as const, why }),
    'project.info': () => makeProject(),
    'articles.get': () => makeArticle(),
    'findings.page': () => ({ rows: [], total: 0, counts: [] }),
  });
  const still = (): void => undefined;
  renderScreen(engine.session, <FactPane factId={fact.id} onCurrent={still} onMove={still} onFact={still} />);
  expect((await screen.findByTitle('indicator-usual')).textContent).toContain(fact.indicator.en);
});
