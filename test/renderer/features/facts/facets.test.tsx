// @vitest-environment jsdom
import '../../browserGaps.ts';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { FactFacets } from '../../../../electron/common/factRow.ts';
import { Facets } from '../../../../renderer/features/facts/Facets.tsx';
import { answeredFilter, NO_FILTER, unfold } from '../../../../renderer/features/facts/factStore.ts';
import { createFakeEngine } from '../../fakeEngine.ts';
import { renderScreen } from '../../renderScreen.tsx';
import { makeProject } from '../../rows.ts';

const NONE: FactFacets = {
  ...{ total: 0, reviewed: 0, status: [], measure: [], year: [], unit: [] },
  ...{ indicator: [], subject: [], outlet: [], flag: [] },
};
const YEARS: FactFacets = { ...NONE, year: Array.from({ length: 8 }, (_, at) => ({ key: 2017 + at, count: 8 - at })) };

afterEach(() => {
  cleanup();
  unfold('year', false);
  answeredFilter.set(null);
});

test('values stay unfolded where they are gone for a while, until they are folded', async () => {
  let facets = YEARS;
  const engine = createFakeEngine({ 'project.info': () => makeProject(), 'facts.facets': () => facets });
  answeredFilter.set(NO_FILTER);
  renderScreen(engine.session, <Facets />);
  fireEvent.click(await screen.findByTestId('facet-more-year'));
  expect(screen.getByTestId('facet-year-2024')).toBeTruthy();
  facets = NONE;
  answeredFilter.set({ ...NO_FILTER, year: [1900] });
  await waitFor(() => expect(screen.queryByTestId('facet-year-2024')).toBeNull());
  answeredFilter.set(NO_FILTER);
  fireEvent.click(await screen.findByTestId('facet-fewer-year'));
  expect(screen.queryByTestId('facet-year-2024')).toBeNull();
});
