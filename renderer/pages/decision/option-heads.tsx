import type { ReactNode } from 'react';
import { type DecisionOption, LEAST_OPTIONS, MOST_OPTIONS } from '../../../models/project/index.ts';
import { changeDecision } from '../../store/decision.ts';
import { useDocument } from '../../store/document.ts';
import { shownVariants, useResults } from '../../store/results.ts';
import { variantName } from '../../text/names.ts';
import { TEXT } from '../../text/nl.ts';
import { VariantMark } from '../../ui/mark.tsx';
import type { Option } from './options.ts';

const { decision: text } = TEXT;

interface Props {
  readonly options: readonly Option[];
  readonly reference: number;
  readonly preferred: number;
}

/** Per option its scenario, its variant, whether it is the reference and whether it is advised. */
export function OptionHeads({ options, reference, preferred }: Props): ReactNode {
  const plain = options.map(({ scenario, variant }): DecisionOption => ({ scenario, variant }));
  const set = (opties: readonly DecisionOption[], rest = {}) =>
    changeDecision((decision) => ({ ...decision, opties: [...opties], ...rest }));
  const replace = (at: number, option: Partial<DecisionOption>) =>
    set(plain.map((one, index) => (index === at ? { ...one, ...option } : one)));
  // What stands behind the one that goes moves up a place.
  const remove = (at: number) => {
    const moved = (place: number) => (place === at ? 0 : place > at ? place - 1 : place);
    set(
      plain.filter((_, index) => index !== at),
      { referentie: moved(reference), voorkeur: moved(preferred) },
    );
  };
  return (
    <tr>
      <td className="option-tools">
        {options.length < MOST_OPTIONS && (
          <button type="button" className="button small" onClick={() => set([...plain, plain.at(-1)!])}>
            {text.add}
          </button>
        )}
      </td>
      {options.map((option, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same option may stand there twice
        <th key={at} scope="col" className="option">
          <span className="option-name">
            <VariantMark variant={option.variant} /> {text.option(at + 1)}
          </span>
          <Choice option={option} number={at + 1} onChoose={(chosen) => replace(at, chosen)} />
          <span className="option-places">
            <label className="check">
              <input
                type="radio"
                name="referentie"
                checked={at === reference}
                aria-label={text.referenceOf(at + 1)}
                onChange={() => set(plain, { referentie: at, voorkeur: preferred })}
              />{' '}
              {text.reference}
            </label>
            <label className="check">
              <input
                type="radio"
                name="voorkeur"
                checked={at === preferred}
                aria-label={text.preferredOf(at + 1)}
                onChange={() => set(plain, { referentie: reference, voorkeur: at })}
              />{' '}
              {text.preferred}
            </label>
            {options.length > LEAST_OPTIONS && (
              <button
                type="button"
                className="button quiet small"
                aria-label={text.removeOption(at + 1)}
                onClick={() => remove(at)}
              >
                {text.remove}
              </button>
            )}
          </span>
          {!option.at && <span className="field-message">{text.gone}</span>}
        </th>
      ))}
    </tr>
  );
}

interface ChoiceProps {
  readonly option: Option;
  readonly number: number;
  readonly onChoose: (chosen: Partial<DecisionOption>) => void;
}

function Choice({ option, number, onChoose }: ChoiceProps): ReactNode {
  const scenarios = useDocument(({ file }) => file?.scenarios) ?? [];
  const calculation = useResults((results) => results.calculation)!;
  const names = calculation.project.names.o;
  const variants = shownVariants(calculation).map(({ id }) => id);
  const isGone = option.scenario !== null && !scenarios.some(({ id }) => id === option.scenario);
  return (
    <>
      <select
        aria-label={text.scenarioOf(number)}
        value={option.scenario ?? ''}
        onChange={(event) => onChoose({ scenario: event.target.value || null })}
      >
        <option value="">{TEXT.baseScenario}</option>
        {isGone && <option value={option.scenario!}>{option.scenario}</option>}
        {scenarios.map(({ id, naam }) => (
          <option key={id} value={id}>
            {naam}
          </option>
        ))}
      </select>
      <select
        aria-label={text.variantOf(number)}
        value={option.variant}
        onChange={(event) => onChoose({ variant: event.target.value })}
      >
        {[...new Set([...variants, option.variant])].map((id) => (
          <option key={id} value={id}>
            {variantName(id, names)}
          </option>
        ))}
      </select>
    </>
  );
}
