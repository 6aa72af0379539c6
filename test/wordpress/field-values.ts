import * as fc from 'fast-check';
import type {ReplyFields} from '../../source/reply/schema.ts';
import {good} from './replies.ts';

/** Stretches of text that software counts, cuts or cleans in different ways. */
const stretch = fc.oneof(
	{weight: 4, arbitrary: fc.string({unit: 'grapheme-ascii', maxLength: 12})},
	{weight: 3, arbitrary: fc.string({unit: 'grapheme', maxLength: 8})},
	fc.string({unit: 'binary', maxLength: 6}),
	fc.constantFrom(
		'<b>bold</b>',
		'<img src=x>',
		'<script>1</script>',
		'<!-- aside -->',
		'<',
		'>',
		' < ',
		'<3',
		'a<b',
		'<a href="x">y</a>',
		'</',
		'<?php 1 ?>',
		'<br/>',
	),
	fc.constantFrom('&', '&amp;', '&lt;', '&#0;', '&#x1F6B2;', '"', "'", '\\', '\\\\', '%00', '%'),
	fc.constantFrom(
		'\u0000',
		'\u0001',
		'\u0007',
		'\u001b[31m',
		'\u007f',
		'\u0085',
		'\u200b',
		'\u202e',
		'\ufeff',
		'\ud800',
	),
	fc.constantFrom(' ', '\t', '\n', '\r\n', '\n\n', '\u00a0', '\u3000', '\u2028', '\u000b', '\u000c'),
	fc.constantFrom('é', 'ﬁ', 'ß', '漢字', '👩‍👩‍👧', '🚲', 'न', 'ا', 'e\u0301'),
);

const words = fc.array(stretch, {maxLength: 6}).map(parts => parts.join(''));

/** A text of about so many bytes, in letters of one to four bytes each. */
const about = (bytes: number): fc.Arbitrary<string> =>
	fc
		.tuple(fc.constantFrom('x', 'é', '漢', '🚲', '&', '<'), fc.integer({min: -3, max: 3}), words)
		.map(([letter, off, tail]) => {
			const size = Buffer.byteLength(letter);
			const whole = Math.floor((bytes + off) / size);
			return `${letter.repeat(whole)}${'x'.repeat(Math.max(0, bytes + off - whole * size))}${tail.length > 3 ? '' : tail}`;
		});

const name = fc.oneof(words, about(245), about(255));

const domain = fc.oneof(
	fc.domain(),
	fc.constantFrom(
		'example.org',
		'EXAMPLE.ORG',
		'bücher.de',
		'xn--bcher-kva.de',
		'a',
		'a.b',
		'-a.b',
		'a-.b',
		'a..b',
		'.a.b',
		'a.b.',
		'1.2',
		'a_b.c',
		'ex ample.org',
		'example.org\n',
		'[127.0.0.1]',
		'a.b\u00a0',
		'é.fr',
	),
);
const local = fc.oneof(
	fc.string({unit: fc.constantFrom(..."abzABZ019.!#$%&'*+/=?^_`{|}~-"), minLength: 1, maxLength: 12}),
	fc.constantFrom(
		'a',
		'a.b',
		'a..b',
		'.a',
		'a.',
		'"a b"',
		'a b',
		'é',
		'a@b',
		'',
		'a\u0000',
		'a+b',
		'a,b',
		'a(b)',
		'<a',
		' a',
	),
);
const email = fc.oneof(
	{weight: 4, arbitrary: fc.tuple(local, domain).map(parts => parts.join('@'))},
	fc.emailAddress(),
	words,
	fc.integer({min: -3, max: 3}).map(off => `${'a'.repeat(100 + off - 12)}@example.org`),
	fc.integer({min: -3, max: 3}).map(off => `a@${'b'.repeat(100 + off - 6)}.org`),
);

const website = fc.oneof(
	words,
	fc.webUrl(),
	fc.constantFrom(
		'example.org',
		'www.example.org/a?b=c&d',
		'HTTPS://EXAMPLE.ORG',
		'javascript:alert(1)',
		'ftp://a.example',
		'mailto:a@b.cd',
		'//a.example',
		'/a',
		'#a',
		'?a',
		'http://',
		'http://exa mple.org',
		'https://bücher.example/ü',
		'a:b',
	),
	about(200),
	fc.integer({min: -8, max: 3}).map(off => `example.org/${'p'.repeat(200 + off - 12)}`),
	fc.integer({min: -3, max: 3}).map(off => `https://example.org/${'p'.repeat(200 + off - 20)}`),
);

const comment = fc.oneof(
	{weight: 4, arbitrary: words},
	{weight: 2, arbitrary: about(65_525)},
	fc.tuple(about(65_525 - 200), words).map(parts => parts.join('\n\n> ')),
	fc.integer({min: -4, max: 4}).map(off => `${'a\n'.repeat(20)}${'x'.repeat(65_525 + off - 60)}`),
	fc.integer({min: -4, max: 4}).map(off => `> quoted\n> — Ada\n\n${'x'.repeat(65_525 + off - 100)}`),
);

/** The fields of a reply with one value out of the ordinary, now and then with all four. */
export const fieldValues: fc.Arbitrary<ReplyFields> = fc.oneof(
	name.map(value => ({...good, name: value})),
	{weight: 2, arbitrary: email.map(value => ({...good, email: value}))},
	website.map(value => ({...good, website: value})),
	{weight: 2, arbitrary: comment.map(value => ({...good, comment: value}))},
	fc.record({name, email, website, comment}),
);
