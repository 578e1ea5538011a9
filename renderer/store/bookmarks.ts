import {
  type Bookmark,
  bookmarksOf,
  MOST_BOOKMARKS,
  restoredTo,
  withBookmark,
  withoutBookmark,
} from '../../models/project/index.ts';
import { changeDocument, endGesture, useDocument } from './document.ts';

/** Keeps the input as it is now under a name. @returns false when there are as many as can be kept */
export function addBookmark(naam: string): boolean {
  const { file } = useDocument.getState();
  if (!file || bookmarksOf(file).length >= MOST_BOOKMARKS) return false;
  endGesture();
  changeDocument((now) => withBookmark(now, naam, new Date().toISOString()));
  return true;
}

/** Input and scenarios as they were; one step back. */
export function restoreBookmark(bookmark: Bookmark): void {
  endGesture();
  changeDocument((file) => restoredTo(file, bookmark));
}

export function removeBookmark(at: number): void {
  changeDocument((file) => withoutBookmark(file, at));
}
