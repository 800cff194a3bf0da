import type { FindingRow } from '../../../common/findingRow.ts';
import { renderMessage } from '../../../common/renderMessage.ts';
import { FINDING_FAMILIES, FINDING_KINDS, FINDING_STATES, type FindingKind } from '../../../common/vocabulary.ts';
import type { Client } from '../../../contract/client.ts';
import type { FindingFilter } from '../../../contract/findings.ts';
import { withProject } from '../openProject.ts';
import { type Parsed, parseWords, takeChoices, takeWord } from '../parse.ts';
import { locale, printSlowly, say, translate } from '../talk.ts';
import type { Command } from '../usage.ts';
import { chooseIndicator } from './chart.ts';

const PAGE = 500;
const KINDS = Object.keys(FINDING_KINDS) as FindingKind[];

export async function* pageFindings(client: Client, filter: FindingFilter): AsyncGenerator<FindingRow> {
  for (let offset = 0; ; offset += PAGE) {
    const { rows } = await client.call('findings.page', { filter, offset, limit: PAGE });
    yield* rows;
    if (rows.length < PAGE) return;
  }
}

const inWords = ({ sentence }: FindingRow): string => renderMessage(sentence, translate, locale);

/** `key` is the same in every copy of a project as long as the facts are; `id` is of this file. */
const toJson = (finding: FindingRow): string =>
  JSON.stringify({
    id: finding.id,
    key: finding.key,
    kind: finding.kind,
    family: finding.family,
    state: finding.state,
    severity: finding.severity,
    indicator: finding.indicator.key,
    subject: finding.subject,
    facts: finding.members,
    facets: Object.fromEntries(finding.facets.map(({ facet, relation }) => [facet, relation])),
    sentence: inWords(finding),
  });

const toLine = (finding: FindingRow): string =>
  [
    finding.id,
    translate(`reconcile:kind.${finding.kind}`),
    translate(`reconcile:state.${finding.state}`),
    inWords(finding),
  ].join('\t');

/** What is wrong with the words is said before the project is opened. */
const readFilter = (parsed: Parsed): FindingFilter => ({
  kind: takeChoices(parsed, 'kind', KINDS),
  family: takeChoices(parsed, 'family', FINDING_FAMILIES),
  state: takeChoices(parsed, 'state', FINDING_STATES),
});

export const findings: Command = {
  usage: `P [--json] [--kind K,…] [--family ${FINDING_FAMILIES.join('|')}] [--state ${FINDING_STATES.join('|')}] [--indicator NAME]`,
  async run(args) {
    const parsed = parseWords(args, ['json!', 'kind', 'family', 'state', 'indicator']);
    const file = takeWord(parsed.words, 0, 'P');
    const filter = readFilter(parsed);
    const name = parsed.text('indicator');
    await withProject(file, 'read', async ({ client }) => {
      const only = name === undefined ? {} : { indicatorId: (await chooseIndicator(client, name)).id };
      let count = 0;
      for await (const finding of pageFindings(client, { ...filter, ...only })) {
        count += 1;
        await printSlowly(parsed.has('json') ? toJson(finding) : toLine(finding));
      }
      say(translate('cli:findings', { count }));
    });
  },
};
