import type { ReactNode } from 'react';
import { useSession } from '../store/session.ts';

/** The one place that a screen reader listens to for what others see by themselves. */
export function Announcer(): ReactNode {
  const announced = useSession((session) => session.announced);
  return (
    <div className="hidden announcer" role="status">
      {announced && <span key={announced.count}>{announced.text}</span>}
    </div>
  );
}
