/** Numbers from a seed, the same in every run (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const CITIES = ['云川', '青湖', '江北', '石门', '临江', '白沙', '东陵', '南屏'];
const FIELDS = ['现代物流', '数字贸易', '绿色金融', '航空服务', '职业教育', '医疗健康'];

type Sentence = (n: (low: number, high: number) => number, year: number) => string;

/** Sentences with figures, of the kinds an economic report is made of. */
const FIGURES: readonly Sentence[] = [
  (n, year) => `截至${year}年底，当地累计签约合作项目${n(40, 400)}个，总金额超过${n(20, 300)}亿美元。`,
  (n, year) => `${year}年，港口完成货物吞吐量${n(800, 9000)}万吨，同比增长${n(1, 30)}.${n(0, 9)}%。`,
  (n) => `航线由每周${n(2, 9)}班增至每周${n(10, 40)}班，旅客约${n(3, 90)}万人次。`,
  (n) => `服务网络覆盖${n(5, 20)}个省份、${n(20, 90)}个城市，通达${n(60, 130)}个国家和地区的${n(200, 600)}个港口。`,
  (n) => `当地还培育科技企业${n(10, 90)}家，${n(100, 900)}余名师生参加了交流。`,
];

/** Sentences without, which are most of any article. */
const PROSE: readonly Sentence[] = [
  (n) => `有关负责人表示，下一步将围绕${FIELDS[n(0, 5)]}等领域深化合作，推动更多企业参与，让成果惠及更多群众。`,
  (n) => `在${CITIES[n(0, 7)]}，工作人员介绍了平台的运行情况，并与来访代表就今后的安排交换了意见。`,
  (n) => `多位企业代表认为，${FIELDS[n(0, 5)]}的规则衔接仍需时间，希望手续更简便、信息更透明。`,
  (n) => `来自${CITIES[n(0, 7)]}的经营者说，货物走得顺了，心里就踏实了，往后还想把自己的品牌带出去。`,
  () => '与会人员还实地察看了园区建设、码头作业和人才公寓，听取了各方面的意见和建议。',
  (n) => `研究人员指出，${FIELDS[n(0, 5)]}的发展离不开稳定的预期，也离不开细致耐心的日常工作。`,
];

/** One sentence in so many states figures, as in the reports we read: about a dozen figures in 3 kB. */
const FIGURE_EVERY = 4;

function makeSentence(pick: (low: number, high: number) => number, year: number): string {
  const kind = pick(1, FIGURE_EVERY) === 1 ? FIGURES : PROSE;
  return kind[pick(0, kind.length - 1)]?.(pick, year) ?? '';
}

/** A file of about `bytes` UTF-8 bytes with a head line, a source line, paragraphs and a closing line. */
export function makeArticle(number: number, bytes = 3000): { name: string; text: string } {
  const random = createRandom(number);
  const pick = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
  const year = pick(2016, 2025);
  const lines = [
    `${CITIES[pick(0, 7)]}开放合作第${number}期观察`,
    '',
    `来源:示例日报 ${year}-0${pick(1, 9)}-1${pick(0, 9)} 09:00`,
    '',
  ];
  for (let size = 0; size < bytes; ) {
    const sentences = Array.from({ length: 4 }, () => makeSentence(pick, year));
    const paragraph = `${CITIES[pick(0, 7)]}${sentences.join('')}`;
    size += paragraph.length * 3;
    lines.push(paragraph, '');
  }
  return { name: `article-${number}.txt`, text: [...lines, '责任编辑:示例'].join('\n') };
}
