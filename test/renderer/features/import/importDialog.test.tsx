// @vitest-environment jsdom
import '../../browserGaps.ts';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import type { PlanRow } from '../../../../electron/common/importPlan.ts';
import { jobs } from '../../../../renderer/app/jobs.ts';
import { ImportDialog } from '../../../../renderer/features/import/ImportDialog.tsx';
import { resetImport } from '../../../../renderer/features/import/importFlow.ts';
import { createFakeEngine } from '../../fakeEngine.ts';
import { renderScreen } from '../../renderScreen.tsx';
import { makeArticle, makeProject } from '../../rows.ts';

const host = { kind: 'local' as const, version: '0', systemUser: 'u', hasDialogs: false } as never;
const report = {
  files: [
    { name: 'good.txt', outcome: 'imported' as const, reason: null, articles: 2, facts: 9 },
    { name: 'photo.png', outcome: 'refused' as const, reason: 'binary', articles: 0, facts: 0 },
    { name: 'again.txt', outcome: 'duplicate' as const, reason: 'duplicate', articles: 0, facts: 0 },
  ],
  articles: 2,
  facts: 9,
  wasCancelled: false,
};

const row = (id: number, name: string, more: Partial<PlanRow> = {}): PlanRow =>
  ({
    id,
    name,
    format: 'text',
    bytes: 2048,
    outcome: 'new',
    reason: null,
    echoOf: null,
    encoding: 'utf-8',
    confidence: 1,
    candidates: [],
    notes: [],
    given: {},
    isSkipped: false,
    articles: [
      {
        ordinal: 1,
        title: `Title of ${name}`,
        outlet: null,
        date: null,
        dateBasis: 'unknown',
        dateReason: null,
        language: 'en',
        firstLines: ['A line.'],
        echoOf: null,
      },
    ],
    ...more,
  }) as PlanRow;

const guessed = { encoding: 'gb18030' as const, confidence: 0.6, firstLines: ['合作项目'] };
const rows = [
  row(0, 'good.txt'),
  row(1, 'odd.txt', { confidence: 0.62, encoding: 'big5', candidates: [guessed] }),
  row(2, 'photo.png', { outcome: 'refused', reason: 'binary', articles: [], encoding: null, confidence: null }),
];
const counts = {
  ...{ files: 3, new: 2, echo: 0, duplicate: 0, refused: 1, skipped: 0 },
  ...{ doubtful: 1, undated: 2, derived: 0, articles: 2 },
};

function open(files: File[] = []) {
  const onClose = vi.fn();
  const engine = createFakeEngine({
    'host.info': () => host,
    'project.info': () => makeProject(),
    'import.planPaste': () => ({ planId: 'plan-0001', counts, unmatchedReferences: [], wasCancelled: false }),
    'import.plan': () => ({ planId: 'plan-0001', counts, unmatchedReferences: [], wasCancelled: false }),
    'import.planPage': () => ({ rows, total: 3, counts }),
    'import.planSet': () => ({ changed: 1, counts }),
    'import.commit': () => report,
    'import.discard': () => ({}),
    'articles.page': ({ needsDate }) =>
      needsDate ? { rows: [makeArticle({ date: null, dateBasis: 'unknown' })], total: 1 } : { rows: [], total: 0 },
    'articles.editMany': () => ({ changed: 1 }),
  });
  renderScreen(engine.session, <ImportDialog files={files} onClose={onClose} />);
  return { engine, onClose };
}

afterEach(() => {
  cleanup();
  resetImport();
});

async function planned() {
  const opened = open([new File(['a'], 'good.txt'), new File(['b'], 'photo.png')]);
  await screen.findByTestId('plan-row-odd.txt');
  return opened;
}

