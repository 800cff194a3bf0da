// @vitest-environment jsdom
import '../../browserGaps.ts';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { useRef } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { CellEditor } from '../../../../renderer/features/facts/CellEditor.tsx';
import type { CellEditing } from '../../../../renderer/features/facts/useCellEditing.ts';
import { createFakeEngine } from '../../fakeEngine.ts';
import { renderScreen } from '../../renderScreen.tsx';
import { indicator, makeFact } from '../../rows.ts';

const nameAs = (id: number, name: string) => ({ ...indicator, id, key: name, zh: name, en: name, facts: 1 }) as never;
const box = { left: 0, top: 0, width: 100, height: 20 };
const cell = { row: makeFact(11, '41'), rowIndex: 0, field: 'indicator' as const, text: '', box };

function Editor({ close }: { close: () => void }) {
  const input = useRef<HTMLInputElement>(null);
  return <CellEditor editing={{ cell, close, startBeside: () => {} } as unknown as CellEditing} input={input} />;
}

afterEach(cleanup);

test('Enter waits for the names that the letters stand for', async () => {
  const late = Promise.withResolvers<never[]>();
  const close = vi.fn();
  const engine = createFakeEngine({
    'indicators.find': ({ text }) => (text === 'pi' ? late.promise : [nameAs(1, 'ports')]),
    'facts.setCells': () => ({ changed: 1, refused: 0 }),
  });
  renderScreen(engine.session, <Editor close={close} />);
  const input = screen.getByTestId('cell-input');
  fireEvent.change(input, { target: { value: 'p' } });
  await screen.findByText('ports');
  fireEvent.change(input, { target: { value: 'pi' } });
  fireEvent.keyDown(input, { key: 'Enter' });
  expect(screen.queryByText('ports')).not.toBeNull();
  expect(engine.inputsOf('facts.setCells')).toEqual([]);
  late.resolve([nameAs(2, 'piers')]);
  await waitFor(() => expect(close).toHaveBeenCalled());
  expect(engine.inputsOf('facts.setCells')).toEqual([{ cells: [{ id: 11, field: 'indicator', text: 'piers' }] }]);
});
