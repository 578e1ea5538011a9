import { readFileSync } from 'node:fs';
import { MOST_TRIED, projectText, triedIn } from '../../models/project/index.ts';
import { createMemoryDisk, createMemoryHost } from '../../renderer/host/memory.ts';
import { startApplication } from '../../renderer/store/application.ts';
import { useDocument } from '../../renderer/store/document.ts';
import { useResults } from '../../renderer/store/results.ts';
import { knobsOf } from '../../renderer/workshop/knobs.ts';
import { letGo, moveKnob } from '../../renderer/workshop/record.ts';
import { HEAD, row, time, yardstick } from './measure.ts';

/** A move while projecting, calculation and log included, once the log is full; and what a full log weighs. Without drawing. */
export async function benchWorkshop(): Promise<void> {
  const host = createMemoryHost({ disk: createMemoryDisk(), chooseFile: () => null, choosePlace: () => null });
  const { files } = await startApplication(host);
  await files.openSample(JSON.parse(readFileSync('samples/enschede.json', 'utf8')), 'enschede.json', 'budget');
  const file = () => useDocument.getState().file!;
  const weight = () => Buffer.byteLength(projectText(file(), '0.0.0')) / 1000;
  let count = 0;
  const move = () => {
    const knobs = knobsOf(useResults.getState().calculation!);
    moveKnob(knobs[count % knobs.length]!, count % 8 < 4 ? 1 : -1);
    letGo();
    count++;
  };
  const before = weight();
  while (triedIn(file()).length < MOST_TRIED) move();
  console.log(
    `enschede: ${before.toFixed(0)} kB; with ${MOST_TRIED} moves in its log ${weight().toFixed(0)} kB\n${HEAD}`,
  );
  console.log(row('a move (a frame is 16,7 ms)', time(200, move), yardstick().median));
}
