import {describe, expect, test} from 'vitest';
import {smallArticle, Workbench} from '../helpers/workbench.ts';

describe('links', () => {
	const href = 'https://wire.example/a';
	const linked = (...hrefs: string[]) => {
		const article = smallArticle();
		const links = hrefs.map((one, index) => ({span: {start: 4 + index, end: 5 + index}, href: one}));
		return new Workbench(80, 24, {...article, url: 'https://post.example/story', links});
	};

	test('L puts letters at them; a letter chooses, its address is shown, and the choice opens it', () => {
		const workbench = linked(href, '/near').type('La');
		expect(workbench.state.overlay).toMatchObject({kind: 'menu', purpose: 'follow-link', title: href});
		workbench.act({type: 'menu-chosen', value: JSON.stringify(['open', href])});
		expect(workbench.lastEffect('open-article')).toMatchObject({location: href});
		const second = linked(href, '/near').type('Ls');
		expect(second.state.overlay).toMatchObject({title: 'https://post.example/near'});
		second.act({type: 'menu-chosen', value: JSON.stringify(['browse', 'https://post.example/near'])});
		expect(second.lastEffect('open-browser')).toEqual({type: 'open-browser', url: 'https://post.example/near'});
	});

	test('many links have two letters each', () => {
		const many = linked(...Array.from({length: 30}, (_, index) => `https://wire.example/${index}`)).type('La');
		expect(many.state.overlay).toEqual({kind: 'hints', typed: 'a'});
		expect(many.type('s').state.overlay).toMatchObject({title: 'https://wire.example/1'});
	});

	test('addresses that are not of the web are no links', () => {
		const workbench = linked(
			'javascript:alert(1)',
			'file:///etc/passwd',
			'data:text/html,x',
			`https://wire.example/${'a'.repeat(3000)}`,
		);
		expect(workbench.type('L').state).toMatchObject({
			message: {text: 'No link is in sight here: j goes on in the text.'},
		});
		expect(workbench.state.overlay).toBeUndefined();
	});

	test('an address with control characters is shown and handed on without them', () => {
		const workbench = linked('https://wire.example/\u001b]8;;x\u0007\u202e').type('La');
		expect(workbench.state.overlay?.kind === 'menu' && workbench.state.overlay.title).toMatch(
			/^https:\/\/wire\.example\/[!-~]*$/,
		);
	});

	test('letters that are none close the hints', () => {
		expect(linked(href).type('L9').state.overlay).toBeUndefined();
	});

	test('o names the host and asks, and Leave it leaves it', () => {
		const workbench = linked(href).type('o');
		expect(workbench.state.overlay).toMatchObject({title: 'Open post.example in the browser?'});
		workbench.act({type: 'menu-chosen', value: ''});
		expect(workbench.lastEffect('open-browser')).toBeUndefined();
		expect(new Workbench().type('o').state.message?.text).toContain('no web address');
	});
});
