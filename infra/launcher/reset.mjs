// `npm run reset`: forgets all local data.
import { load, prepare } from './dependencies.mjs';

await prepare();
load('infra/launcher/reset.ts');
