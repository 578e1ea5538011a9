import { isOwnAddress } from './navigation.ts';

/** What is known of who sends a message. */
export interface Sender {
  /** Of the frame that sends; undefined when it is already gone. */
  readonly url: string | undefined;
  readonly isMainFrame: boolean;
  /** Whether it is the contents of the application's own window. */
  readonly isOwnWindow: boolean;
}

/** Only the main frame of our own window, showing our own page. */
export function isTrusted({ url, isMainFrame, isOwnWindow }: Sender): boolean {
  return isOwnWindow && isMainFrame && url !== undefined && isOwnAddress(url);
}
