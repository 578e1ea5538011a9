import { type ProjectFile, publishedFor, type ResolvedProject } from '../project/index.ts';
import { type Estimate, type KeptDraws, probability } from './statistics.ts';

export type Published = NonNullable<ProjectFile['gepubliceerd']>[number];

/** How often the draws come out where a study did. */
export interface PublishedShare {
  readonly published: Published;
  /** `populatie/subsidie` */
  readonly variant: string;
  /** Share of the draws within laag–hoog, bounds included; a bound that is not given does not bind. */
  readonly within: Estimate;
  readonly below: Estimate;
  readonly above: Estimate;
}

/**
 * The published results that hold for the project in its scenario, beside the draws. It informs; nothing is fitted to it.
 * @param variants ids that are calculated; a result without a variant is set beside each
 * @param sampleOf the draws of a key figure in a variant; undefined where there are none
 */
export function publishedShares(
  project: ResolvedProject,
  variants: readonly string[],
  sampleOf: (
    keyFigure: string,
    variant: string,
  ) => { readonly sample: Float64Array; readonly kept: KeptDraws } | undefined,
): readonly PublishedShare[] {
  return publishedFor(project).flatMap((published) => {
    const { kerncijfer, variant, laag = Number.NEGATIVE_INFINITY, hoog = Number.POSITIVE_INFINITY } = published;
    // Without any bound there is nothing to lie within.
    if (published.laag === undefined && published.hoog === undefined) return [];
    return variants
      .filter((id) => variant === undefined || id === variant)
      .flatMap((id) => {
        const found = sampleOf(kerncijfer, id);
        if (!found || found.kept.kept === 0) return [];
        const share = (holds: (value: number) => boolean) => probability(found.sample, found.kept, holds);
        return [
          {
            published,
            variant: id,
            within: share((value) => value >= laag && value <= hoog),
            below: share((value) => value < laag),
            above: share((value) => value > hoog),
          },
        ];
      });
  });
}
