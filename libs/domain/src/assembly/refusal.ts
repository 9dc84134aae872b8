/** Why presence cannot be recorded, or a quorum not be judged. */
export type AssemblyRefusal =
  | { readonly code: 'not-a-count'; readonly figure: string; readonly value: number }
  | { readonly code: 'nobody-entitled' }
  | { readonly code: 'more-present-than-entitled'; readonly present: number; readonly entitled: number };
