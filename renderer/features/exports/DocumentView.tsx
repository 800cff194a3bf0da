import { createElement } from 'react';
import type { Block, ExportDocument, Inline } from '../../../electron/common/exportDocument.ts';
import { useWords } from '../../app/language.ts';
import { formatHash } from '../../app/route.ts';
import { SvgPicture } from '../../components/SvgPicture.tsx';

type TableBlock = Extract<Block, { kind: 'table' }>;

/** Blocks have no ids and never move; their place is their name. */
const withKeys = <T,>(list: readonly T[]): { key: string; item: T }[] =>
  list.map((item, at) => ({ key: String(at), item }));

function InlineText({ inline: { text, look, href } }: { inline: Inline }) {
  const dressed =
    look === 'mark' ? (
      <mark>{text}</mark>
    ) : look === 'strong' ? (
      <strong>{text}</strong>
    ) : look === 'muted' ? (
      <span className="muted">{text}</span>
    ) : (
      text
    );
  return href ? (
    <a href={href} target="_blank" rel="noreferrer">
      {dressed}
    </a>
  ) : (
    dressed
  );
}

const Inlines = ({ inlines }: { inlines: readonly Inline[] }) => (
  <>
    {withKeys(inlines).map(({ key, item }) => (
      <InlineText key={key} inline={item} />
    ))}
  </>
);

function TableView({ table: { caption, columns, rows } }: { table: TableBlock }) {
  const sideOf = (at: number): string => (columns[at]?.align === 'end' ? 'is-end' : '');
  return (
    <table className="table">
      {caption && <caption>{caption}</caption>}
      <thead>
        <tr>
          {withKeys(columns).map(({ key, item }) => (
            <th key={key} scope="col" className={item.align === 'end' ? 'is-end' : ''}>
              {item.text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {withKeys(rows).map(({ key, item: row }) => (
          <tr key={key}>
            {row.map((cell, at) => (
              <td key={columns[at]?.text} className={sideOf(at)}>
                <InlineText inline={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Quote({ block }: { block: Extract<Block, { kind: 'quote' }> }) {
  const t = useWords();
  return (
    <blockquote>
      <Inlines inlines={block.inlines} />
      <cite>
        <Inlines inlines={block.source} />
        {block.factId !== null && (
          <a href={formatHash({ place: 'facts', id: block.factId })}>{t('exports:openFact')}</a>
        )}
      </cite>
    </blockquote>
  );
}

/** As it was drawn, in black on white in either theme. */
const Picture = ({ figure: { svg, alt, caption } }: { figure: Extract<Block, { kind: 'figure' }> }) => (
  <figure>
    <SvgPicture svg={svg} label={alt} />
    <figcaption className="muted">{caption}</figcaption>
  </figure>
);

function BlockView({ block, hasPictures }: { block: Block; hasPictures: boolean }) {
  switch (block.kind) {
    case 'heading':
      return createElement(`h${block.level + 2}`, {}, block.text);
    case 'paragraph':
      return (
        <p>
          <Inlines inlines={block.inlines} />
        </p>
      );
    // A page of the screen has the chart itself one click away.
    case 'figure':
      return hasPictures ? <Picture figure={block} /> : <p className="muted">{block.alt}</p>;
    case 'table':
      return <TableView table={block} />;
    case 'details':
      return (
        <dl>
          {withKeys(block.rows).map(({ key, item: { label, inlines } }) => (
            <div key={key}>
              <dt>{label}</dt>
              <dd>
                <Inlines inlines={inlines} />
              </dd>
            </div>
          ))}
        </dl>
      );
    case 'quote':
      return <Quote block={block} />;
    case 'note':
      return (
        <p>
          <b>{block.mark}</b> {block.text}
        </p>
      );
    case 'reference':
      return (
        <p className="document-reference">
          <span>{`[${block.number}]`}</span>
          <span>
            <Inlines inlines={block.inlines} />
            <small className="muted">{block.detail}</small>
          </span>
        </p>
      );
  }
}

interface Props {
  readonly document: ExportDocument;
  /** What was published is shown as it was; elsewhere the chart itself is one click away. */
  readonly hasPictures?: boolean;
}

/** A document on the screen, as its files have it. */
export const DocumentView = ({ document: { title, subtitle, blocks }, hasPictures = false }: Props) => (
  <article className="document" data-testid="document">
    <h2>{title}</h2>
    <p className="muted">{subtitle}</p>
    {withKeys(blocks).map(({ key, item }) => (
      <BlockView key={key} block={item} hasPictures={hasPictures} />
    ))}
  </article>
);
