import type { viewsVi } from './views.vi';

export const viewsEn: typeof viewsVi = {
  views: {
    label: 'Saved views',
    everything: 'Everything',
    save: 'Save this filter',
    saveTitle: 'Save this filter',
    name: 'Name',
    nameHint: 'For example: late reports of the finance division',
    share: 'Share with the whole office',
    begin: 'Begin the page with this filter',
    beginNot: 'No longer begin the page with this filter',
    remove: 'Remove the filter “{{name}}”',
    shared: 'Shared, saved by {{name}}',
    sharedByMe: 'Shared with the whole office',
    isDefault: 'the page begins with this',
    keep: 'Save',
  },
};
