import { type ReactNode, useId } from 'react';
import { DECISION_TEXTS, type DecisionText, type ProjectFile } from '../../../models/project/index.ts';
import { setDecisionText } from '../../store/decision.ts';
import { TEXT } from '../../text/nl.ts';

const { decision: text } = TEXT;

/** What was decided, by whom, why, and what must still be found out. */
export function DecisionRecord({ file }: { readonly file: ProjectFile }): ReactNode {
  return (
    <section className="chart" id="besluit-tekst" aria-labelledby="besluit-titel">
      <h2 id="besluit-titel">{text.record}</h2>
      <p className="soft">{text.recordNote}</p>
      <div className="record">
        {(Object.keys(DECISION_TEXTS) as DecisionText[]).map((key) => (
          <Field key={key} id={key} value={file.besluit?.teksten?.[key] ?? ''} />
        ))}
      </div>
    </section>
  );
}

function Field({ id, value }: { readonly id: DecisionText; readonly value: string }): ReactNode {
  const field = useId();
  const most = DECISION_TEXTS[id];
  return (
    <div className="field text">
      <label htmlFor={field}>{text.texts[id]}</label>
      <textarea
        id={field}
        rows={3}
        maxLength={most}
        value={value}
        aria-describedby={`${field}-left`}
        onChange={(event) => setDecisionText(id, event.target.value)}
      />
      <span id={`${field}-left`} className="about">
        {text.left(value.length, most)}
      </span>
    </div>
  );
}
