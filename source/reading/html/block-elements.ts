/** Elements that begin and end a block (HTML Standard, 15.3: what browsers show as one). */
export const blockElements: ReadonlySet<string> = new Set(
	'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul'.split(
		' ',
	),
);
