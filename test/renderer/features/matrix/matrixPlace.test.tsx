// @vitest-environment jsdom
import '../../browserGaps.ts';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { CallError } from '../../../../electron/contract/index.ts';
import { chartDraft } from '../../../../renderer/features/charts/chartDraft.ts';
import { MatrixPlace } from '../../../../renderer/features/matrix/MatrixPlace.tsx';
import { createFakeEngine } from '../../fakeEngine.ts';
import { renderScreen } from '../../renderScreen.tsx';
import { makeFact, makeFinding, makeMatrix } from '../../rows.ts';

function open() {
  const engine = createFakeEngine({
    'matrix.get': () => makeMatrix(),
    'facts.get': ({ id }) => makeFact(id, '322 ferry trips'),
    'findings.get': () => makeFinding(),
  });
  renderScreen(engine.session, <MatrixPlace onImport={() => undefined} />);
  return engine;
}

const cell = (name: string): Promise<HTMLElement> => screen.findByTestId(`matrix-cell-${name}`);
const selected = (): string | undefined =>
  document.querySelector<HTMLElement>('[aria-selected="true"]')?.dataset.testid;

afterEach(cleanup);

test('a cell says its marks in words, not by colour alone', async () => {
  open();
  expect((await cell('ferry-trips-2024')).textContent).toContain('322');
  expect(screen.getByRole('img', { name: 'conflict' })).toBeTruthy();
  expect((await cell('piers-2023')).textContent).toContain('×2');
  expect((await cell('ferry-trips-2023')).textContent).toContain('a gap');
});

test('says why it could not be read, and tries again when asked to', async () => {
  let isBroken = true;
  const engine = createFakeEngine({
    'matrix.get': () => {
      if (isBroken) throw new CallError('disk-full');
      return makeMatrix();
    },
    'facts.get': ({ id }) => makeFact(id, '322 ferry trips'),
    'findings.get': () => makeFinding(),
  });
  renderScreen(engine.session, <MatrixPlace onImport={() => undefined} />);
  expect((await screen.findByRole('alert')).textContent).toMatch(/disk is full/i);
  isBroken = false;
  fireEvent.click(screen.getByTestId('read-again'));
  expect(await cell('ferry-trips-2024')).toBeTruthy();
});

test('opens with the evidence of the first conflict', async () => {
  open();
  await cell('ferry-trips-2024');
  expect(selected()).toBe('matrix-cell-ferry-trips-2024');
  expect(await screen.findByTestId('decide-button')).toBeTruthy();
});

test('says beside its name what is only aimed at', async () => {
  const made = makeMatrix();
  const [group] = made.groups;
  if (!group?.rows[0]) throw new Error('no row');
  group.rows[0] = { ...group.rows[0], modality: 'target' };
  const engine = createFakeEngine({
    'matrix.get': () => made,
    'facts.get': ({ id }) => makeFact(id, '322 ferry trips'),
    'findings.get': () => makeFinding(),
  });
  renderScreen(engine.session, <MatrixPlace onImport={() => undefined} />);
  const row = (await cell('ferry-trips-2024')).closest('tr');
  expect(row?.querySelector('th')?.textContent).toMatch(/^target/);
});

test('says whose figures a row has where the indicator has rows of several', async () => {
  const made = makeMatrix();
  const [group] = made.groups;
  const [row] = group?.rows ?? [];
  if (!group || !row) throw new Error('no row');
  group.rows.push({ ...row, subject: 'North shore' });
  const engine = createFakeEngine({
    'matrix.get': () => made,
    'facts.get': ({ id }) => makeFact(id, '322 ferry trips'),
    'findings.get': () => makeFinding(),
  });
  renderScreen(engine.session, <MatrixPlace onImport={() => undefined} />);
  await cell('ferry-trips-2024');
  expect(screen.getByTestId('matrix-row-ferry-trips.1').textContent).toContain('North shore');
  expect(screen.getByTestId('matrix-row-piers').textContent).not.toContain('no subject');
});

