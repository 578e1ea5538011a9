/**
 * Whether a request is addressed to this server by its own name. A page elsewhere can make a name of its own point at
 * 127.0.0.1 (DNS rebinding); its requests then carry that name.
 */
export function isOwnHost(host: string | undefined, port: number): boolean {
  return host === `127.0.0.1:${port}` || host === `localhost:${port}`;
}
