import { describe, expect, it } from 'vitest';
import { foldWording } from '../../electron/common/foldWording.ts';
import { findConcept, isWithin, scopeConcepts } from '../../electron/common/scopeConcepts.ts';
import stored from '../../resources/lexicons/scopeConcepts.json' with { type: 'json' };

const { concepts } = scopeConcepts.parse(stored);
const ids = new Set(concepts.map(({ id }) => id));

describe('scope concepts', () => {
  it('name nothing twice and point to what exists', () => {
    const names = concepts.flatMap((one) => one.names.map(foldWording));
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    expect(ids.size).toBe(concepts.length);
    const named = concepts.flatMap(({ parent, includes = [], overlaps = [], editions = [] }) => [
      ...(parent ? [parent] : []),
      ...includes,
      ...overlaps,
      ...editions.map((edition) => edition.is),
    ]);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('meet across languages and scripts', () => {
    for (const name of ['重慶', 'Chongqing', '重庆市']) expect(findConcept(name, null)?.id).toBe('chongqing');
    expect(findConcept('某地', null)).toBeNull();
  });

  it('mean what they meant at the time', () => {
    expect(findConcept('东盟', '2024')).toEqual({ id: 'asean-10', isOpen: false });
    expect(findConcept('ASEAN', '2026-03')).toEqual({ id: 'asean-11', isOpen: false });
    expect(findConcept('东盟', '2025')?.isOpen).toBe(true);
    expect(findConcept('东盟', null)?.isOpen).toBe(true);
    expect(findConcept('东盟十国', null)).toEqual({ id: 'asean-10', isOpen: false });
  });

  it('lie in one another over any number of steps, and never in themselves', () => {
    expect(isWithin('chengdu', 'western-china')).toBe(true);
    expect(isWithin('chengdu', 'sichuan-chongqing')).toBe(true);
    expect(isWithin('asean-10', 'asean-11')).toBe(true);
    expect(isWithin('western-china', 'chongqing')).toBe(false);
    expect(isWithin('chengdu-chongqing', 'chongqing')).toBe(false);
    for (const id of ids) expect(isWithin(id, id), id).toBe(false);
  });
});
