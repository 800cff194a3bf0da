import type { CallContext, Handlers } from '../../contract/dispatch.ts';
import type { CallOutput, HandlerInput } from '../../contract/table.ts';
import { isReferenceName } from '../../pipeline/import/knownEndings.ts';
import type { EngineContext } from '../context.ts';
import { planHandlers } from '../plan/planHandlers.ts';
import { createPlanHolder } from '../plan/planHolder.ts';
import { listSources, makePasted } from './listSources.ts';
import { runImport } from './runImport.ts';

export function importHandlers(context: EngineContext): Handlers {
  const plans = createPlanHolder(context);

  /** Without a look first, unless a list among the files says something of the others. */
  async function importFiles(
    { handles, dates = {}, given = {} }: HandlerInput<'import.files'>,
    callContext: CallContext,
  ): Promise<CallOutput<'import.files'>> {
    context.holder.writer();
    const sources = await listSources(handles.map(context.handles.resolve), callContext.signal);
    const { encoding, ...all } = given;
    const call = 'import.files';
    if (sources.some(({ name }) => isReferenceName(name))) {
      const plan = await plans.make({ call, sources, handles, dates, given, callContext });
      return plans.commit(plan, { call, callContext });
    }
    const withGiven = sources.map((source) => ({ ...source, given: { encoding, all } }));
    return runImport(context, { call, sources: withGiven, dates, callContext });
  }

  return {
    ...planHandlers(context, plans),
    'import.files': (input, callContext) => context.holder.exclusively(() => importFiles(input, callContext)),
    'import.paste': ({ name, text }, callContext) =>
      context.holder.exclusively(() =>
        runImport(context, { call: 'import.paste', sources: [makePasted(name, text)], dates: {}, callContext }),
      ),
  };
}
