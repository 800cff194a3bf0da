// @vitest-environment jsdom
import '../../browserGaps.ts';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CallError, type Handlers } from '../../../../electron/contract/index.ts';
import { FactEditor } from '../../../../renderer/features/facts/FactEditor.tsx';
import { drafts } from '../../../../renderer/features/facts/factDraft.ts';
import { createFakeEngine } from '../../fakeEngine.ts';
import { renderScreen } from '../../renderScreen.tsx';
import { indicator, makeFact } from '../../rows.ts';

const fact = makeFact(11, '322 ferry trips');
const other = { ...indicator, id: 2, key: 'piers', zh: '码头数', en: 'piers', facts: 4 };

function open(handlers: Handlers) {
  const onClose = vi.fn();
  const engine = createFakeEngine({ 'indicators.find': () => [other as never], ...handlers });
  const rendered = renderScreen(engine.session, <FactEditor fact={fact} onClose={onClose} />);
  return { engine, onClose, ...rendered };
}

const typeInto = (testId: string, value: string): void => {
  fireEvent.change(screen.getByTestId(testId), { target: { value } });
};

beforeEach(() => drafts.set(new Map()));
afterEach(cleanup);

test('sends only what was changed, then closes', async () => {
  const { engine, onClose } = open({ 'facts.edit': () => fact });
  typeInto('fact-value', '32.2bn');
  fireEvent.click(screen.getByTestId('fact-save'));
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(engine.inputsOf('facts.edit')).toEqual([{ id: 11, patch: { valueText: '32.2bn' } }]);
});

test('bad input says what is wrong at its field and stays open', async () => {
  const { onClose } = open({
    'facts.edit': () => {
      throw new CallError('bad-number', { text: 'abc' });
    },
  });
  typeInto('fact-value', 'abc');
  fireEvent.click(screen.getByTestId('fact-save'));
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('abc');
  expect(screen.getByTestId('fact-value').getAttribute('aria-invalid')).toBe('true');
  expect((screen.getByTestId('fact-value') as HTMLInputElement).value).toBe('abc');
  expect(onClose).not.toHaveBeenCalled();
});

test('keeps what is typed through a lost wire and another row', async () => {
  const { engine, unmount } = open({ 'facts.edit': () => fact });
  typeInto('fact-period', '2015-11/2020-10');
  engine.drop();
  engine.restore();
  expect((screen.getByTestId('fact-period') as HTMLInputElement).value).toBe('2015-11/2020-10');
  unmount();
  open({});
  expect((screen.getByTestId('fact-period') as HTMLInputElement).value).toBe('2015-11/2020-10');
});

test('the Enter that ends an input method’s composition neither picks nor saves', async () => {
  const { engine } = open({ 'facts.edit': () => fact });
  const box = screen.getByRole('combobox', { name: 'indicator' });
  const option = () => document.querySelector('[role="option"]');
  fireEvent.change(box, { target: { value: '码' } });
  await waitFor(() => expect(option()).not.toBeNull());
  fireEvent.keyDown(box, { key: 'Enter', isComposing: true });
  expect(option()).not.toBeNull();
  fireEvent.keyDown(box, { key: 'Enter' });
  expect(option()).toBeNull();
  expect(engine.inputsOf('facts.edit')).toEqual([]);
  fireEvent.click(screen.getByTestId('fact-save'));
  await waitFor(() => expect(engine.inputsOf('facts.edit')).toEqual([{ id: 11, patch: { indicatorId: 2 } }]));
});

test('emptying the period makes the fact undated', async () => {
  const { engine } = open({ 'facts.edit': () => fact });
  typeInto('fact-period', '');
  fireEvent.keyDown(screen.getByTestId('fact-period'), { key: 'Enter', ctrlKey: true });
  await waitFor(() =>
    expect(engine.inputsOf('facts.edit')).toEqual([{ id: 11, patch: { periodText: '', isAsOf: false } }]),
  );
});
