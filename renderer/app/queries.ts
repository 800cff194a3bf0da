import { keepPreviousData, QueryClient, type UseQueryResult, useMutation, useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { CallInput, CallName, CallOutput } from '../../electron/contract/index.ts';
import { reportError } from './errors.ts';
import { isLost, type Session } from './session.ts';

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('no session above this component');
  return session;
}

/** Data never grows old by time: the engine says what changed. */
export const createQueries = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 120_000,
        networkMode: 'always',
        refetchOnWindowFocus: false,
        retry: (failures, error) => isLost(error) && failures < 40,
        retryDelay: 500,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });

interface ReadOptions {
  readonly isEnabled?: boolean;
  /** Keeps showing the last answer while the next one for other input is on its way. */
  readonly keepsLast?: boolean;
}

export function useRead<N extends CallName>(
  name: N,
  input: CallInput<N>,
  { isEnabled = true, keepsLast = false }: ReadOptions = {},
): UseQueryResult<CallOutput<N>, Error> {
  const session = useSession();
  return useQuery<CallOutput<N>, Error, CallOutput<N>, readonly unknown[]>({
    queryKey: [name, input],
    queryFn: ({ signal }) => session.call(name, input, { signal }),
    enabled: isEnabled,
    ...(keepsLast ? { placeholderData: keepPreviousData as never } : {}),
  });
}

/** A change. Its failure is told in words unless the caller shows it at the field (`isQuiet`). */
export function useWrite<N extends CallName>(name: N, { isQuiet = false } = {}) {
  const session = useSession();
  return useMutation<CallOutput<N>, Error, CallInput<N>>({
    mutationFn: (input) => session.call(name, input),
    onError: (error) => {
      if (!isQuiet) reportError(error);
    },
  });
}
