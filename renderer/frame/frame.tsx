import type { ReactNode } from 'react';
import { ExplanationPanel } from '../explain/panel.tsx';
import { PAGE_VIEWS } from '../pages/index.ts';
import { ScenariosDialog } from '../scenarios/dialog.tsx';
import { useSession } from '../store/session.ts';
import { TEXT } from '../text/nl.ts';
import { FailureDialog, HelpDialog, QuestionDialog } from './dialogs.tsx';
import { Notice, ProblemBanner } from './notices.tsx';
import { ProjectDialog } from './project-dialog.tsx';
import { Steps } from './steps.tsx';
import { KeyFigureStrip } from './strip.tsx';
import { TopBar } from './top-bar.tsx';

/** Steps to the left, the project above, the key figures below, the page in between; the explanation beside it. */
export function Frame(): ReactNode {
  const page = useSession((session) => session.page);
  const isExplaining = useSession(({ explained }) => explained.length > 0);
  const Page = PAGE_VIEWS[page];
  return (
    <div className={`frame${isExplaining ? ' explaining' : ''}`}>
      <a className="skip" href="#inhoud">
        {TEXT.skip}
      </a>
      <TopBar />
      <Steps />
      <main id="inhoud" tabIndex={-1} key={page}>
        <ProblemBanner />
        <Page />
      </main>
      <ExplanationPanel />
      <KeyFigureStrip />
      <Notice />
      <ProjectDialog />
      <ScenariosDialog />
      <QuestionDialog />
      <FailureDialog />
      <HelpDialog />
    </div>
  );
}
