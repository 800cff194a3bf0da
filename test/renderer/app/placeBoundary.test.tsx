// @vitest-environment jsdom
import '../browserGaps.ts';
import { fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { PlaceBoundary } from '../../../renderer/app/PlaceBoundary.tsx';
import { createFakeEngine } from '../fakeEngine.ts';
import { renderScreen } from '../renderScreen.tsx';

test('says what kept a place from being drawn, and draws it again when asked to', () => {
  const complain = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  let isBroken = true;
  const Place = () => {
    if (isBroken) throw new Error('no such column');
    return <p>drawn</p>;
  };
  renderScreen(
    createFakeEngine({}).session,
    <PlaceBoundary>
      <Place />
    </PlaceBoundary>,
  );
  expect(screen.getByRole('alert').textContent).toContain('no such column');
  isBroken = false;
  fireEvent.click(screen.getByTestId('read-again'));
  expect(screen.getByText('drawn')).toBeTruthy();
  complain.mockRestore();
});
