import {beforeAll, expect, test} from 'vitest';
import {folded} from '../../source/reply/folded-words.ts';
import {draftWith, pageOf, send} from './replies.ts';
import {freshSite, sample} from './wordpress.ts';

beforeAll(() => freshSite());

const tags = 'a abbr b blockquote cite code del em i q s strike strong'.split(' ');
const forbidden = 'p br h2 ul li pre img script iframe table span div style'.split(' ');

const citation =
	'> “The bridge stays shut,” Quill told the Post.\n> — Ada Quill, quoted by the Harbour Post, in “Bridge stays shut”, paragraph 1';

const comments: readonly string[] = [
	...tags.map(tag => `Typed by hand: <${tag}>words ${tag} inside</${tag}> and after.`),
	...forbidden.map(tag => `Not allowed: <${tag} class="x">words ${tag} inside</${tag}> and after.`),
	'A link <a href="https://a.example/?x=1&y=2" title="t">as HTML</a> here.',
	'1 < 2, 3 > 2, 4 <= 5, a<b and c>d, <3 hearts, <-- arrows -->',
	'<!-- a comment --> and words, <?php echo 1; ?> and words',
	'&amp; &lt;b&gt; &nbsp; &#8217; &#x1F6B2; &copy; AT&T R&D & more &',
	'She said "so", he said \'no\', it’s “done”, ‹perhaps›, «sûrement».',
	'Dashes - -- --- – — and dots ... and …',
	'Ålesund, Łódź, Ðjurdjevac, e\u0301 composed and é not, ﬁ ligature, ½ and 1/2',
	'漢字かな交じり文。한국어 문장. ภาษาไทย हिन्दी',
	'שלום עולם, مرحبا بالعالم.',
	'👩‍👩‍👧 🚲 🏳️‍🌈 👍🏽 and text',
	'One line.\nSecond line of the same paragraph.\nThird.',
	'First paragraph.\n\nSecond paragraph.\n\n\n\nThird after many blank lines.',
	'   Leading blanks,\tand a tab\tinside.   ',
	'See https://a.example/path_(x)?q=1&r=2#frag, and so on.',
	'See www.b.example, too; &amp;#8217; &amp;amp; &#38;lt;',
	'Write to desk@gazette.example about it.',
	'# Not a heading\n* not a list\n1. nor this\n**not bold** `not code`',
	'[caption]a shortcode[/caption] [gallery ids="1"] [x]',
	'C:\\Users\\name and \\n and "\\"quoted\\"" and 100% and %s %d',
	"O'Neil's '90s rock 'n' roll, 5'10\" tall, 6\" wide",
	'2 x 4 and 10x10 and 0x1F',
	`${citation}\n\nThat is not so: it was open.`,
	`I disagree.\n\n${citation}`,
	`${citation}\n\nFirst.\n\n${citation}\n\nSecond.`,
	'> Two paragraphs quoted.\n>\n> Both with <signs> & more.\n\nMine.',
	'> > nested by hand\n> once more',
	'> no attribution, only words',
	'A > in the middle of a line > stays.',
	`Long word: ${'Donaudampfschifffahrtsgesellschaft'.repeat(6)}`,
	'{"json": ["a", {"b": 1}]} <xml attr="v"/> $x = [1, 2];',
	'Zero-width\u200bspace, soft\u00adhyphen, no\u00a0break, joiner\u200d.',
	`${'A sentence of an ordinary length that is repeated often. '.repeat(60)}`,
	'Math: x² + y² ≠ z³, ∑ ∞ √2 ≈ 1.414, €5 £4 ¥3',
	'<blockquote cite="https://a.example">A quotation as HTML</blockquote> and <q cite="x">one in the line</q>.',
	'</em></strong> closing tags alone, <em>and one that is left open',
	'The end.',
];

/** What a site changes for looks: kinds of marks, dashes and dots, the sign of multiplication, blanks, bare "www.". */
const normalised = (text: string): string =>
	folded(text.normalize('NFC'))
		.replace(/\.{3}/g, '…')
		.replace(/-+/g, '-')
		.replace(/×/g, 'x')
		.replace(/http:\/\/(?=www\.)/g, '')
		.replace(/[\s\u200b]+/g, ' ')
		.trim();

const wordsOf = (comment: string): string => normalised(comment.replace(/^>[^\S\n]?/gm, ''));

/** All of them, or so many of them, evenly. */
const tried = comments.filter(
	(_, at) => Math.floor((at * sample(100)) / 100) < Math.floor(((at + 1) * sample(100)) / 100),
);

test(`the page shows the words of ${tried.length} of ${comments.length} drafts`, async () => {
	expect(comments.length).toBeGreaterThanOrEqual(60);
	const differences: {draft: string; shown: string}[] = [];
	for (const comment of tried) {
		const {delivery} = await send({draft: draftWith({comment})});
		if (delivery.kind !== 'published') {
			differences.push({draft: comment, shown: `(${JSON.stringify(delivery)})`});
			continue;
		}
		const page = await pageOf(delivery.url ?? '');
		const shown = normalised(page.comments.find(({id}) => id === delivery.comment)?.words ?? '');
		if (shown !== wordsOf(comment)) differences.push({draft: wordsOf(comment), shown});
	}
	expect(differences).toEqual([]);
}, 300_000);
