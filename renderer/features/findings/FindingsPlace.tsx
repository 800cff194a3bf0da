import './findings.css';
import type { FindingId } from '../../../electron/common/ids.ts';
import { useWords } from '../../app/language.ts';
import { useRoute, useWindowTitle } from '../../app/route.ts';
import { FindingList } from './FindingList.tsx';
import { FindingPage } from './FindingPage.tsx';

export function FindingsPlace() {
  const t = useWords();
  const { id } = useRoute();
  useWindowTitle(t('window.title', { place: t('places.findings') }));
  return id === null ? <FindingList /> : <FindingPage key={id} id={id as FindingId} />;
}
