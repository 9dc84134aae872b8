/** The hint of a field stands under it, so that fields side by side stand in one line. */
export const HINT_BELOW: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'error', 'description'];
