import { Fragment, type ReactNode } from 'react';
import { type Block, type Inline, readMarkdown } from './markdownBlocks.ts';

function show(part: Inline, key: number): ReactNode {
  if (part.kind === 'link')
    return (
      <a key={key} href={part.href} target="_blank" rel="noreferrer noopener">
        {part.text}
      </a>
    );
  if (part.kind === 'text') return <Fragment key={key}>{part.text}</Fragment>;
  const Tag = part.kind;
  return <Tag key={key}>{part.text}</Tag>;
}

const showLine = (line: readonly Inline[]): ReactNode => line.map(show);

function Lines({ lines }: Pick<Block, 'lines'>) {
  return lines.map((line, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text have no other name
    <Fragment key={at}>
      {at > 0 && <br />}
      {showLine(line)}
    </Fragment>
  ));
}

function BlockView({ block: { kind, lines } }: { block: Block }) {
  if (kind === 'bullets' || kind === 'numbers') {
    const List = kind === 'bullets' ? 'ul' : 'ol';
    return (
      <List>
        {lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <li key={at}>{showLine(line)}</li>
        ))}
      </List>
    );
  }
  if (kind === 'quote')
    return (
      <blockquote>
        <Lines lines={lines} />
      </blockquote>
    );
  return (
    <p className={kind === 'heading' ? 'markdown-heading' : undefined}>
      <Lines lines={lines} />
    </p>
  );
}

/** A note as its writer meant it. Built from text alone: what looks like HTML is shown as it was typed. */
export function Markdown({ text }: { text: string }) {
  if (text.trim() === '') return null;
  return (
    <div className="markdown">
      {readMarkdown(text).map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <BlockView key={at} block={block} />
      ))}
    </div>
  );
}
