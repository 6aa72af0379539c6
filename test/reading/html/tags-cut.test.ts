import {expect, test} from 'vitest';
import {wordsWithoutTags} from '../../../source/reading/html/tags-cut.ts';

test.each([
	['tags part words, blocks part paragraphs', '<p>One<b>two</b></p><P CLASS="x">Three', 'One two\n\nThree'],
	[
		'scripts, styles and drawings go whole',
		'a<script>b < c</script >d<STYLE>e</Style>f<svg><g>h</g></svg>i',
		'a d f i',
	],
	['comments go, tags in them too', 'a<!-- <script> -->b<!--c-->d', 'a b d'],
	['what never ends is as far as its tag goes', 'a<script src="x">b<!-- c <p', 'a b<!-- c <p'],
	['less than is a word', 'a < b &lt; c &amp; d', 'a < b < c & d'],
	['an end without a beginning parts words', 'a</script>b</p>c', 'a b\n\nc'],
	['nothing', '', ''],
])('%s', (_, html, words) => {
	expect(wordsWithoutTags(html)).toBe(words);
});

test.each(['<script>', '<svg ', '<!--', '<a ', '</style', '<template><svg>'])(
	'30,000 of %s that never end are read in linear time',
	opening => {
		const start = process.cpuUsage();
		wordsWithoutTags(`${opening.repeat(30_000)} words`);
		const {user, system} = process.cpuUsage(start);
		expect((user + system) / 1e6).toBeLessThan(2);
	},
);
