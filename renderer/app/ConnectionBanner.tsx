import { useEffect, useState } from 'react';
import { useWords } from './language.ts';
import { useSession } from './queries.ts';
import type { Connection } from './session.ts';
import { useStore } from './store.ts';

/** A blink of the wire is not worth a banner. */
const PATIENCE_MS = 400;

function useLasting(connection: Connection): Connection {
  const [lasting, setLasting] = useState<Connection>('open');
  useEffect(() => {
    const timer = setTimeout(() => setLasting(connection), connection === 'open' ? 0 : PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [connection]);
  return lasting;
}

/** Says that the engine is away. What is being typed stays: nothing below is taken down. */
export function ConnectionBanner() {
  const t = useWords();
  const connection = useLasting(useStore(useSession().connection));
  const isFailed = connection === 'failed';
  return (
    <div role="status">
      {connection !== 'open' && (
        <div className={`connection-banner ${isFailed ? 'is-failed' : ''}`}>{t(`connection.${connection}`)}</div>
      )}
    </div>
  );
}
