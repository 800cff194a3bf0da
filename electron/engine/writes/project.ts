import { inTransaction, type WriteDb } from '../../../db/handle.ts';
import { listLexiconEntries } from '../../../db/queries/extract/lexiconEntries.ts';
import { changeSettings } from '../../../db/queries/project/changeSetting.ts';
import { getCounts } from '../../../db/queries/project/counts.ts';
import { countFindingChanges, emptyFindingTodo, isFindingRunDue } from '../../../db/queries/reconcile/findingTodo.ts';
import { readMeta } from '../../../db/settings.ts';
import { canRedo, canUndo } from '../../../db/undo.ts';
import type { Handlers } from '../../contract/dispatch.ts';
import { CallError } from '../../contract/errors.ts';
import type { ProjectInfo } from '../../contract/project.ts';
import type { EngineContext } from '../context.ts';
import { refreshIndicators } from '../indicatorSeeds.ts';
import type { OpenProject } from '../openProject.ts';
import { readLexicon } from '../projectLexicon.ts';
import { isRunStopped, refreshFindings, refreshFindingsSoon } from '../refreshFindings.ts';
import { prepareReader } from '../spareReader.ts';

function textMeta(open: OpenProject, key: string): string | null {
  const value = readMeta(open.reader, key);
  return typeof value === 'string' ? value : null;
}

export function describeProject(open: OpenProject, who: string): ProjectInfo {
  const { reader, writer, lockedBy, openId } = open;
  return {
    name: textMeta(open, 'name') ?? '',
    openId,
    isReadOnly: writer === null,
    lockedBy,
    counts: getCounts(reader),
    canUndo: writer !== null && canUndo(reader, who),
    canRedo: writer !== null && canRedo(reader, who),
    lastBackupAt: textMeta(open, 'lastBackupAt'),
    isCheckDue: isFindingRunDue(reader) && (writer === null || isRunStopped(open)),
    settings: open.settings(),
  };
}

/** What an older version or a crash left undone. All findings of a large project take seconds: its rows come first. */
async function bringUpToDate(context: EngineContext, db: WriteDb, awaitFindings: boolean): Promise<void> {
  inTransaction(db, () => refreshIndicators(db, readLexicon(db)));
  context.pool.setLexicon(listLexiconEntries(db));
  if (countFindingChanges(db) === 0) return;
  if (awaitFindings) await refreshFindings(context);
  else refreshFindingsSoon(context);
}

export function projectHandlers(context: EngineContext): Handlers {
  const { holder, handles } = context;

  async function announce(awaitFindings: boolean): Promise<ProjectInfo> {
    const open = holder.current();
    if (!open) throw new CallError('no-project');
    if (open.writer) await bringUpToDate(context, open.writer, awaitFindings);
    const info = describeProject(open, holder.who());
    context.opened(info);
    return info;
  }

  return {
    'project.create': ({ handle, name }) =>
      holder.exclusively(async () => {
        const { writer } = await holder.open(handles.resolve(handle), 'create', name);
        // Without facts there is nothing to check.
        if (writer) emptyFindingTodo(writer);
        return announce(false);
      }),
    'project.open': ({ handle, readOnly, awaitFindings }) =>
      holder.exclusively(async () => {
        const open = await holder.open(handles.resolve(handle), readOnly ? 'read' : 'write');
        if (!awaitFindings) open.warm();
        return announce(awaitFindings);
      }),
    'project.close': () =>
      holder.exclusively(async () => {
        await holder.close();
        prepareReader();
        context.opened(null);
        return {};
      }),
    'project.info': () => {
      const open = holder.current();
      // A screen without a project: one is about to be chosen.
      if (!open) prepareReader();
      return open && describeProject(open, holder.who());
    },
    'project.settings': ({ settings, reason }) => {
      const db = holder.writer();
      const given = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
      changeSettings(db, { settings: given, who: holder.who(), reason });
      if ('precision' in given) refreshFindingsSoon(context);
      context.changed(
        'project',
        'history',
        ...('precision' in given ? (['findings', 'facts', 'charts'] as const) : []),
      );
      return describeProject(holder.current() as OpenProject, holder.who());
    },
  };
}
