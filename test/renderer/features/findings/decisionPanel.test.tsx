// @vitest-environment jsdom
import '../../browserGaps.ts';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import type { DecisionId } from '../../../../electron/common/ids.ts';
import { CallError, type Handlers } from '../../../../electron/contract/index.ts';
import { DecisionPanel } from '../../../../renderer/features/findings/DecisionPanel.tsx';
import { createFakeEngine } from '../../fakeEngine.ts';
import { renderScreen } from '../../renderScreen.tsx';
import { indicator, makeFinding } from '../../rows.ts';

const past = {
  id: 3 as DecisionId,
  verdict: 'dismiss' as const,
  reason: 'two ways to count',
  findings: [],
  indicator,
  subject: null,
  members: [],
  who: 'Ada',
  recordedAt: '2025-02-01T10:00:00Z',
  indicators: [],
  supersedes: null,
  answers: null,
  isWithdrawn: false,
  isSuperseded: false,
  isStale: false,
  changes: [],
};

function open(handlers: Handlers = {}, finding = makeFinding()) {
  const onRecorded = vi.fn();
  const engine = createFakeEngine({
    'findings.page': () => ({ rows: [], total: 0, counts: [] }),
    'decisions.record': () => past,
    ...handlers,
  });
  renderScreen(engine.session, <DecisionPanel finding={finding} onRecorded={onRecorded} />);
  return { engine, onRecorded };
}

const record = (): void => {
  fireEvent.click(screen.getByTestId('decision-record'));
};
const reason = (text: string): void => {
  fireEvent.change(screen.getByTestId('decision-reason'), { target: { value: text } });
};

afterEach(cleanup);

test('offers only the verdicts that make sense, none preselected', () => {
  open();
  expect(screen.queryByTestId('verdict-adopt')).toBeNull();
  for (const kind of ['prefer', 'keep-apart', 'series-break', 'dismiss'])
    expect(screen.getByTestId(`verdict-${kind}`).getAttribute('aria-pressed')).toBe('false');
});

test('asks for verdict, fact and reason, one by one, before it records', async () => {
  const { engine, onRecorded } = open();
  record();
  expect(screen.getByRole('alert').textContent).toMatch(/verdict/i);
  fireEvent.keyDown(document.body, { key: 'p' });
  record();
  expect(screen.getByRole('alert').textContent).toMatch(/which fact/i);
  fireEvent.click(screen.getByTestId('decision-fact-2'));
  record();
  expect(screen.getByRole('alert').textContent).toMatch(/reason/i);
  expect(engine.inputsOf('decisions.record')).toEqual([]);
  reason('  the later count is complete ');
  fireEvent.keyDown(screen.getByTestId('decision-reason'), { key: 'Enter', ctrlKey: true });
  await waitFor(() => expect(onRecorded).toHaveBeenCalledTimes(1));
  expect(engine.inputsOf('decisions.record')).toEqual([
    { findingIds: [5], verdict: 'prefer', factId: 12, reason: 'the later count is complete' },
  ]);
});

test('a series break needs a date that is one, and sends no field of another verdict', async () => {
  const { engine } = open();
  fireEvent.keyDown(document.body, { key: 'p' });
  fireEvent.click(screen.getByTestId('decision-fact-1'));
  fireEvent.keyDown(document.body, { key: 'b' });
  reason('new definition');
  fireEvent.change(screen.getByTestId('decision-at'), { target: { value: '2021-13' } });
  record();
  expect(screen.getByTestId('decision-at').getAttribute('aria-invalid')).toBe('true');
  fireEvent.change(screen.getByTestId('decision-at'), { target: { value: '2021-03' } });
  record();
  await waitFor(() =>
    expect(engine.inputsOf('decisions.record')).toEqual([
      { findingIds: [5], verdict: 'series-break', at: '2021-03', reason: 'new definition' },
    ]),
  );
});

test('an error keeps what was chosen and typed', async () => {
  const { onRecorded } = open({
    'decisions.record': () => {
      throw new CallError('read-only');
    },
  });
  fireEvent.keyDown(document.body, { key: 'x' });
  reason('no conflict');
  record();
  expect((await screen.findByRole('alert')).textContent).toMatch(/reading only/);
  expect((screen.getByTestId('decision-reason') as HTMLTextAreaElement).value).toBe('no conflict');
  expect(screen.getByTestId('verdict-dismiss').getAttribute('aria-pressed')).toBe('true');
  expect(onRecorded).not.toHaveBeenCalled();
});

test('a snippet adds the sources’ words to the reason', () => {
  open();
  reason('Compare');
  fireEvent.click(screen.getByRole('button', { name: '+ quotes' }));
  expect((screen.getByTestId('decision-reason') as HTMLTextAreaElement).value).toMatch(
    /^Compare 1: “The harbour office/,
  );
});

test('decides like findings of the same subject at once', async () => {
  const like = { ...makeFinding(), id: 6 };
  const { engine } = open({ 'findings.page': () => ({ rows: [like as never], total: 1, counts: [] }) });
  fireEvent.click(await screen.findByText('Decide 1 like finding too'));
  fireEvent.click(screen.getByRole('checkbox'));
  fireEvent.keyDown(document.body, { key: 'x' });
  reason('same ground');
  record();
  await waitFor(() => expect(engine.inputsOf('decisions.record')[0]?.findingIds).toEqual([5, 6]));
});

test('shows earlier decisions and withdraws the one that holds', async () => {
  const { engine } = open({ 'decisions.withdraw': () => past }, makeFinding({ decisions: [past], state: 'dismissed' }));
  expect(screen.getByText('two ways to count')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Withdraw' }));
  await waitFor(() => expect(engine.inputsOf('decisions.withdraw')).toEqual([{ id: 3 }]));
});
