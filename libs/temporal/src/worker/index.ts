export { bundleWorkflows, writeBundle } from '../bundle-workflows';
export { activityRefusal } from './refuse-activity';
export { installRuntime, WorkerHost, type WorkerHostOptions } from './worker-host';
