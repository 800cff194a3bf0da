import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import { ConnectionBanner } from './ConnectionBanner.tsx';
import { followChanges } from './invalidation.ts';
import { followProgress } from './jobs.ts';
import { words } from './language.ts';
import { createQueries, SessionContext } from './queries.ts';
import { Screen } from './Screen.tsx';
import type { Session } from './session.ts';
import { ToastRegion } from './ToastRegion.tsx';

export function App({ session }: { session: Session }) {
  const [queries] = useState(createQueries);
  useEffect(() => {
    const stops = [followChanges(session, queries), followProgress(session)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [session, queries]);
  return (
    <SessionContext value={session}>
      <QueryClientProvider client={queries}>
        <I18nextProvider i18n={words}>
          <ConnectionBanner />
          <Screen />
          <ToastRegion />
        </I18nextProvider>
      </QueryClientProvider>
    </SessionContext>
  );
}
