import { Menu, MenuItem, PopoverNext } from '@blueprintjs/core';
import { useState } from 'react';
import type { ProjectInfo } from '../../../electron/contract/project.ts';
import { useWords } from '../../app/language.ts';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { SettingsDialog } from './SettingsDialog.tsx';
import { useProjectActions } from './useProjectActions.ts';

export function ProjectMenu({ project }: { project: ProjectInfo }) {
  const t = useWords();
  const actions = useProjectActions();
  const [hasSettings, setHasSettings] = useState(false);
  const menu = (
    <Menu>
      <MenuItem text={t('project.saveCopy')} onClick={actions.saveCopy} />
      <MenuItem text={t('project.check')} onClick={actions.check} />
      <MenuItem data-testid="project-settings" text={t('project.settings')} onClick={() => setHasSettings(true)} />
      <MenuItem text={t('project.openLog')} onClick={actions.openLog} />
      <MenuItem text={t('project.close')} onClick={actions.close} />
    </Menu>
  );
  return (
    <>
      <PopoverNext content={menu} placement="bottom-end" arrow={false} animation="minimal" transitionDuration={0}>
        <Button look="minimal" data-testid="project-menu">
          <span className="project-name clip">{project.name}</span>
          <Icon name="down" />
        </Button>
      </PopoverNext>
      {hasSettings && <SettingsDialog project={project} onClose={() => setHasSettings(false)} />}
    </>
  );
}
