/** What a token is to one cue: the labels of the linker, in the order of its table. */
export const linkLabels = ['none', 'source', 'source+', 'content', 'content+'] as const;

export const linkedSource = 1;
export const linkedContent = 3;
