import { useEffect, useRef } from 'react';

/**
 * The whole screen while it is wanted, where that is allowed; else the window will do.
 * @param onLeave the screen was given back in the browser's own way: Esc there never reaches the page
 */
export function useFullScreen(onLeave: () => void, isWanted = true): void {
  const leave = useRef(onLeave);
  leave.current = onLeave;
  useEffect(() => {
    if (!isWanted || document.fullscreenElement || !document.documentElement.requestFullscreen) return undefined;
    let isHere = true;
    let isFull = false;
    const giveBack = () => void document.exitFullscreen().catch(() => undefined);
    document.documentElement.requestFullscreen().then(
      () => {
        isFull = true;
        if (!isHere) giveBack();
      },
      // Not allowed, or not possible here.
      () => undefined,
    );
    const onChange = () => {
      if (isFull && !document.fullscreenElement) leave.current();
    };
    document.addEventListener('fullscreenchange', onChange);
    return () => {
      isHere = false;
      document.removeEventListener('fullscreenchange', onChange);
      if (document.fullscreenElement) giveBack();
    };
  }, [isWanted]);
}
