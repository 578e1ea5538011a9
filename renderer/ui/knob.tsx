import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import type { Cell } from '../../models/project/index.ts';
import { releaseGesture } from '../store/document.ts';
import { explainFigure } from '../store/session.ts';
import { TEXT } from '../text/nl.ts';
import { editable, type Reading, rounded } from '../text/numbers.ts';
import { GradeChip } from './grade.tsx';
import { NumberField } from './number-field.tsx';

interface Props {
  readonly cell: Cell;
  readonly reading: Reading;
  readonly label: string;
  readonly note?: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  /** @param gestureOf names the knob while it is being turned; not when a number is typed */
  readonly onChange: (value: number, gestureOf?: string) => void;
  /** Of the year, in a yearly input. */
  readonly index?: number;
  /** Beside the number, when it isn't the whole story. */
  readonly remark?: string | undefined;
  readonly isSmall?: boolean;
}

/** A slider with its number beside it. The gewone bereik is marked on the track; a value outside it stretches the track. */
export function Knob(props: Props): ReactNode {
  const { cell, reading, label, note, value, step, onChange, index, remark, isSmall } = props;
  const least = Math.min(props.least, value);
  const most = Math.max(props.most, value);
  const share = (bound: number) => `${(100 * (Math.min(most, Math.max(least, bound)) - least)) / (most - least)}%`;
  const [low, high] = [cell.laag, cell.hoog].map((bound) => (bound === undefined ? undefined : [bound].flat()[0]!));
  const input = useRef<HTMLInputElement>(null);
  const shown = `${editable(value, reading)}${reading === 'fractie' ? ' %' : ''}`;
  // As the number beside it reads; the slider's own formats round, and write percentages otherwise.
  useLayoutEffect(() => input.current?.setAttribute('aria-valuetext', shown));
  return (
    <div className={`knob${isSmall ? ' small' : ''}`}>
      <Slider
        aria-label={label}
        value={value}
        minValue={least}
        maxValue={most}
        step={step}
        onChange={(next) => onChange(clean(next), `${cell.path} ${label}`)}
        onChangeEnd={releaseGesture}
      >
        <div className="knob-head">
          <span className="knob-name">
            <button
              type="button"
              className="knob-label"
              title={note}
              aria-label={`${label}. ${TEXT.explain.title}`}
              onClick={() =>
                explainFigure({ id: cell.input.id, at: index === undefined ? {} : { t: index }, footing: 'contract' })
              }
            >
              {label}
            </button>
            {remark && <span className="soft"> {remark}</span>}
          </span>
          {!isSmall && <GradeChip grade={cell.graad} />}
          <NumberField
            cell={cell}
            reading={reading}
            value={value}
            label={label}
            isBare
            isBrief
            {...(index !== undefined && { index })}
            onCommit={(next) => next !== null && onChange(next)}
          />
        </div>
        <SliderTrack className="track">
          {low !== undefined && high !== undefined && high > low && (
            <RangeMark
              from={share(low)}
              to={share(high)}
              title={`${TEXT.explain.range} ${rounded(low, reading)} – ${rounded(high, reading)}`}
            />
          )}
          <SliderThumb className="thumb" inputRef={input} />
        </SliderTrack>
      </Slider>
      {note && !isSmall && <p className="note">{note}</p>}
    </div>
  );
}

function RangeMark({
  from,
  to,
  title,
}: {
  readonly from: string;
  readonly to: string;
  readonly title: string;
}): ReactNode {
  return <span className="range-mark" title={title} style={{ left: from, width: `calc(${to} - ${from})` }} />;
}

/** Steps of 0,005 add up to 0,034999…; the number that is meant has few digits. */
function clean(value: number): number {
  return Number(value.toPrecision(10));
}
