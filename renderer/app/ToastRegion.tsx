import { Button } from '../components/Button.tsx';
import { Icon } from '../components/Icon.tsx';
import { useWords } from './language.ts';
import { useStore } from './store.ts';
import { hideToast, toasts } from './toasts.ts';

export function ToastRegion() {
  const t = useWords();
  const shown = useStore(toasts);
  return (
    <section className="toasts" aria-live="polite" aria-label={t('common.notices')}>
      {shown.map(({ id, tone, text }) => (
        <div key={id} className={`toast is-${tone}`} role={tone === 'danger' ? 'alert' : undefined}>
          <span>{text}</span>
          <Button look="minimal" isSmall aria-label={t('common.close')} onClick={() => hideToast(id)}>
            <Icon name="close" />
          </Button>
        </div>
      ))}
    </section>
  );
}
