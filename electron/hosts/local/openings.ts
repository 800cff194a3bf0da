import { z } from 'zod';
import type { Outbound } from '../../contract/envelope.ts';
import type { EngineLink, LinkClient } from '../engineLink.ts';

const opening = z.object({
  id: z.string(),
  name: z.enum(['project.open', 'project.create']),
  input: z.object({ handle: z.string() }),
});

/** Like `link.connect`, and tells of each project that this client opened or made, by its handle. */
export function connectWatched(
  link: Pick<EngineLink, 'connect'>,
  deliver: (message: Outbound) => void,
  onOpened: (handle: string) => void,
): LinkClient {
  const asked = new Map<string, string>();
  const client = link.connect((message) => {
    if ('id' in message) {
      const handle = asked.get(message.id);
      asked.delete(message.id);
      if (handle && 'ok' in message) onOpened(handle);
    }
    deliver(message);
  });
  return {
    receive(message) {
      const parsed = opening.safeParse(message);
      if (parsed.success) asked.set(parsed.data.id, parsed.data.input.handle);
      client.receive(message);
    },
    close: () => client.close(),
  };
}
