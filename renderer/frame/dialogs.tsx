import { type ReactNode, useEffect } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { HelpContents } from '../help/help.tsx';
import { closeHelp } from '../help/view.ts';
import { setSession, useSession } from '../store/session.ts';
import { TEXT } from '../text/nl.ts';
import { ProblemList } from './notices.tsx';

interface Props {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  readonly isQuestion?: boolean;
  readonly isWide?: boolean;
}

/** Covers the page until it is closed; the keyboard stays inside. */
export function Box({ isOpen, onClose, title, children, isQuestion = false, isWide = false }: Props): ReactNode {
  useEffect(() => {
    if (!isOpen) return undefined;
    setSession(({ openBoxes }) => ({ openBoxes: openBoxes + 1 }));
    return () => setSession(({ openBoxes }) => ({ openBoxes: openBoxes - 1 }));
  }, [isOpen]);
  return (
    <ModalOverlay
      className="overlay"
      isOpen={isOpen}
      isDismissable={!isQuestion}
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className={`modal${isWide ? ' wide' : ''}`}>
        <Dialog role={isQuestion ? 'alertdialog' : 'dialog'} className="dialog">
          {isWide ? (
            <div className="dialog-head">
              <Heading slot="title">{title}</Heading>
              <Button className="button" onPress={onClose}>
                {TEXT.close}
              </Button>
            </div>
          ) : (
            <Heading slot="title">{title}</Heading>
          )}
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

export function QuestionDialog(): ReactNode {
  const question = useSession((session) => session.question);
  const cancel = () => question?.answer(null);
  return (
    <Box isOpen={question !== null} onClose={cancel} title={question?.title ?? ''} isQuestion>
      <p>{question?.text}</p>
      <div className="dialog-actions">
        {question?.answers.map(({ id, label }, index) => (
          <Button
            key={id}
            className={`button${index === 0 ? ' primary' : ''}`}
            autoFocus={index === 0}
            onPress={() => question.answer(id)}
          >
            {label}
          </Button>
        ))}
        <Button className="button" onPress={cancel}>
          {TEXT.cancel}
        </Button>
      </div>
    </Box>
  );
}

export function FailureDialog(): ReactNode {
  const failure = useSession((session) => session.failure);
  const close = () => setSession({ failure: null });
  return (
    <Box isOpen={failure !== null} onClose={close} title={failure?.title ?? ''}>
      {failure?.note && <p>{failure.note}</p>}
      <ProblemList problems={failure?.problems ?? []} />
      <div className="dialog-actions">
        <Button className="button primary" autoFocus onPress={close}>
          {TEXT.close}
        </Button>
      </div>
    </Box>
  );
}

/** Help on the current screen, and everything else there is to read. */
export function HelpDialog(): ReactNode {
  const isOpen = useSession((session) => session.isHelpOpen);
  return (
    <Box isOpen={isOpen} onClose={closeHelp} title={TEXT.help.title} isWide>
      {isOpen && <HelpContents />}
    </Box>
  );
}
