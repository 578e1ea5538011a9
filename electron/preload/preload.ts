import { contextBridge, ipcRenderer } from 'electron';
import type { Host, Outcome, ProjectText } from '../../renderer/host/host.ts';

/** The Host's methods, and nothing else of Electron. The main process checks every message by sender and by schema. */
const host = {
  abilities: { savesInPlace: true, hasMenu: true, showsFolder: true, makesPdf: true },
  open: () => ipcRenderer.invoke('open'),
  reopen: (ref) => ipcRenderer.invoke('reopen', ref),
  recent: () => ipcRenderer.invoke('recent'),
  forget: (ref) => ipcRenderer.invoke('forget', ref),
  save: (request) => ipcRenderer.invoke('save', request),
  changedOutside: (ref, stamp) => ipcRenderer.invoke('changedOutside', ref, stamp),
  exportFile: async (request, onProgress) => {
    // One export at a time: what is heard belongs to it.
    const receive = (_event: unknown, share: number) => onProgress(share);
    ipcRenderer.on('progress', receive);
    try {
      return await ipcRenderer.invoke('exportFile', request);
    } finally {
      ipcRenderer.removeListener('progress', receive);
    }
  },
  stopExport: () => void ipcRenderer.invoke('stopExport'),
  showExported: (ref) => void ipcRenderer.invoke('showExported', ref),
  keepRecovery: (copy) => ipcRenderer.invoke('keepRecovery', copy),
  recoveries: () => ipcRenderer.invoke('recoveries'),
  dropRecovery: (id) => ipcRenderer.invoke('dropRecovery', id),
  setDocument: (state) => void ipcRenderer.invoke('setDocument', state),
  setMenu: (menu) => void ipcRenderer.invoke('setMenu', menu),
  onCommand: (listener) => {
    const receive = (_event: unknown, command: string) => listener(command);
    ipcRenderer.on('command', receive);
    return () => {
      ipcRenderer.removeListener('command', receive);
    };
  },
  onOpenFile: (listener) => {
    const receive = (_event: unknown, file: Outcome<ProjectText>) => listener(file);
    ipcRenderer.on('file', receive);
    void ipcRenderer.invoke('ready');
    return () => {
      ipcRenderer.removeListener('file', receive);
    };
  },
  settings: () => ipcRenderer.invoke('settings'),
  changeSettings: (settings) => ipcRenderer.invoke('changeSettings', settings),
} satisfies Host;

contextBridge.exposeInMainWorld('host', host);
