// @vitest-environment jsdom
import { cleanup, fireEvent, render } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { nameKey, useHotkeys } from '../../../renderer/app/hotkeys.ts';

afterEach(cleanup);

function Keys({ keys, isInModal = false }: { keys: Record<string, () => void>; isInModal?: boolean }) {
  useHotkeys(keys, { isInModal });
  return <input data-testid="field" />;
}

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

test('names keys one way, Command as Ctrl', () => {
  expect(nameKey({ ...plain, key: 'A', shiftKey: true })).toBe('a');
  expect(nameKey({ ...plain, key: 'z', metaKey: true, shiftKey: true })).toBe('ctrl+shift+z');
  expect(nameKey({ ...plain, key: 'Enter', ctrlKey: true })).toBe('ctrl+enter');
});

test('runs a single key on the page, but not while typing', () => {
  const accept = vi.fn();
  const { getByTestId } = render(<Keys keys={{ a: accept }} />);
  fireEvent.keyDown(document.body, { key: 'a' });
  expect(accept).toHaveBeenCalledTimes(1);
  fireEvent.keyDown(getByTestId('field'), { key: 'a' });
  expect(accept).toHaveBeenCalledTimes(1);
});

test('leaves the field its own undo, and takes Ctrl+Enter from it', () => {
  const undo = vi.fn();
  const record = vi.fn();
  const { getByTestId } = render(<Keys keys={{ 'ctrl+z': undo, 'ctrl+enter': record }} />);
  fireEvent.keyDown(getByTestId('field'), { key: 'z', ctrlKey: true });
  fireEvent.keyDown(getByTestId('field'), { key: 'Enter', ctrlKey: true });
  expect(undo).not.toHaveBeenCalled();
  expect(record).toHaveBeenCalledTimes(1);
});

test('ignores what belongs to an input method', () => {
  const accept = vi.fn();
  render(<Keys keys={{ a: accept, enter: accept }} />);
  fireEvent.keyDown(document.body, { key: 'a', isComposing: true });
  fireEvent.keyDown(document.body, { key: 'Enter', keyCode: 229 });
  expect(accept).not.toHaveBeenCalled();
});

test('rests while a dialog is open', () => {
  const accept = vi.fn();
  render(
    <>
      <Keys keys={{ a: accept }} />
      <div data-modal="true" />
    </>,
  );
  fireEvent.keyDown(document.body, { key: 'a' });
  expect(accept).not.toHaveBeenCalled();
});
