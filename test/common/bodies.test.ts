import { describe, expect, it } from 'vitest';
import { bodies, nameBody } from '../../electron/common/bodies.ts';
import { foldWording } from '../../electron/common/foldWording.ts';
import stored from '../../resources/lexicons/bodies.json' with { type: 'json' };

const SAME = [
  ['武汉海关', '武漢海關', 'Wuhan Customs', 'the Wuhan Customs', 'Customs of Wuhan'],
  ['重庆市统计局', '重庆统计局', 'Chongqing Municipal Bureau of Statistics', 'the Chongqing Statistics Bureau'],
  ['四川省商务厅', 'Sichuan Provincial Department of Commerce', 'Department of Commerce of Sichuan'],
  ['西安市商务局', "Xi'an Commerce Bureau"],
  ['国家统计局', 'the National Bureau of Statistics'],
];

describe('bodies', () => {
  it('are the same in every language where kind and place are', () => {
    for (const names of SAME) expect(new Set(names.map(nameBody)).size, names[0]).toBe(1);
    expect(new Set(SAME.map(([name = '']) => nameBody(name))).size).toBe(SAME.length);
  });

  it('differ where the place, the kind or the rank of the body differs', () => {
    const names = ['武汉海关', '成都海关', '武汉统计局', '海关', '海关总署', '某港海关', 'River Gazette'];
    expect(new Set(names.map(nameBody)).size).toBe(names.length);
  });

  it('go by their wording where kind or place is not known', () => {
    expect(nameBody('River Gazette')).toBe(nameBody('river gazette'));
    expect(nameBody('某港海关')).toBe('某港海关');
  });

  it('are named once each', () => {
    const { kinds, single } = bodies.parse(stored);
    const names = [...kinds, ...single].flatMap((one) => one.names.map(foldWording));
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
});
