// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { ChartModel } from '../../../../electron/common/chartSpec.ts';
import { newChartSpec } from '../../../../electron/common/newChartSpec.ts';
import type { ProjectInfo } from '../../../../electron/contract/project.ts';
import { useStore } from '../../../../renderer/app/store.ts';
import { ColourGroup } from '../../../../renderer/features/charts/ColourGroup.tsx';
import { chartDraft } from '../../../../renderer/features/charts/chartDraft.ts';
import { createFakeEngine, type FakeEngine } from '../../fakeEngine.ts';
import { renderScreen } from '../../renderScreen.tsx';
import { makeProject } from '../../rows.ts';

const OWN = ['#003366', '#CC9900'];

function Group() {
  const draft = useStore(chartDraft);
  if (!draft) return null;
  return <ColourGroup spec={draft.spec} model={{ series: [], type: 'dot' } as unknown as ChartModel} />;
}

/** The project's settings, held as the engine holds them. */
function openProject(): FakeEngine {
  let project = makeProject();

  return createFakeEngine({
    'project.info': () => project,
    'project.settings': ({ settings }) => {
      project = makeProject({ settings: { ...project.settings, ...settings } as ProjectInfo['settings'] });
      engine.emit('changed', { scopes: ['project'] });
      return project;
    },
  });
}
let engine: FakeEngine;

function open(colours: string[]): void {
  chartDraft.set({ id: null, spec: newChartSpec({ indicatorIds: [1] as never, colours }), isChanged: false });
  renderScreen(engine.session, <Group />);
}

afterEach(cleanup);

test("a house's colours are kept in the project once, chosen for another chart, and taken away again", async () => {
  engine = openProject();
  open(OWN);
  fireEvent.click(screen.getByTestId('chart-keep-colours'));
  await waitFor(() => expect(screen.queryByTestId('chart-keep-colours')).toBeNull());
  expect(engine.inputsOf('project.settings')).toEqual([{ settings: { housePalettes: [OWN] } }]);
  cleanup();

  open([]);
  fireEvent.click(await screen.findByTestId('chart-house-0'));
  expect(chartDraft.get()?.spec.colours).toEqual(OWN);
  fireEvent.click(screen.getByRole('button', { name: 'Remove house palette 1' }));
  await waitFor(() => expect(screen.queryByTestId('chart-house-0')).toBeNull());
  // The chart keeps them: it holds the colours themselves.
  expect(chartDraft.get()?.spec.colours).toEqual(OWN);
});

test('colours that some readers take for one another are named', () => {
  engine = openProject();
  open(['#D62728', '#2CA02C']);
  expect(screen.getByTestId('chart-colour-hint').textContent).toContain('#D62728 – #2CA02C');
  cleanup();
  open(OWN);
  expect(screen.queryByTestId('chart-colour-hint')).toBeNull();
});
