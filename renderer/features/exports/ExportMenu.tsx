import { Menu, PopoverNext } from '@blueprintjs/core';
import type { ReactElement } from 'react';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';

interface Props {
  readonly label: string;
  readonly testId: string;
  readonly children: ReactElement | ReactElement[];
}

/** A button that opens a list of formats. */
export const ExportMenu = ({ label, testId, children }: Props) => (
  <PopoverNext
    content={<Menu>{children}</Menu>}
    placement="bottom-end"
    arrow={false}
    animation="minimal"
    transitionDuration={0}
  >
    <Button isSmall data-testid={testId}>
      {label}
      <Icon name="down" />
    </Button>
  </PopoverNext>
);
