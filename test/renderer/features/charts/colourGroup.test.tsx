// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { ChartModel } from '../../../../electron/common/chartSpec.ts';
import { newChartSpec } from '../../../../electron/common/newChartSpec.ts';
import { useStore } from '../../../../renderer/app/store.ts';
import { ColourGroup } from '../../../../renderer/features/charts/ColourGroup.tsx';
import { chartDraft } from '../../../../renderer/features/charts/chartDraft.ts';
import { createFakeEngine } from '../../fakeEngine.ts';
import { renderScreen } from '../../renderScreen.tsx';

const OWN = ['#003366', '#CC9900'];

function Group() {
  const draft = useStore(chartDraft);
  if (!draft) return null;
  return <ColourGroup spec={draft.spec} model={{ series: [], type: 'dot' } as unknown as ChartModel} />;
}

function open(colours: string[]): void {
  chartDraft.set({ id: null, spec: newChartSpec({ indicatorIds: [1] as never, colours }), isChanged: false });
  renderScreen(createFakeEngine({}).session, <Group />);
}

afterEach(cleanup);

test("a house's colours are kept once, chosen for another chart, and taken away again", () => {
  open(OWN);
  fireEvent.click(screen.getByTestId('chart-keep-colours'));
  expect(screen.queryByTestId('chart-keep-colours')).toBeNull();
  expect(JSON.parse(localStorage.getItem('crosscheck.housePalettes') ?? '')).toEqual([OWN]);
  cleanup();

  open([]);
  fireEvent.click(screen.getByTestId('chart-house-0'));
  expect(chartDraft.get()?.spec.colours).toEqual(OWN);
  fireEvent.click(screen.getByRole('button', { name: 'Remove house palette 1' }));
  expect(screen.queryByTestId('chart-house-0')).toBeNull();
  // The chart keeps them: it holds the colours themselves.
  expect(chartDraft.get()?.spec.colours).toEqual(OWN);
});
