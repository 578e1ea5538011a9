import { describe, expect, it } from 'vitest';
import { createMemoryDisk, createMemoryHost, type MemoryDisk } from '../../renderer/host/memory.ts';
import { fakeMaker } from '../support/fake-maker.ts';
import { expectProblem, good, type HostFixture, hostContract } from './host-contract.ts';

function fixture(disk: MemoryDisk): HostFixture {
  let next: string | null = null;
  const host = createMemoryHost({ disk, chooseFile: () => next, choosePlace: () => next, makeWorkbook: fakeMaker });
  const write = (name: string, content: string | Uint8Array) => {
    disk.files.set(name, typeof content === 'string' ? new TextEncoder().encode(content) : Uint8Array.from(content));
  };
  return {
    host,
    nextFile(name, content) {
      write(name, content);
      next = name;
    },
    nextPlace(name) {
      next = name;
    },
    cancelNext() {
      next = null;
    },
    read(name) {
      const bytes = disk.files.get(name);
      return bytes && new TextDecoder().decode(bytes);
    },
    write,
    remove: (name) => void disk.files.delete(name),
    async restart() {
      host.end();
      return fixture(disk);
    },
    shown: () => [...host.shown],
    chooseCommand: (command) => host.chooseCommand(command),
    handOver: async (name, text) => {
      write(name, text);
      await host.handOver(name);
    },
  };
}

hostContract('memory', async () => fixture(createMemoryDisk()));

describe('memory host', () => {
  const copy = { id: 'a', name: 'a.json', ref: null, stamp: null, text: '{}', time: '2026-01-01T10:00:00.000Z' };

  it('a document that is open in another window is not offered', async () => {
    const disk = createMemoryDisk();
    const [first, second] = [createMemoryHost({ disk }), createMemoryHost({ disk })];
    first.setDocument({ id: 'a', title: 'A', isDirty: true });
    good(await first.keepRecovery(copy));
    expect(await second.recoveries()).toEqual([]);
    first.end();
    expect(await second.recoveries()).toEqual([copy]);
  });

  it('a full disk is a problem, and what stood there stays', async () => {
    const disk = createMemoryDisk();
    const host = createMemoryHost({ disk });
    const request = { ref: null, name: 'a', text: '1', stamp: null };
    const { ref, stamp } = good(await host.save(request));
    disk.isFull = true;
    expectProblem(await host.save({ ...request, ref, stamp, text: '2' }));
    expectProblem(await host.keepRecovery(copy));
    await host.changeSettings({ theme: 'donker' });
    expect(good(await host.reopen(ref!)).text).toBe('1');
    expect(await host.settings()).toEqual({ theme: 'systeem' });
  });
});
