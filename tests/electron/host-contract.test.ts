import { hostContract } from '../renderer/host-contract.ts';
import { electronFixture } from './electron-host.ts';

hostContract('Electron', () => electronFixture());
