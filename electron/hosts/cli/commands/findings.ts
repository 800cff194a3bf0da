import type { FindingRow } from '../../../common/findingRow.ts';
import { renderMessage } from '../../../common/renderMessage.ts';
import type { Client } from '../../../contract/client.ts';
import { withProject } from '../openProject.ts';
import { parseWords, takeWord } from '../parse.ts';
import { locale, printSlowly, say, translate } from '../talk.ts';
import type { Command } from '../usage.ts';

const PAGE = 500;

async function* pageFindings(client: Client): AsyncGenerator<FindingRow> {
  for (let offset = 0; ; offset += PAGE) {
    const { rows } = await client.call('findings.page', { filter: {}, offset, limit: PAGE });
    yield* rows;
    if (rows.length < PAGE) return;
  }
}

const inWords = ({ sentence }: FindingRow): string => renderMessage(sentence, translate, locale);

const toJson = (finding: FindingRow): string =>
  JSON.stringify({
    id: finding.id,
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

export const findings: Command = {
  usage: 'P [--json]',
  async run(args) {
    const parsed = parseWords(args, ['json!']);
    const file = takeWord(parsed.words, 0, 'P');
    await withProject(file, 'read', async ({ client }) => {
      let count = 0;
      for await (const finding of pageFindings(client)) {
        count += 1;
        await printSlowly(parsed.has('json') ? toJson(finding) : toLine(finding));
      }
      say(translate('cli:findings', { count }));
    });
  },
};
