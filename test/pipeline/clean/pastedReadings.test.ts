import { pinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../electron/common/foldText.ts';
import { repairText } from '../../../electron/pipeline/clean/repairedText.ts';
import { encodeText } from '../import/encodeText.ts';

const SENTENCES = [
  '漁會說,新碼頭今年裝卸貨物420萬噸,比去年增長兩成。',
  '縣裡的圖書館開到晚上十點,讀者從早到晚不斷。',
  '鐵路職工學會了開無人機,每週巡線三回,省下不少腳力。',
  '機場擴建以後,國際航線由6條加到14條,貨運專線也開通了。',
  '書店老闆說,進貨的錢都是問鄰居借的,還清還要兩年。',
  '醫療隊進山義診,七天看了1,800名病人,發出藥品90箱。',
  '園區簽約的項目有230個,總金額322億美元,落地率過九成。',
  '節目單上寫著二胡獨奏,觀眾卻等來一場暴雨。',
];

/** As the program that damages such pages does it: in the bytes, also where two characters meet. */
function pasteReadings(text: string): string {
  const toBinary = (part: string): string => String.fromCharCode(...encodeText(part, 'gb18030'));
  const damaged = [...new Set(text)].filter((char) => /\p{Script=Han}/u.test(char) && foldText(char) !== char);
  let bytes = toBinary(text);
  for (const char of damaged) {
    const reading = pinyin(char, { multiple: true, type: 'array' })[0] ?? '';
    bytes = bytes.split(toBinary(char)).join(`${toBinary(char)}(${toBinary(reading)})`);
  }
  return new TextDecoder('gb18030').decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
}

describe('pasted readings', () => {
  it.each(SENTENCES)('leave a sentence as it was: %s', (sentence) => {
    const damaged = pasteReadings(sentence);
    expect(damaged).toMatch(/\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]+\)/);
    expect(repairText(damaged).text).toBe(sentence);
  });

  it('go in every sentence of a text of all of them', () => {
    const text = SENTENCES.join('\n');
    expect(repairText(pasteReadings(text)).text).toBe(text);
  });

  it.each([
    ['a bracket in English', 'The lake (hu) and the 湖 (see map) are one.'],
    ['an abbreviation', '合格境內有限合夥人(ODLP)和人工智能(AI)'],
    ['a word that is no reading of the character', '河(bàn)流的长度为120公里'],
    ['one reading without a tone in a whole text', '他们(men)来自12个村'],
    ['Chinese in brackets', '中新(重慶)项目'],
  ])('are not seen in %s', (_, text) => {
    expect(repairText(text).text).toBe(text);
  });

  it('do not cost the text its way back to the source', () => {
    const source = '漁(yú)會(huì)說(shuō)😀𠮷(jí)完';
    const { text, map, repairs } = repairText(source);
    expect(text).toBe('漁會說😀𠮷完');
    expect(repairs.map(([kind, start, end, after]) => [kind, source.slice(start, end), after])).toEqual(
      ['(yú)', '(huì)', '(shuō)', '(jí)'].map((reading) => ['reading', reading, '']),
    );
    for (const [at, from, length] of map) expect(text.slice(at, at + length)).toBe(source.slice(from, from + length));
  });
});
