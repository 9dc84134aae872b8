export { BUILT_IN_VIEWS, type BuiltInView } from './built-in';
export {
  isSameAddress,
  keepView,
  removeView,
  seesView,
  VIEW_PAGES,
  viewRefusalSentence,
  type KeptView,
  type ViewAddress,
  type ViewPage,
  type ViewRefusal,
} from './saved-view';
