import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lookAt } from '../files/look.ts';
import { contentTypeOf, fileFor, securityHeaders } from '../policy/content.ts';
import { isOwnAddress } from '../policy/navigation.ts';

/** Answers a request for our own protocol from the built application; anything else gets nothing. */
export function answerRequest(request: { readonly url: string; readonly method: string }, folder: string): Response {
  if (!isOwnAddress(request.url)) return refuse(403);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
  // From the text itself: parsing an address would quietly resolve the `..` that is to be refused.
  const path = request.url.replace(/^[a-z]+:\/\/[^/]*/i, '').split(/[?#]/)[0] ?? '';
  const file = fileFor(path);
  const type = file === undefined ? undefined : contentTypeOf(file);
  if (file === undefined || type === undefined) return refuse(404);
  const full = join(folder, file);
  if (!lookAt(full)) return refuse(404);
  const headers = { ...securityHeaders(file), 'Content-Type': type };
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(readFileSync(full)), { status: 200, headers });
}

function refuse(status: number): Response {
  return new Response(null, { status });
}
