import type { searchVi } from './search.vi';

export const searchEn: typeof searchVi = {
  search: {
    label: 'Search the office',
    placeholder: 'Documents, opinions, numbers…',
    title: 'Search',
    titleOf: 'Search for “{{q}}”',
    lead: 'Documents, opinions and what became of them, approvals, minutes, resolutions, targets, the register, people and conferences.',
    total_one: '{{count}} result.',
    total_other: '{{count}} results.',
    begin: 'Type what you look for into the box above',
    nothing: '“{{q}}” was not found',
    nothingSo: 'Nothing was found with this choice',
    showAll: 'Clear filters',
    hintAccents: 'Accents are not needed: “hoi nghi” finds “hội nghị”.',
    hintFewer: 'All words have to be there: try fewer of them.',
    hintPhrase: 'Put words in quotation marks ("quy chế dân chủ") to find them next to each other.',
    hintNumber: 'Documents are found by their number: “12/NQ-HN”.',
    hintRights: 'Only what you may see is found; drafts not handed in and opinions not confirmed are not found yet.',
    byKind: 'Filter by kind',
    byYear: 'Filter by year',
    everything: 'Everything',
    allYears: 'All years',
    allOfKind: 'See all {{count}}',
  },
};
