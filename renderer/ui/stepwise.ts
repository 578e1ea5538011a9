import { useEffect, useMemo, useState } from 'react';
import { inSteps, type Steps } from '../store/steps.ts';

interface Stepwise<T> {
  /** Of exactly what was asked last; undefined while it is being worked out. */
  readonly value: T | undefined;
  /** How far it is, 0 … 1. */
  readonly share: number;
}

/**
 * An answer that takes too long for one frame, worked out in pieces between frames. What belongs to an earlier question is
 * never given.
 * @param make the work; undefined when there is none to do
 * @param question what it hangs on: another one starts it again
 */
export function useStepwise<T>(make: () => Steps<T> | undefined, question: readonly unknown[]): Stepwise<T> {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question is what it hangs on
  const asked = useMemo(() => ({}), question);
  const [answer, setAnswer] = useState<{ readonly asked: object; readonly value?: T; readonly share: number }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `make` is new in every rendering; `asked` says when it differs
  useEffect(() => {
    const steps = make();
    if (!steps) return undefined;
    const controller = new AbortController();
    void inSteps(steps, controller.signal, (share) => setAnswer({ asked, share })).then((value) => {
      if (!controller.signal.aborted) setAnswer({ asked, value: value as T, share: 1 });
    });
    return () => controller.abort();
  }, [asked]);
  return answer?.asked === asked ? { value: answer.value, share: answer.share } : { value: undefined, share: 0 };
}
