/** How words are given: in quotation marks, partly so, or in the article's own words. Apart from the schema, which loads zod. */
export const quotationKinds = ['direct', 'mixed', 'indirect'] as const;
