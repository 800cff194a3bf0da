import type { CallContext, Handler, Handlers } from '../../contract/dispatch.ts';
import type { CallName, HandlerInput } from '../../contract/table.ts';

/** Handlers whose program is loaded by the first of their calls: the first rows of a project need not wait for it. */
export function loadLater<N extends CallName>(names: readonly N[], load: () => Promise<Handlers>): Handlers {
  let loading: Promise<Handlers> | undefined;
  const answer = (name: N) => async (input: HandlerInput<N>, context: CallContext) => {
    loading ??= load();
    const handler = (await loading)[name] as Handler<N>;
    return handler(input, context);
  };
  return Object.fromEntries(names.map((name) => [name, answer(name)])) as Handlers;
}
