/** The formats each command prints, the one it prints without `--format` first. */
export const readFormats = ['text', 'markdown', 'json'] as const;
export const quotesFormats = ['table', 'json', 'csv', 'markdown', 'jsonld'] as const;
export const actorsFormats = ['table', 'json', 'csv'] as const;
export const draftsFormats = ['table', 'json'] as const;
export const keysFormats = ['text', 'markdown', 'yaml'] as const;
export const feedsFormats = ['table', 'json'] as const;
