// @vitest-environment jsdom
import '../../browserGaps.ts';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { DateForm } from '../../../../renderer/features/articles/DateForm.tsx';
import { createFakeEngine } from '../../fakeEngine.ts';
import { renderScreen } from '../../renderScreen.tsx';
import { makeArticle } from '../../rows.ts';

const undated = makeArticle({ date: null, dateBasis: 'unknown', dateReason: 'no-date' });

afterEach(cleanup);

test('asks for a date that is not stated and never fills one in', async () => {
  const engine = createFakeEngine({ 'articles.edit': () => undated });
  renderScreen(engine.session, <DateForm article={undated} />);
  const box = screen.getByTestId('article-date') as HTMLInputElement;
  expect(box.value).toBe('');
  fireEvent.change(box, { target: { value: 'last autumn' } });
  fireEvent.click(screen.getByTestId('article-date-save'));
  expect(screen.getByRole('alert').textContent).toContain('no date');
  expect(engine.inputsOf('articles.edit')).toEqual([]);
  fireEvent.change(box, { target: { value: '2025-11' } });
  fireEvent.click(screen.getByTestId('article-date-save'));
  await waitFor(() => expect(engine.inputsOf('articles.edit')).toEqual([{ id: 1, patch: { date: '2025-11' } }]));
});

test('a stated date stands there with its ground and can be corrected', () => {
  const engine = createFakeEngine({});
  renderScreen(engine.session, <DateForm article={makeArticle()} />);
  expect(screen.getByText('2025-01-10')).toBeTruthy();
  expect(screen.getByText('stated')).toBeTruthy();
  fireEvent.click(screen.getByTestId('article-change-date'));
  expect((screen.getByTestId('article-date') as HTMLInputElement).value).toBe('2025-01-10');
});
