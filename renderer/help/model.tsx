import type { ReactNode } from 'react';
import { showSection } from '../pages/formulas/view.ts';
import { useDocument } from '../store/document.ts';
import { MODEL_PAGE, MODEL_STEPS } from '../text/nl/help/model.ts';
import { Linked } from './linked.tsx';
import { closeHelp } from './view.ts';

/** The model in seven steps, each with the way to the lines that calculate it. */
export function ModelPage(): ReactNode {
  const hasProject = useDocument(({ file }) => file !== null);
  return (
    <>
      <p className="help-lead">{MODEL_PAGE.lead}</p>
      <ol className="model-steps">
        {MODEL_STEPS.map(({ title, text, sections }) => (
          <li key={title}>
            <h4>{title}</h4>
            <p>
              <Linked text={text} />
            </p>
            {hasProject && sections.length > 0 && (
              <p className="model-lines">
                {sections.map((section) => (
                  <button
                    key={section}
                    type="button"
                    className="button small"
                    onClick={() => {
                      closeHelp();
                      showSection(section);
                    }}
                  >
                    {MODEL_PAGE.linesOf(section)}
                  </button>
                ))}
              </p>
            )}
          </li>
        ))}
      </ol>
      <p>{MODEL_PAGE.neutral}</p>
    </>
  );
}
