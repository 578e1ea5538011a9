import { createElement, type ReactNode } from 'react';
import type { PageId } from '../store/session.ts';
import { WithProject } from '../ui/shown.tsx';
import { BudgetPage } from './budget/page.tsx';
import { DecisionPage } from './decision/page.tsx';
import { DemandPage } from './demand/page.tsx';
import { FormulasPage } from './formulas/page.tsx';
import { PopulationPage } from './population/page.tsx';
import { SocietalPage } from './societal/page.tsx';
import { StartPage } from './start.tsx';
import { UncertaintyPage } from './uncertainty/page.tsx';
import { VariantsPage } from './variants/page.tsx';

const withProject = (page: () => ReactNode) => () => createElement(WithProject, null, createElement(page));

/** Every step and what it shows. A new page is added here and in PAGES. */
export const PAGE_VIEWS: Readonly<Record<PageId, () => ReactNode>> = {
  start: StartPage,
  populatie: withProject(PopulationPage),
  zorgvraag: withProject(DemandPage),
  varianten: withProject(VariantsPage),
  budget: withProject(BudgetPage),
  rendement: withProject(SocietalPage),
  onzekerheid: withProject(UncertaintyPage),
  besluit: withProject(DecisionPage),
  formules: withProject(FormulasPage),
};
