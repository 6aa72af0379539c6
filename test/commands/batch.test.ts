import {describe, expect, test} from 'vitest';
import {batchLineSchema} from '../../source/export/output-schema.ts';
import {running} from '../helpers/run-command.ts';
import {streams} from '../helpers/streams.ts';

describe('batch', () => {
	const text = '“We will wait,” Ada Quill said.\n\nShe left.\u2028';
	const lines = [
		JSON.stringify({id: 'one', text}),
		JSON.stringify({
			id: 'two',
			html: '<h1>Waiting</h1><p>“We will wait,” <a href="/q">Ada Quill</a> said.</p>',
			url: 'https://a.example/b',
		}),
		'{"id": "none", "html": "<p>"}',
		'not json',
		'{"text": "no id"}',
		'{"id": "five"}',
		'[]',
		'{"id": 7, "text": ""}',
	];

	test('answers every line in order', async () => {
		const {code, out} = await running('batch', [], {}, streams([lines.join('\n')]));
		const answers = out
			.trimEnd()
			.split('\n')
			.map(line => batchLineSchema.parse(JSON.parse(line)));
		expect(code).toBe(0);
		expect(answers.map(answer => [answer.id, 'error' in answer ? answer.error.code : 'answered'])).toEqual([
			['one', 'answered'],
			['two', 'answered'],
			['none', 'empty'],
			[null, 'not-json'],
			[null, 'no-id'],
			['five', 'no-text'],
			[null, 'no-id'],
			['7', 'answered'],
		]);
	});

	test('takes a page with its address', async () => {
		const {out} = await running('batch', [], {}, streams([`${lines[1]}\n`]));
		const answer = JSON.parse(out);
		expect(answer.article).toMatchObject({
			headline: 'Waiting',
			text: '“We will wait,” Ada Quill said.',
			url: 'https://a.example/b',
			links: [{href: 'https://a.example/q'}],
			origin: {kind: 'stdin', location: '-'},
		});
		expect(answer.quotations[0]).toMatchObject({kind: 'direct', speaker: 'Ada Quill'});
	});

	test('takes the text to the letter', async () => {
		const {out} = await running('batch', [], {}, streams([`${lines[0]}\n`]));
		const answer = JSON.parse(out);
		expect(answer.article).toMatchObject({text, headline: '', blocks: [{span: {start: 0}}, {}]});
		expect(answer.quotations[0]).toMatchObject({kind: 'direct', start: 0, speaker: 'Ada Quill', via: []});
	});
});
