import { createContext, useContext } from 'react';
import type { Application } from '../store/application.ts';

export const ApplicationContext = createContext<Application | null>(null);

export function useApplication(): Application {
  const application = useContext(ApplicationContext);
  if (!application) throw new Error('outside the application');
  return application;
}