test('choosing a cell shows its sentence, finding and rule', async () => {
  open();
  fireEvent.click(await cell('ferry-trips-2024'));
  expect((await screen.findByText(/counted/)).closest('[lang]')?.getAttribute('lang')).toBe('en');
  expect((await screen.findByTestId('fact-card-11')).querySelector('mark')?.textContent).toBe('322 ferry trips');
  expect(await screen.findByText(/One value cannot satisfy both/)).toBeTruthy();
  expect(screen.getByTestId('cell-rule').textContent).toContain('the only value stated');
  fireEvent.click(screen.getByTestId('decide-button'));
  expect(location.hash).toBe('#/findings/5');
});

test('one tab stop; arrows, Home and End move within the grid', async () => {
  open();
  fireEvent.click(await cell('ferry-trips-2022'));
  expect(document.querySelectorAll('[role="gridcell"][tabindex="0"]')).toHaveLength(1);
  const press = (key: string): void => {
    fireEvent.keyDown(document.querySelector('[role="gridcell"][tabindex="0"]') as Element, { key });
  };
  press('ArrowRight');
  expect(selected()).toBe('matrix-cell-ferry-trips-2023');
  press('ArrowDown');
  expect(selected()).toBe('matrix-cell-piers-2023');
  expect((document.activeElement as HTMLElement).dataset.testid).toBe('matrix-cell-piers-2023');
  press('ArrowDown');
  expect(selected()).toBe('matrix-cell-piers-2023');
  press('Home');
  expect(selected()).toBe('matrix-cell-piers-undated');
  press('End');
  expect(selected()).toBe('matrix-cell-piers-2024');
});

test('the selection survives new data', async () => {
  const engine = open();
  fireEvent.click(await cell('piers-2023'));
  engine.emit('changed', { scopes: ['facts'] });
  await waitFor(() => expect(engine.inputsOf('matrix.get').length).toBeGreaterThan(1));
  expect(selected()).toBe('matrix-cell-piers-2023');
});

test('charts the row that is selected', async () => {
  open();
  fireEvent.click(await cell('piers-2023'));
  fireEvent.click(screen.getByTestId('matrix-chart'));
  expect(chartDraft.get()?.spec).toMatchObject({ indicatorIds: [2], subject: null, frequency: 'year', language: 'en' });
  expect(location.hash).toBe('#/charts');
});

test('charts the cells taken with Shift, Ctrl or by their row, and only those', async () => {
  open();
  fireEvent.click(await cell('ferry-trips-2022'));
  fireEvent.click(await cell('piers-2023'), { shiftKey: true });
  expect(document.querySelectorAll('[role="gridcell"][aria-selected="true"]')).toHaveLength(4);
  const chart = screen.getByTestId('matrix-chart');
  expect(chart.textContent).toContain('2 cells');
  fireEvent.click(chart);
  const block = chartDraft.get()?.spec;
  expect(block?.indicatorIds).toEqual([1, 2]);
  expect(block?.factIds).toEqual([11]);
  expect(block?.row).toBeNull();

  fireEvent.click((await cell('piers-2023')).closest('tr')?.querySelector('th') as Element);
  fireEvent.click(screen.getByTestId('matrix-chart'));
  expect(chartDraft.get()?.spec).toMatchObject({ indicatorIds: [2], factIds: [], row: { scopeText: null } });

  fireEvent.click(await cell('ferry-trips-2024'));
  fireEvent.click(await cell('piers-2023'), { ctrlKey: true });
  expect(document.querySelectorAll('[role="gridcell"][aria-selected="true"]')).toHaveLength(2);
  fireEvent.click(await cell('piers-2023'), { ctrlKey: true });
  fireEvent.click(await cell('ferry-trips-2022'));
  expect(document.querySelectorAll('[role="gridcell"][aria-selected="true"]')).toHaveLength(1);
});
