// @vitest-environment jsdom
import '../../browserGaps.ts';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { BulkReview } from '../../../../renderer/features/facts/BulkReview.tsx';
import {
  addQuery,
  dropField,
  factFilter,
  NO_FILTER,
  toggleValue,
} from '../../../../renderer/features/facts/factStore.ts';
import { createFakeEngine } from '../../fakeEngine.ts';
import { renderScreen } from '../../renderScreen.tsx';
import { makeProject } from '../../rows.ts';

afterEach(() => {
  cleanup();
  factFilter.set(NO_FILTER);
});

test('rules on what is filtered, after saying how many, in one call', async () => {
  factFilter.set({ ...NO_FILTER, measure: ['flow'] });
  const engine = createFakeEngine({
    'project.info': () => makeProject(),
    'facts.review': () => ({ changed: 7 }),
  });
  renderScreen(engine.session, <BulkReview total={7} />);
  const button = screen.getByTestId('facts-bulk') as HTMLButtonElement;
  await waitFor(() => expect(button.disabled).toBe(false));
  fireEvent.click(button);
  fireEvent.click(await screen.findByText('Reject all 7'));
  expect(await screen.findByText(/All 7 facts that the filter shows become rejected/)).toBeTruthy();
  expect(engine.inputsOf('facts.review')).toEqual([]);
  fireEvent.click(screen.getByTestId('facts-bulk-run'));
  await waitFor(() =>
    expect(engine.inputsOf('facts.review')).toEqual([
      { target: { filter: { minor: 'hide', measure: ['flow'] } }, status: 'rejected' },
    ]),
  );
});

test('is not offered where the project can only be read', async () => {
  const engine = createFakeEngine({ 'project.info': () => makeProject({ isReadOnly: true }) });
  renderScreen(engine.session, <BulkReview total={7} />);
  await waitFor(() => expect(engine.inputsOf('project.info')).toHaveLength(1));
  expect((screen.getByTestId('facts-bulk') as HTMLButtonElement).disabled).toBe(true);
});

test('filters: a value is added and taken out again, and an empty list is no filter', () => {
  const once = toggleValue(NO_FILTER, 'year', null);
  expect(once).toEqual({ minor: 'hide', year: [null] });
  expect(toggleValue(once, 'year', 2024)).toEqual({ minor: 'hide', year: [null, 2024] });
  expect(toggleValue(once, 'year', null)).toEqual(NO_FILTER);
  expect(dropField(addQuery(NO_FILTER, { text: 'port' }), 'text')).toEqual(NO_FILTER);
});
