import '@fontsource-variable/source-sans-3/wght.css';
import './style/tokens.css';
import './style/base.css';
import './style/frame.css';
import './style/controls.css';
import './style/pages.css';
import './style/charts.css';
import './style/print.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { findHost } from './host/index.ts';
import { startApplication } from './store/application.ts';

const application = await startApplication(findHost());
createRoot(document.getElementById('app')!).render(<App application={application} />);
