/**
 * Switches inside Electron's program, set once when it is packaged: what we don't use is off, for good. All of them are
 * named, so that nothing depends on a default; a test compares this list with what electron-builder knows.
 * @type {Required<import('app-builder-lib').FuseOptionsV1>}
 */
export const FUSES = {
  // With it ELECTRON_RUN_AS_NODE makes our program a general Node, with our name and the rights given to us.
  runAsNode: false,
  // We keep no cookies. If Chromium ever stores one all the same, then not as plain text.
  enableCookieEncryption: true,
  // NODE_OPTIONS can load any code before ours, NODE_EXTRA_CA_CERTS any certificate.
  enableNodeOptionsEnvironmentVariable: false,
  // --inspect opens the main process, which may read and write files, to whoever reaches the port.
  enableNodeCliInspectArguments: false,
  // A changed app.asar is not run. Works on Windows and macOS; Linux has no place for the hash.
  enableEmbeddedAsarIntegrityValidation: true,
  // Or a folder "app" beside the checked app.asar would be run instead of it.
  onlyLoadAppFromAsar: true,
  // Asks for a snapshot file of our own, which we don't make: the program would not start.
  loadBrowserProcessSpecificV8Snapshot: false,
  // The page comes from app://; a file:// page gets no more than in any browser.
  grantFileProtocolExtraPrivileges: false,
  // Changing fuses breaks the signature of macOS, but the whole application is signed after that.
  resetAdHocDarwinSignature: false,
};
