import './browserGaps.ts';
import { QueryClientProvider } from '@tanstack/react-query';
import { configure, type RenderResult, render } from '@testing-library/react';
import { type ReactNode, useEffect, useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import { followChanges } from '../../renderer/app/invalidation.ts';
import { words } from '../../renderer/app/language.ts';
import { createQueries, SessionContext } from '../../renderer/app/queries.ts';
import type { Session } from '../../renderer/app/session.ts';

// A busy machine may take its time; what never comes fails all the same.
configure({ asyncUtilTimeout: 8000 });

function Around({ session, children }: { session: Session; children: ReactNode }) {
  const [queries] = useState(createQueries);
  useEffect(() => followChanges(session, queries), [session, queries]);
  return (
    <SessionContext value={session}>
      <QueryClientProvider client={queries}>
        <I18nextProvider i18n={words}>{children}</I18nextProvider>
      </QueryClientProvider>
    </SessionContext>
  );
}

/** A part of the screen with what stands above it in the app, but no host. */
export const renderScreen = (session: Session, part: ReactNode): RenderResult =>
  render(<Around session={session}>{part}</Around>);
