export { boardOf, type BoardNow } from './board-of';
