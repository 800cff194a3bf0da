import type { ChartModel } from '../../common/chartSpec.ts';
import type { Message } from '../../common/message.ts';

/** Numbers footnotes as they come; the same note has one number wherever it is used. */
export interface NoteBook {
  readonly number: (note: Message) => number;
  readonly notes: () => ChartModel['notes'];
}

export function createNoteBook(): NoteBook {
  const numbers = new Map<string, { number: number; message: Message }>();
  return {
    number: (message) => {
      const key = JSON.stringify(message);
      const known = numbers.get(key);
      if (known) return known.number;
      numbers.set(key, { number: numbers.size + 1, message });
      return numbers.size;
    },
    notes: () => [...numbers.values()],
  };
}
