// @vitest-environment jsdom
import '../../browserGaps.ts';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { jobs } from '../../../../renderer/app/jobs.ts';
import { ImportDialog } from '../../../../renderer/features/articles/ImportDialog.tsx';
import { clearImport } from '../../../../renderer/features/articles/importRun.ts';
import { createFakeEngine } from '../../fakeEngine.ts';
import { renderScreen } from '../../renderScreen.tsx';

const host = { kind: 'local' as const, version: '0', systemUser: 'u', hasDialogs: false };
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

function open(files: File[] = []) {
  const onClose = vi.fn();
  const engine = createFakeEngine({
    'host.info': () => host,
    'import.paste': () => ({ ...report, files: report.files.slice(0, 1) }),
    'import.files': () => report,
  });
  renderScreen(engine.session, <ImportDialog files={files} onClose={onClose} />);
  return { engine, onClose };
}

afterEach(() => {
  cleanup();
  clearImport();
});

test('imports a pasted text and says what came of it', async () => {
  const { engine } = open();
  expect((screen.getByTestId('import-paste-run') as HTMLButtonElement).disabled).toBe(true);
  fireEvent.change(screen.getByTestId('import-paste-text'), { target: { value: 'A port had 41 piers.' } });
  fireEvent.click(screen.getByTestId('import-paste-run'));
  expect(await screen.findByText('2 articles and 9 facts from 1 files.')).toBeTruthy();
  expect(engine.inputsOf('import.paste')).toEqual([{ text: 'A port had 41 piers.' }]);
  expect(jobs.get()).toEqual([]);
});

test('dropped files are granted and imported at once; each has a line, trouble first and in words', async () => {
  const { engine } = open([new File(['a'], 'good.txt'), new File(['b'], 'photo.png')]);
  await screen.findByTestId('import-results');
  expect(engine.granted.map(({ name }) => name)).toEqual(['good.txt', 'photo.png']);
  expect(engine.inputsOf('import.files')).toEqual([{ handles: ['handle-0-0000', 'handle-1-0000'] }]);
  const rows = screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent ?? '');
  expect(rows[0]).toMatch(/photo\.png.*not a text|photo\.png.*no text file/);
  expect(rows.join('|')).toMatch(/again\.txt.*already/);
});

test('a running import is a job that can be cancelled', async () => {
  const engine = createFakeEngine({
    'host.info': () => host,
    'import.paste': (_input, { signal }) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => resolve({ files: [], articles: 0, facts: 0, wasCancelled: true }));
      }),
  });
  renderScreen(engine.session, <ImportDialog files={[]} onClose={() => undefined} />);
  fireEvent.change(screen.getByTestId('import-paste-text'), { target: { value: 'text' } });
  fireEvent.click(screen.getByTestId('import-paste-run'));
  await waitFor(() => expect(jobs.get()).toHaveLength(1));
  jobs.get()[0]?.cancel();
  expect(await screen.findByText(/Cancelled/)).toBeTruthy();
});
