export { evidenceDayFault } from './evidence-day';
