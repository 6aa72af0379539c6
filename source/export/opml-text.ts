import type {FeedAddress} from '../article/feed.ts';

const escapes: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};

const attribute = (value: string): string => value.replace(/[&<>"]/g, mark => escapes[mark] ?? mark);

/** Feeds as an OPML 2.0 document (http://opml.org/spec2.opml), which other readers take in. */
export function opmlText(feeds: readonly FeedAddress[]): string {
	const outlines = feeds.map(({url, title = url}) => {
		const name = attribute(title);
		return `\t\t<outline type="rss" text="${name}" title="${name}" xmlUrl="${attribute(url)}"/>\n`;
	});
	return `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
	<head><title>Feeds of whosaid</title></head>
	<body>
${outlines.join('')}	</body>
</opml>
`;
}
