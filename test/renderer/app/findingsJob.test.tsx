// @vitest-environment jsdom
import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { FINDINGS_JOB, type Progress } from '../../../electron/contract/events.ts';
import { followProgress } from '../../../renderer/app/jobs.ts';
import { StatusBar } from '../../../renderer/app/StatusBar.tsx';
import { createFakeEngine } from '../fakeEngine.ts';
import { renderScreen } from '../renderScreen.tsx';
import { makeProject } from '../rows.ts';

afterEach(cleanup);

const progress = (isFinished: boolean): Progress => ({
  ...{ job: FINDINGS_JOB, call: 'findings.refresh', done: 20_000, total: 100_000, label: '' },
  ...{ perSecond: 10_000, secondsLeft: 8, isFinished },
});
const told = (): Promise<void> => act(() => new Promise<void>((resolve) => setTimeout(resolve)));

it('shows a run of the engine with how far it is, and offers to go on once it was stopped', async () => {
  const engine = createFakeEngine({ 'findings.refresh': () => ({ isCurrent: true }) });
  const stop = followProgress(engine.session);
  renderScreen(engine.session, <StatusBar project={makeProject({ isCheckDue: true })} onKeys={() => undefined} />);
  engine.emit('progress', progress(false));
  await told();
  expect(screen.getByRole('progressbar').getAttribute('value')).toBe('20000');
  expect(screen.queryByTestId('check-now')).toBeNull();

  engine.emit('progress', progress(true));
  await told();
  expect(screen.queryByRole('progressbar')).toBeNull();
  screen.getByTestId('check-now').click();
  await told();
  expect(engine.inputsOf('findings.refresh')).toEqual([{}]);
  stop();
});
