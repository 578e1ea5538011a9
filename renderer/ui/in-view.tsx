import { memo, type ReactNode, useEffect, useRef, useState } from 'react';

interface Props {
  readonly className?: string;
  readonly children: ReactNode;
}

/**
 * A part of a page that stands still while the mouse drags something and it is scrolled out of view: the frame is for
 * what can be seen. It is brought up to date when it comes into view, and as soon as the mouse is let go. What is inside
 * gets what it shows from its properties; what listens to a store by itself goes on following it.
 */
export function InView({ className, children }: Props): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const [isInView, setInView] = useState(true);
  const isHeld = useMouseHeld();
  useEffect(() => {
    if (!box.current) return undefined;
    // Somewhat earlier than it is seen, so that nothing old is ever seen.
    const observer = new IntersectionObserver((entries) => setInView(entries.at(-1)!.isIntersecting), {
      rootMargin: '200px',
    });
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={box} className={className}>
      <Kept isKept={isHeld && !isInView}>{children}</Kept>
    </div>
  );
}

interface KeptProps {
  readonly isKept: boolean;
  readonly children: ReactNode;
}

const Kept = memo(
  function Kept({ children }: KeptProps): ReactNode {
    return children;
  },
  (_, { isKept }) => isKept,
);

function useMouseHeld(): boolean {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    const hold = () => setHeld(true);
    const release = () => setHeld(false);
    window.addEventListener('pointerdown', hold, true);
    window.addEventListener('pointerup', release, true);
    window.addEventListener('pointercancel', release, true);
    return () => {
      window.removeEventListener('pointerdown', hold, true);
      window.removeEventListener('pointerup', release, true);
      window.removeEventListener('pointercancel', release, true);
    };
  }, []);
  return isHeld;
}