test('files given are planned, not imported; what is refused says why', async () => {
  const { engine } = await planned();
  expect(engine.granted.map(({ name }) => name)).toEqual(['good.txt', 'photo.png']);
  expect(engine.inputsOf('import.plan')).toEqual([{ handles: ['handle-0-0000', 'handle-1-0000'] }]);
  expect(screen.getByTestId('plan-row-photo.png').textContent).toMatch(/This is no text/);
  expect(screen.getByTestId('plan-chip-doubtful').textContent).toContain('1');
  expect(screen.getByTestId('plan-commit').textContent).toBe('Import 2 articles');
  expect(engine.inputsOf('import.commit')).toEqual([]);
});

test('a date is set for all that are selected, a wrong one is not', async () => {
  const { engine } = await planned();
  for (const name of ['good.txt', 'odd.txt']) fireEvent.click(screen.getByLabelText(`Select ${name}`));
  fireEvent.change(screen.getByTestId('plan-set-date'), { target: { value: 'soon' } });
  fireEvent.click(screen.getByTestId('plan-set'));
  expect(screen.getByRole('alert').textContent).toMatch(/no date/);
  fireEvent.change(screen.getByTestId('plan-set-date'), { target: { value: '2025-11' } });
  fireEvent.click(screen.getByTestId('plan-set'));
  await waitFor(() =>
    expect(engine.inputsOf('import.planSet')).toEqual([
      { planId: 'plan-0001', target: { ids: [0, 1] }, set: { date: '2025-11' } },
    ]),
  );
});

test('another encoding is chosen by what it would read', async () => {
  const { engine } = await planned();
  fireEvent.click(screen.getByTestId('plan-row-odd.txt'));
  expect(screen.getByTestId('plan-detail').textContent).toContain('合作项目');
  fireEvent.click(screen.getByTestId('plan-encoding-gb18030'));
  await waitFor(() => expect(engine.inputsOf('import.planSet')[0]).toMatchObject({ set: { encoding: 'gb18030' } }));
});

test('the arrows go from file to file', async () => {
  await planned();
  const first = screen.getByLabelText('Select good.txt');
  first.focus();
  fireEvent.keyDown(first, { key: 'ArrowDown' });
  expect(document.activeElement).toBe(screen.getByLabelText('Select odd.txt'));
  expect(screen.getByTestId('plan-detail').textContent).toContain('odd.txt');
});

test('the result lists trouble first, and the dates that are missing', async () => {
  const { engine } = await planned();
  fireEvent.click(screen.getByTestId('plan-commit'));
  const results = await screen.findByTestId('import-results');
  const listed = [...results.querySelectorAll('tbody tr')].map((line) => line.textContent ?? '');
  expect(listed[0]).toMatch(/photo\.png.*This is no text/);
  expect(listed.join('|')).toMatch(/again\.txt.*already/);
  const date = await screen.findByTestId('date-of-ferry.txt');
  fireEvent.change(date, { target: { value: '2025-11-10' } });
  fireEvent.submit(date.closest('form') as HTMLFormElement);
  await waitFor(() =>
    expect(engine.inputsOf('articles.editMany')).toEqual([{ edits: [{ id: 1, patch: { date: '2025-11-10' } }] }]),
  );
});

test('a plan that is given up is discarded, with nothing written', async () => {
  const { engine, onClose } = await planned();
  fireEvent.click(screen.getByTestId('plan-cancel'));
  expect(onClose).toHaveBeenCalled();
  await waitFor(() => expect(engine.inputsOf('import.discard')).toEqual([{ planId: 'plan-0001' }]));
  expect(engine.inputsOf('import.commit')).toEqual([]);
});

test('a pasted text is planned too', async () => {
  const { engine } = open();
  expect((screen.getByTestId('import-paste-run') as HTMLButtonElement).disabled).toBe(true);
  fireEvent.change(screen.getByTestId('import-paste-text'), { target: { value: 'A port had 41 piers.' } });
  fireEvent.click(screen.getByTestId('import-paste-run'));
  await screen.findByTestId('import-plan');
  expect(engine.inputsOf('import.planPaste')).toEqual([{ text: 'A port had 41 piers.' }]);
  expect(jobs.get()).toEqual([]);
});
