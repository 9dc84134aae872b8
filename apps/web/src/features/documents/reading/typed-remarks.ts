/** What somebody writes on single paragraphs, by the paragraph's id. */
export type TypedRemarks = Readonly<Record<string, string>>;
