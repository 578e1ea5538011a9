import type { ProjectFile } from './schema.ts';

export type OwnLineRecord = NonNullable<ProjectFile['eigen_regels']>[number];

/** Puts a line of the user's own in the place of the one with the same id, or at the end. */
export function withOwnLine(file: ProjectFile, line: OwnLineRecord, before?: string): ProjectFile {
  const lines = file.eigen_regels ?? [];
  const id = before ?? line.id;
  const isKnown = lines.some((one) => one.id === id);
  return { ...file, eigen_regels: isKnown ? lines.map((one) => (one.id === id ? line : one)) : [...lines, line] };
}

export function withoutOwnLine(file: ProjectFile, id: string): ProjectFile {
  return { ...file, eigen_regels: (file.eigen_regels ?? []).filter((one) => one.id !== id) };
}
