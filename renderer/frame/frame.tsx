import { type ReactNode, useRef } from 'react';
import { ExplanationPanel } from '../explain/panel.tsx';
import { ExportDialog } from '../export/dialog.tsx';
import { HistoryDialog } from '../history/dialog.tsx';
import { ImportDialog } from '../import/dialog.tsx';
import { FigureSetDialog } from '../kengetallen/dialog.tsx';
import { NotePreview } from '../note/preview.tsx';
import { PAGE_VIEWS } from '../pages/index.ts';
import { ScenariosDialog } from '../scenarios/dialog.tsx';
import { useSession } from '../store/session.ts';
import { TEXT } from '../text/nl.ts';
import { useIsNarrow } from '../ui/narrow.ts';
import { KnobsDialog } from '../workshop/knobs-dialog.tsx';
import { Projected } from '../workshop/projected.tsx';
import { StoryDialog } from '../workshop/story-dialog.tsx';
import { Telling } from '../workshop/telling.tsx';
import { Announcer } from './announcer.tsx';
import { useArrival, useVisit } from './arrival.ts';
import { FailureDialog, HelpDialog, QuestionDialog } from './dialogs.tsx';
import { Notice, ProblemBanner } from './notices.tsx';
import { PrintHeading } from './print-heading.tsx';
import { ProjectDialog } from './project-dialog.tsx';
import { Steps } from './steps.tsx';
import { KeyFigureStrip } from './strip.tsx';
import { TopBar } from './top-bar.tsx';

/** Steps to the left, the project above, the key figures below, the page in between; the explanation beside it. */
export function Frame(): ReactNode {
  const page = useSession((session) => session.page);
  const isExplaining = useSession(({ explained }) => explained.length > 0);
  const isProjecting = useSession((session) => session.isProjecting);
  const isTelling = useSession(({ telling }) => telling !== null);
  const isNoteOpen = useSession((session) => session.isNoteOpen);
  const isCovered = (useIsNarrow() && isExplaining) || isProjecting || isTelling || isNoteOpen;
  const Page = PAGE_VIEWS[page];
  const visit = useVisit();
  const main = useRef<HTMLElement>(null);
  useArrival(main);
  return (
    <div className={`frame${isExplaining ? ' explaining' : ''}`}>
      <PrintHeading />
      <div className="behind" inert={isCovered}>
        <a className="skip" href="#inhoud">
          {TEXT.skip}
        </a>
        <TopBar />
        <Steps />
        <main id="inhoud" tabIndex={-1} key={visit} ref={main}>
          <ProblemBanner />
          <Page />
        </main>
      </div>
      <ExplanationPanel />
      <div className="behind" inert={isCovered}>
        <KeyFigureStrip />
      </div>
      {isProjecting && <Projected />}
      {isTelling && <Telling />}
      {isNoteOpen && <NotePreview />}
      <Notice />
      <Announcer />
      <ProjectDialog />
      <ImportDialog />
      <ScenariosDialog />
      <ExportDialog />
      <FigureSetDialog />
      <HistoryDialog />
      <KnobsDialog />
      <StoryDialog />
      <QuestionDialog />
      <FailureDialog />
      <HelpDialog />
    </div>
  );
}
