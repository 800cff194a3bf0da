/** Work begun at once, several at a time, is passed on in the order in which it was begun. */
export function keepOrder(): <T>(work: Promise<T>) => Promise<T> {
  let before: Promise<unknown> = Promise.resolve();
  return <T>(work: Promise<T>): Promise<T> => {
    const mine = Promise.all([work, before]).then(([result]) => result);
    before = mine.catch(() => {});
    return mine;
  };
}
