import type { z } from 'zod';
import { annotationCalls } from './annotations.ts';
import { articleCalls } from './articles.ts';
import { chartCalls } from './charts.ts';
import { editionCalls } from './editions.ts';
import { exportCalls } from './exports.ts';
import { extractionCalls } from './extraction.ts';
import { factCalls } from './facts.ts';
import { findingCalls } from './findings.ts';
import { historyCalls } from './history.ts';
import { hostCalls } from './host.ts';
import { importCalls } from './import.ts';
import { importTableCalls } from './importTable.ts';
import { indicatorCalls } from './indicators.ts';
import { lexiconCalls } from './lexicon.ts';
import { projectCalls } from './project.ts';
import { searchCalls } from './search.ts';
import { trashCalls } from './trash.ts';

/** The one table of calls. Every wire serves exactly these. */
export const calls = {
  ...projectCalls,
  ...importCalls,
  ...importTableCalls,
  ...articleCalls,
  ...factCalls,
  ...annotationCalls,
  ...indicatorCalls,
  ...lexiconCalls,
  ...extractionCalls,
  ...findingCalls,
  ...chartCalls,
  ...exportCalls,
  ...editionCalls,
  ...searchCalls,
  ...trashCalls,
  ...historyCalls,
  ...hostCalls,
};
export type Calls = typeof calls;
export type CallName = keyof Calls;
/** What a caller may send: defaults may be left out. */
export type CallInput<N extends CallName> = z.input<Calls[N]['input']>;
/** What a handler gets: defaults filled in. */
export type HandlerInput<N extends CallName> = z.output<Calls[N]['input']>;
export type CallOutput<N extends CallName> = z.output<Calls[N]['output']>;

export const isCallName = (name: string): name is CallName => Object.hasOwn(calls, name);
