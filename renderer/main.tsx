import '@blueprintjs/core/lib/css/blueprint.css';
import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/noto-sans-sc/index.css';
import '@fontsource-variable/noto-sans-tc/index.css';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/shell.css';
import './styles/narrow.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { createSession } from './app/session.ts';
import { selectPlatform } from './platform/index.ts';

const root = document.getElementById('root');
if (root) createRoot(root).render(<App session={createSession(selectPlatform())} />);
