import { SCRIPTS } from '../../electron/common/script.ts';
import { useWords } from '../app/language.ts';
import { useStore } from '../app/store.ts';
import { displayScript, sourceView } from './readingView.ts';
import { Segments } from './Segments.tsx';

export function ViewSwitch() {
  const t = useWords();
  const options = (['cleaned', 'original'] as const).map((value) => ({ value, text: t(`source.${value}`) }));
  return <Segments label={t('source.view')} options={options} value={useStore(sourceView)} onChange={sourceView.set} />;
}

/** As written, 简 or 繁. */
export function ScriptSwitch() {
  const t = useWords();
  const options = SCRIPTS.map((value) => ({ value, text: t(`reading:script.${value}`) }));
  return (
    <Segments
      label={t('reading:script.label')}
      options={options}
      value={useStore(displayScript)}
      onChange={displayScript.set}
    />
  );
}
