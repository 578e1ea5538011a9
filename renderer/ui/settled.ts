import { useDeferredValue, useEffect, useState } from 'react';

const PAUSE = 120;

/** Follows a changing number as soon as it stands still: for answers that take too long for every frame. */
export function useSettled(version: number): number {
  const [settled, setSettled] = useState(version);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(version), PAUSE);
    return () => clearTimeout(timer);
  }, [version]);
  return useDeferredValue(settled);
}
