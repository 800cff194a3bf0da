/** Room for what is worked out of all rows for one question. */
export interface Room {
  /** A number for each row, all 0. */
  takeBits(size: number): Uint16Array;
  /** For as many rows, in another place with each call. */
  takeList(size: number): Int32Array;
}

/** Grows by more than is needed: an import adds facts all the time. */
const roomFor = (size: number): number => Math.ceil(size * 1.25);

function createRoom(): Room & { empty(): void } {
  let bits = new Uint16Array(0);
  const lists: Int32Array[] = [];
  let taken = 0;
  return {
    empty() {
      taken = 0;
    },
    takeBits(size) {
      if (bits.length < size) bits = new Uint16Array(roomFor(size));
      return bits.subarray(0, size).fill(0);
    },
    takeList(size) {
      const known = lists[taken];
      const list = known && known.length >= size ? known : new Int32Array(roomFor(size));
      lists[taken++] = list;
      return list.subarray(0, size);
    },
  };
}

/**
 * Rooms that are handed out in turn, so that a question has its own until `count` others were asked. Used again and
 * again: megabytes made for each question would be cleared away by pauses that last longer than the answer.
 */
export function createRooms(count: number): () => Room {
  const rooms = Array.from({ length: count }, createRoom);
  let next = 0;
  return () => {
    const room = rooms[next++ % count] as ReturnType<typeof createRoom>;
    room.empty();
    return room;
  };
}
