import { useSyncExternalStore } from 'react';

/** As in frame.css: below it everything stands in one column, and an explanation lies over the page. */
const NARROW = '(max-width: 960px), (max-height: 480px)';

/** Whether the window is small, or its type large. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(follow, () => window.matchMedia(NARROW).matches);
}

function follow(onChange: () => void): () => void {
  const query = window.matchMedia(NARROW);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}
