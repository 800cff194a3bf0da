import { Modal } from '../components/Modal.tsx';
import { ALL_KEYS } from './keyTable.ts';
import { useWords } from './language.ts';

export function KeyHelp({ onClose }: { onClose: () => void }) {
  const t = useWords();
  return (
    <Modal title={t('keyHelp.title')} onClose={onClose} width={760}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key */}
      <div className="key-help" tabIndex={0}>
        {Object.entries(ALL_KEYS).map(([place, hints]) => (
          <section key={place}>
            <h3>{place === 'all' ? t('keyHelp.everywhere') : t(`places.${place}`)}</h3>
            <dl>
              {hints.map(({ keys, word }) => (
                <div key={word}>
                  <dt>
                    {keys.map((key) => (
                      <kbd key={key}>{t(`key.${key}`, { defaultValue: key })}</kbd>
                    ))}
                  </dt>
                  <dd>{t(`hint.${word}`)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
