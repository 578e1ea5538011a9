import { useEffect, useRef } from 'react';
import { useLetGo } from '../store/document.ts';
import { announce } from '../store/session.ts';

/** Once a knob has been let go a screen reader hears what it came to; not while it is turned, at every step. */
export function useSaidWhenLetGo(finding: string): void {
  const count = useLetGo((letGo) => letGo.count);
  const said = useRef(count);
  useEffect(() => {
    if (said.current === count) return;
    said.current = count;
    announce(finding);
  }, [count, finding]);
}
