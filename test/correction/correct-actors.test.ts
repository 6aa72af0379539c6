import {describe, expect, test} from 'vitest';
import type {Analysis} from '../../source/analysis/schema.ts';
import {applyCorrections} from '../../source/correction/apply-corrections.ts';
import type {CorrectionChange} from '../../source/correction/schema.ts';
import {article, corrected, machine, made, quotationOf, spanOf, target} from './corrected.ts';

describe('actors', () => {
	const twoForms: Analysis = {
		...machine,
		actors: machine.actors.map(actor =>
			actor.id === 'a1'
				? {...actor, aliases: ['Ivo Lantz'], mentions: [...actor.mentions, spanOf('Ivo Lantz')]}
				: actor,
		),
		quotations: machine.quotations.map(one =>
			one.id === 'q3' ? {...one, source: spanOf('Ivo Lantz'), speaker: {actor: 'a1', name: 'Mara Voss'}} : one,
		),
	};

	test('two that are one: the fuller name, all forms, all words', () => {
		const result = corrected({
			type: 'actors-merged',
			into: {name: 'Mara Voss', kind: 'person'},
			from: {name: 'Ivo Lantz', kind: 'person'},
		});
		expect(result.analysis.actors.map(({id}) => id)).toEqual(['a1', 'a3']);
		expect(result.analysis.actors[0]).toMatchObject({name: 'Mara Voss', aliases: ['Ivo Lantz']});
		expect(result.analysis.actors[0]?.mentions).toHaveLength(2);
		expect(quotationOf(result, 'q3')?.speaker).toEqual({actor: 'a1', name: 'Mara Voss'});
		expect(result.actorMarks.get('a1')).toMatchObject([{kind: 'merged', name: 'Ivo Lantz'}]);
	});

	test('two that are one: the role of the one that is named stays the first', () => {
		const later = {text: 'baker', span: spanOf('Ivo Lantz')};
		const change: CorrectionChange = {
			type: 'actors-merged',
			into: {name: 'Ivo Lantz', kind: 'person'},
			from: {name: 'Mara Voss', kind: 'person'},
		};
		const withRole = {
			...machine,
			actors: machine.actors.map(actor => (actor.name === 'Ivo Lantz' ? {...actor, roles: [later]} : actor)),
		};
		const {analysis} = applyCorrections(article, withRole, made(change));
		expect(analysis.actors.find(({name}) => name === 'Ivo Lantz')?.roles.map(({text}) => text)).toEqual([
			'baker',
			'the city engineer',
		]);
	});

	test('one that is two: the form takes its mentions and the words given to it', () => {
		const change: CorrectionChange = {
			type: 'actor-split',
			actor: {name: 'Mara Voss', kind: 'person'},
			form: 'Ivo Lantz',
		};
		const machine = {...twoForms, actors: twoForms.actors.filter(({id}) => id !== 'a2')};
		const {analysis} = applyCorrections(article, machine, made(change));
		expect(analysis.actors.map(({id, name, mentions}) => [id, name, mentions.length])).toEqual([
			['a1', 'Mara Voss', 1],
			['a1-2', 'Ivo Lantz', 1],
			['a3', 'Northern Wire', 1],
		]);
		expect(analysis.actors[0]?.roles).toHaveLength(1);
		expect(quotationOf({analysis}, 'q3')?.speaker).toEqual({actor: 'a1-2', name: 'Ivo Lantz'});
		expect(quotationOf({analysis}, 'q1')?.speaker?.actor).toBe('a1');
	});

	test.each([
		{type: 'actors-merged', into: {name: 'Mara Voss', kind: 'person'}, from: {name: 'Nobody Here', kind: 'person'}},
		{type: 'actor-split', actor: {name: 'Mara Voss', kind: 'person'}, form: 'Mara Voss'},
		{type: 'actor-split', actor: {name: 'Mara Voss', kind: 'person'}, form: 'Voss'},
	] satisfies CorrectionChange[])('what is not there is listed: $type $form', change => {
		const result = corrected(change);
		expect(result.lost).toHaveLength(1);
		expect(result.analysis.actors).toEqual(machine.actors);
	});

	test('a speaker named after two were made one is that one', () => {
		const result = corrected(
			{type: 'speaker-changed', quotation: target('q1'), speaker: 'Ivo Lantz'},
			{
				type: 'actors-merged',
				into: {name: 'Northern Wire', kind: 'organisation'},
				from: {name: 'Ivo Lantz', kind: 'person'},
			},
		);
		expect(quotationOf(result, 'q1')?.speaker?.actor).toBe('a3');
	});
});
