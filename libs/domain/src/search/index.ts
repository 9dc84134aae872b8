export { matchesWords } from './matches-words';
export { foundPassage, markFound, type FoundRun } from './found-words';
export { SEARCH_KIND_NAMES, SEARCH_KINDS, type SearchKind } from './search-kind';
export { LONGEST_SEARCH, searchTerms, type SearchTerm } from './search-terms';
