import { z } from 'zod';
import stored from '../../resources/lexicons/scopeConcepts.json' with { type: 'json' };
import { foldWording } from './foldWording.ts';
import { edtfDate } from './period.ts';

const concept = z.strictObject({
  id: z.string(),
  names: z.array(z.string()).min(1),
  parent: z.string().optional(),
  includes: z.array(z.string()).optional(),
  overlaps: z.array(z.string()).optional(),
  since: edtfDate.optional(),
  editions: z.array(z.strictObject({ since: edtfDate, is: z.string() })).optional(),
  note: z.string().optional(),
});
type Concept = z.infer<typeof concept>;
export const scopeConcepts = z.strictObject({ note: z.string(), concepts: z.array(concept) });

const { concepts } = stored as z.infer<typeof scopeConcepts>;
const byId = new Map(concepts.map((one) => [one.id, one]));
const byName = new Map(concepts.flatMap((one) => one.names.map((name) => [foldWording(name), one] as const)));

/** `open`: a name that means two things at two times, and a figure that does not say which time. */
export type NamedConcept = { readonly id: string; readonly isOpen: boolean };

function chooseEdition({ id, editions = [] }: Concept, end: string | null): NamedConcept {
  if (editions.length === 0) return { id, isOpen: false };
  // A date of less precision compares by what it says: 2025 is not plainly before 2025-10-26.
  const later = editions.filter(({ since }) => end !== null && end >= since.slice(0, end.length));
  const isClear =
    end !== null && editions.every(({ since }) => end.slice(0, since.length) !== since.slice(0, end.length));
  return { id: later.at(-1)?.is ?? id, isOpen: !isClear };
}

/** The concept that a scope wording names for a figure whose period ends at `end` (EDTF); null for a wording of none. */
export function findConcept(wording: string, end: string | null): NamedConcept | null {
  const found = byName.get(foldWording(wording));
  return found ? chooseEdition(found, end) : null;
}

const listHolders = (id: string): string[] => {
  const { parent } = byId.get(id) ?? {};
  return [
    ...(parent === undefined ? [] : [parent]),
    ...concepts.filter((one) => one.includes?.includes(id)).map((one) => one.id),
  ];
};

/** Whether the whole of one concept lies in another; a concept does not lie in itself. */
export function isWithin(part: string, whole: string): boolean {
  const seen = new Set(listHolders(part));
  for (const holder of seen) for (const next of listHolders(holder)) seen.add(next);
  return seen.has(whole);
}
