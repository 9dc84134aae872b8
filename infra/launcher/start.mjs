// `npm start`. Everything before `prepare()` has run uses Node's own modules only.
import { load, prepare } from './dependencies.mjs';

await prepare();
load('infra/launcher/main.ts');
