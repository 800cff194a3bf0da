import type { FactDetail } from '../../../electron/common/factRow.ts';
import type { ArticleId, FactId } from '../../../electron/common/ids.ts';
import { navigate, replaceRoute } from '../../app/route.ts';
import { createStore } from '../../app/store.ts';
import { sourceView } from '../../components/readingView.ts';
import type { PlaceInText } from '../../components/SourcePane.tsx';

/** What one pane of the desk shows. */
export interface Spot {
  readonly articleId: ArticleId;
  readonly at: PlaceInText | null;
  readonly factId: FactId | null;
}

export type Side = 'left' | 'right';
export type DeskView = 'read' | 'difference';

export interface Desk {
  readonly left: Spot | null;
  /** Stays while the left one changes; null shows one pane. */
  readonly right: Spot | null;
  /** A person keeps the right one in sight: it stands beside facts and articles too. */
  readonly isPinned: boolean;
  /** Whose keys the keys are. */
  readonly side: Side;
  readonly view: DeskView;
  /** Facts that the right pane steps through, beside the one on the left. */
  readonly rivals: readonly FactId[];
}

export const EMPTY_DESK: Desk = { left: null, right: null, isPinned: false, side: 'left', view: 'read', rivals: [] };
/** Outlives a walk to another place and back, not the project. */
export const desk = createStore<Desk>(EMPTY_DESK);

export const spotOfArticle = (articleId: ArticleId): Spot => ({ articleId, at: null, factId: null });
export const spotOfFact = ({ articleId, anchor, id, isOrphan }: FactDetail): Spot => ({
  articleId,
  at: isOrphan ? null : anchor,
  factId: id,
});

export function putSpot(side: Side, spot: Spot | null): void {
  const isClosed = side === 'right' && spot === null;
  desk.set((before) => ({ ...before, [side]: spot, side: spot ? side : 'left', ...(isClosed && { isPinned: false }) }));
  const { left } = desk.get();
  if (side === 'left' && left) replaceRoute('reading', left.articleId);
}

export function openReading(spot: Spot): void {
  desk.set((before) => ({ ...before, left: spot, side: 'left', view: 'read' }));
  navigate('reading', spot.articleId);
}

/** Keeps a text in the second pane while others are read in the first. */
export const pinSpot = (spot: Spot): void => desk.set((before) => ({ ...before, right: spot, isPinned: true }));

export function openBeside(left: Spot, right: Spot, rivals: readonly FactId[] = []): void {
  desk.set({ ...EMPTY_DESK, left, right, rivals });
  navigate('reading', left.articleId);
}

export function openDifference(left: ArticleId, right: ArticleId): void {
  desk.set({ ...EMPTY_DESK, left: spotOfArticle(left), right: spotOfArticle(right), view: 'difference' });
  navigate('reading', left);
}

/** An orphan that waits for the words it is about. */
export interface Settling {
  readonly kind: 'annotation' | 'fact';
  readonly id: number;
  readonly articleId: ArticleId;
  readonly quote: string;
}
export const settling = createStore<Settling | null>(null);

/** Its new words are chosen in the cleaned text: in the file as it came, a selection is for leaving words out. */
export function startSettling(orphan: Settling): void {
  settling.set(orphan);
  sourceView.set('cleaned');
  openReading(spotOfArticle(orphan.articleId));
}
