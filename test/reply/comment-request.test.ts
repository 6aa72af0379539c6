import {describe, expect, test} from 'vitest';
import type {ReplyForm} from '../../source/article/schema.ts';
import {wordPressComment} from '../../source/reply/comment-html.ts';
import {formBody, type Letter, sentFields, takesParent} from '../../source/reply/comment-request.ts';
import {newDraft} from '../../source/reply/draft.ts';
import type {Draft} from '../../source/reply/schema.ts';

const source = 'https://gazette.example/?p=71&lang="en"';

describe('wordPressComment', () => {
	test.each([
		['One line.', 'One line.'],
		['First.\nSame paragraph.\n\n\nSecond. ', 'First.\nSame paragraph.\n\nSecond.'],
		['1 < 2 & <b>bold</b> &amp; "so" it’s', '1 &lt; 2 &amp; &lt;b&gt;bold&lt;/b&gt; &amp;amp; "so" it’s'],
		['&#8217; and &amp;#8217;', '&amp;&#35;8217; and &amp;amp;#8217;'],
		['See https://a.example/?x=1&y=2.', 'See https://a.example/?x=1&amp;y=2.'],
	])('%j', (comment, html) => {
		expect(wordPressComment(comment, source)).toBe(html);
	});

	test('a citation, with who said it', () => {
		const comment = 'No.\n> “It <stays> shut,”\n>\n> he said.\n> — Ada Quill, in “Bridge”\nYes.';
		expect(wordPressComment(comment, source)).toBe(
			[
				'No.',
				'<blockquote cite="https://gazette.example/?p=71&amp;lang=&quot;en&quot;">“It &lt;stays&gt; shut,”',
				'he said.',
				'<cite>— Ada Quill, in “Bridge”</cite></blockquote>',
				'Yes.',
			].join('\n\n'),
		);
		expect(wordPressComment('> Shut.', undefined)).toBe('<blockquote>Shut.</blockquote>');
	});
});

const form: ReplyForm = {
	action: 'https://gazette.example/wp-comments-post.php',
	method: 'post',
	fields: [
		{name: 'b4d7a0c1e2', role: 'comment', required: true, published: true},
		{name: 'comment', role: 'trap', required: false, published: false},
		{name: 'author', role: 'author', required: true, published: true},
		{name: 'email', role: 'email', required: true, published: false},
		{name: 'url', role: 'url', required: false, published: true},
		{name: 'keep', role: 'consent', required: false, published: false, value: 'yes'},
		{name: 'terms', role: 'consent', required: true, published: false, value: '1'},
		{name: 'comment_parent', role: 'hidden', required: false, published: false, value: '0'},
		{name: 'token', role: 'hidden', required: false, published: false, value: 'a b+c&d=é\n~*'},
		{name: 'fax', role: 'trap', required: false, published: false, value: 'stay'},
	],
};

const letter = (more: Partial<Draft> = {}): Letter => ({
	draft: {
		...newDraft('a', 'd', '2024-05-01T10:00:00.000Z'),
		fields: {comment: 'A\nb & 漢 🚲', name: ' Åse ', email: 'ase@example.org ', website: ''},
		...more,
	},
	consents: ['terms'],
	source: undefined,
});

describe('the body of the request', () => {
	test('byte for byte as a browser writes it', () => {
		expect(formBody(sentFields(form, letter()))).toBe(
			'b4d7a0c1e2=A%0D%0Ab+%26amp%3B+%E6%BC%A2+%F0%9F%9A%B2&comment=&author=%C3%85se&email=ase%40example.org&url=&terms=1&comment_parent=0&token=a+b%2Bc%26d%3D%C3%A9%0D%0A%7E*&fax=stay',
		);
	});

	test('an answer carries its parent; all other fields are the page’s', () => {
		const fields = sentFields(form, letter({parent: '12'}));
		expect(fields.find(({name}) => name === 'comment_parent')).toEqual({
			name: 'comment_parent',
			value: '12',
			mine: true,
		});
		expect(fields.filter(({mine}) => !mine)).toEqual([
			{name: 'comment', value: '', mine: false},
			{name: 'token', value: 'a b+c&d=é\n~*', mine: false},
			{name: 'fax', value: 'stay', mine: false},
		]);
		expect(takesParent(form)).toBe(true);
		expect(takesParent({fields: []})).toBe(false);
	});
});
