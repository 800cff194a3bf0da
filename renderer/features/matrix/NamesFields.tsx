import { useWords } from '../../app/language.ts';
import { Field } from '../../components/Field.tsx';

export interface Names {
  readonly zh: string;
  readonly en: string;
}

/** A name in one language serves for both. */
export const fillNames = ({ zh, en }: Names): Names => ({ zh: zh.trim() || en.trim(), en: en.trim() || zh.trim() });

interface Props {
  readonly value: Names;
  readonly onChange: (names: Names) => void;
}

export function NamesFields({ value, onChange }: Props) {
  const t = useWords();
  return (
    <div className="field-grid">
      {(['zh', 'en'] as const).map((language) => (
        <Field key={language} label={t(`matrix.arrange.name.${language}`)}>
          <input
            className="input"
            lang={language === 'zh' ? 'zh-Hans' : 'en'}
            maxLength={120}
            value={value[language]}
            onChange={(e) => onChange({ ...value, [language]: e.target.value })}
          />
        </Field>
      ))}
    </div>
  );
}
