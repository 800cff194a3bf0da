// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { ChartModel, ChartSpec } from '../../../../electron/common/chartSpec.ts';
import { newChartSpec } from '../../../../electron/common/newChartSpec.ts';
import { chartDraft, editPart } from '../../../../renderer/features/charts/chartDraft.ts';
import { TextGroup } from '../../../../renderer/features/charts/TextGroup.tsx';
import { createFakeEngine } from '../../fakeEngine.ts';
import { renderScreen } from '../../renderScreen.tsx';

const EMPTY = { series: [], sources: [], notes: [], leftOut: [], columns: [], title: 'Piers', type: 'dot' };

function open(edits: ChartSpec['edits']): void {
  const spec = newChartSpec({ indicatorIds: [1] as never, edits });
  chartDraft.set({ id: null, spec, isChanged: false });
  const model = { ...EMPTY, spec, cutoff: '2021-03-01' } as unknown as ChartModel;
  renderScreen(createFakeEngine({}).session, <TextGroup spec={spec} model={model} />);
}

afterEach(cleanup);

test('shows what the program writes, and keeps an edit with what it was made from', () => {
  open({});
  const field = screen.getByTestId<HTMLTextAreaElement>('chart-part-cutoff');
  expect(field.value).toBe('1 Mar 2021');
  fireEvent.change(field, { target: { value: 'spring 2021' } });
  expect(chartDraft.get()?.spec.edits).toEqual({ cutoff: { text: 'spring 2021', from: '1 Mar 2021' } });
  // Typed back by hand.
  editPart('cutoff', '1 Mar 2021', '1 Mar 2021');
  expect(chartDraft.get()?.spec.edits).toEqual({});
});

test('says that a text is edited, and no more while the facts are the same', () => {
  open({ cutoff: { text: 'spring 2021', from: '1 Mar 2021' } });
  expect(screen.getByText('edited')).toBeTruthy();
  expect(screen.queryByText('facts changed since')).toBeNull();
});

test('says where the facts changed since, shows what would be written now, and goes back to it', () => {
  open({ cutoff: { text: 'late 2020', from: '8 Nov 2020' } });
  expect(screen.getByText('facts changed since')).toBeTruthy();
  expect(screen.getByText('1 Mar 2021')).toBeTruthy();
  fireEvent.click(screen.getByTestId('chart-part-back-cutoff'));
  expect(chartDraft.get()?.spec.edits).toEqual({});
});
