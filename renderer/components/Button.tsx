import type { ButtonHTMLAttributes, Ref } from 'react';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: 'plain' | 'primary' | 'minimal';
  readonly isSmall?: boolean;
  /** The key that does the same, shown beside the words. */
  readonly hotkey?: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({ look = 'plain', isSmall = false, hotkey, className = '', children, ...rest }: Props) {
  const classes = ['button', look === 'plain' ? '' : `is-${look}`, isSmall ? 'is-small' : '', className];
  return (
    <button type="button" {...rest} className={classes.filter(Boolean).join(' ')}>
      {children}
      {hotkey && (
        <span className="kbd" aria-hidden="true">
          {hotkey}
        </span>
      )}
    </button>
  );
}
