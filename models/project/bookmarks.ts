import { MOST_BOOKMARKS, type ProjectFile } from './schema.ts';

export type Bookmark = NonNullable<ProjectFile['bladwijzers']>[number];

/** The states that were given a name, the oldest first. */
export function bookmarksOf(file: ProjectFile): readonly Bookmark[] {
  return file.bladwijzers ?? [];
}

/** The file with its input, scenarios included, under a name. What was changed to come there is not in it. */
export function withBookmark(file: ProjectFile, naam: string, tijd: string): ProjectFile {
  const { invoer, scenarios } = file;
  return {
    ...file,
    bladwijzers: [...bookmarksOf(file), { naam, tijd, invoer, ...(scenarios && { scenarios }) }].slice(-MOST_BOOKMARKS),
  };
}

export function withoutBookmark(file: ProjectFile, at: number): ProjectFile {
  return { ...file, bladwijzers: bookmarksOf(file).filter((_, index) => index !== at) };
}

/** The file with input and scenarios as a bookmark has them; everything else stays. */
export function restoredTo(file: ProjectFile, { invoer, scenarios }: Bookmark): ProjectFile {
  const { scenarios: _, ...rest } = file;
  return { ...rest, invoer, ...(scenarios && { scenarios }) } as ProjectFile;
}
