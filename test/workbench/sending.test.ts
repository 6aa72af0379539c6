import {describe, expect, test} from 'vitest';
import type {Article, ReplyForm} from '../../source/article/schema.ts';
import {type Delivery, withAttempt, withDelivery} from '../../source/reply/delivery.ts';
import {leavingOf} from '../../source/workbench/selectors/privacy.ts';
import {obstacleOf} from '../../source/workbench/selectors/reply-form.ts';
import {smallArticle, Workbench} from '../helpers/workbench.ts';

const form: ReplyForm = {
	action: 'https://post.example/wp-comments-post.php',
	method: 'post',
	fields: [
		{name: 'comment', role: 'comment', required: true, published: true},
		{name: 'author', role: 'author', required: true, published: true},
		{name: 'email', role: 'email', required: true, published: false},
		{name: 'consent-1', role: 'consent', required: true, published: false, value: 'yes'},
		{name: 'token', role: 'hidden', required: false, published: false, value: 'abc'},
		{name: 'comment_parent', role: 'hidden', required: false, published: false, value: '0'},
	],
};
const articleWith = (replyForm: ReplyForm | undefined, url = 'https://post.example/bridge'): Article => ({
	...smallArticle(),
	url,
	...(replyForm && {replyForm}),
});

/** A workbench whose reply is written and looked at, in the review. */
function reviewed(comment = 'I doubt it.', replyForm: ReplyForm | undefined = form): Workbench {
	const workbench = new Workbench(80, 24, articleWith(replyForm)).type('r').type(comment);
	workbench.type('\tAnn\tann@reader.example');
	if (replyForm) workbench.type('\t ');
	workbench.type('\u0018s');
	return workbench.act({type: 'reply-checked', draft: 'd1', problems: []});
}

const outcome = (workbench: Workbench, delivery: Delivery, at = 1000): Workbench => {
	const draft = withDelivery(withAttempt(workbench.state.reply.draft, 'n1', 'now'), 'n1', delivery, 'now');
	return workbench.act({type: 'reply-delivered', delivered: draft, delivery, at});
};

describe('y in the review', () => {
	test('says the key of the footer when something is to be mended first', () => {
		const problems = [{field: 'email' as const, severity: 'error' as const, message: 'The email address needs an @.'}];
		const workbench = reviewed().act({type: 'reply-checked', draft: 'd1', problems}).type('y');
		expect(workbench.state.message?.text).toBe('First mend what is marked with !: e goes back to the form.');
		expect(workbench.type('e').state.reply.review).toBe(false);
	});

	test('keeps the draft and sends it once, with the boxes that were ticked', () => {
		const workbench = reviewed().type('y').type('y');
		const sends = workbench.effects.filter(({type}) => type === 'send-reply');
		expect(sends).toMatchObject([{consents: ['consent-1'], draft: {id: 'd1', fields: {comment: 'I doubt it.'}}}]);
		expect(workbench.state.message?.text).toBe('It is on its way.');
		const kept = workbench.effects.findLastIndex(({type}) => type === 'keep-draft');
		expect(kept).toBe(workbench.effects.findIndex(({type}) => type === 'send-reply') - 1);
	});

	test('sends nothing that the site would refuse', () => {
		const workbench = reviewed().act({
			type: 'reply-checked',
			draft: 'd1',
			problems: [{field: 'email', severity: 'error', message: 'Type your email address.'}],
		});
		expect(workbench.type('y').lastEffect('send-reply')).toBeUndefined();
		expect(workbench.state.message?.tone).toBe('bad');
	});

	test('asks before altered words go, with going back as the first choice, and notes the confirmation', () => {
		const workbench = reviewed('“The bridge is very safe,” said Voss.').type('y');
		expect(workbench.lastEffect('send-reply')).toBeUndefined();
		expect(workbench.state.overlay).toMatchObject({
			title: 'A quotation differs from the text.',
			choices: [{value: 'back'}, {value: 'send'}],
		});
		workbench.act({type: 'menu-chosen', value: 'back', at: 1}).type('y');
		workbench.act({type: 'menu-chosen', value: 'send', at: 86_400_000});
		expect(workbench.lastEffect('send-reply')).toMatchObject({
			draft: {
				history: [
					{what: 'begun'},
					{what: 'quotations that differ from the article were confirmed', when: '1970-01-02T00:00:00.000Z'},
				],
			},
		});
	});

	test('asks again when the words were changed after they were confirmed', () => {
		const workbench = reviewed('“The bridge is very safe,” said Voss.').type('y');
		workbench.act({type: 'menu-chosen', value: 'send', at: 1});
		outcome(workbench, {kind: 'refused', words: 'No.'});
		workbench.type('e\t!').type('\u0018s').act({type: 'reply-checked', draft: 'd1', problems: []}).type('y');
		expect(workbench.state.overlay).toMatchObject({purpose: 'confirm-quoted'});
	});

	test.each([
		['without a form', undefined, 'The page has no form for replies. Instead:'],
		[
			'where comments are closed',
			{unusable: 'Comments are closed.', fields: []},
			'The page takes no reply from here (Comments are closed). Instead:',
		],
	])('%s offers the other ways, letters first', (_, replyForm, title) => {
		const workbench = new Workbench(80, 24, articleWith(replyForm)).type('r').type('x').type('\u0018s');
		workbench.act({type: 'reply-checked', draft: 'd1', problems: []}).type('y');
		expect(workbench.state.overlay).toMatchObject({kind: 'menu', purpose: 'other-way', title});
		const {overlay} = workbench.state;
		const values = overlay?.kind === 'menu' ? overlay.choices.map(({value}) => value) : [];
		expect(values).toEqual(['smtp', 'mailto', 'eml', 'md', 'html', 'txt', 'copy']);
	});

	test('a letter asks whom it goes to', () => {
		const workbench = reviewed('x', {unusable: 'Closed.', fields: []}).type('y');
		workbench.act({type: 'menu-chosen', value: 'smtp'}).type('letters@post.example\r');
		expect(workbench.lastEffect('send-letter')).toMatchObject({to: 'letters@post.example', draft: {id: 'd1'}});
		workbench.type('y').act({type: 'menu-chosen', value: 'mailto'}).type('\r');
		expect(workbench.lastEffect('open-letter')).toBeUndefined();
		expect(workbench.state.message?.text).toContain('needs an address');
	});
});

describe('what became of it', () => {
	const problem = {code: 'x', message: 'No answer.', nextStep: 'Wait.'};

	test.each<[Delivery, string, string]>([
		[
			{kind: 'published', url: 'https://post.example/bridge#comment-7'},
			'published',
			'Published: https://post.example/bridge#comment-7',
		],
		[{kind: 'pending'}, 'pending', 'waits for a moderator'],
		[{kind: 'accepted'}, 'accepted', 'not to be seen on the page'],
		[{kind: 'refused', words: 'Spam!'}, 'refused', 'The site refused it: Spam!'],
		[{kind: 'closed', words: 'Log in.'}, 'refused', 'Log in.'],
		[{kind: 'said-before', words: 'Duplicate.'}, 'refused', 'has these words already'],
		[{kind: 'not-sent', problem}, 'waiting', 'Not sent. No answer.'],
		[{kind: 'unknown', problem}, 'unknown', 'not known whether it arrived'],
	])('%j is told, and kept with its history', (delivery, draftState, words) => {
		const workbench = outcome(reviewed().type('y'), delivery);
		expect(workbench.state.message?.text).toContain(words);
		expect(workbench.state.reply.draft).toMatchObject({state: draftState, fields: {comment: 'I doubt it.'}});
		expect(workbench.lastEffect('keep-draft')).toMatchObject({draft: {state: draftState}, now: true});
	});

	test('what the site has is not sent a second time', () => {
		const workbench = outcome(reviewed().type('y'), {kind: 'published'}).type('y');
		expect(workbench.effects.filter(({type}) => type === 'send-reply')).toHaveLength(1);
		expect(workbench.state.message?.text).toContain('published already');
	});

	test('a site that wants a pause is counted down for, and gets it once more only when asked', () => {
		const workbench = outcome(reviewed().type('y'), {kind: 'too-fast', words: 'Slow down.', wait: 15}, 1000);
		expect(workbench.lastEffect('wake')).toBeDefined();
		workbench.act({type: 'woken', at: 3000});
		expect(workbench.state.message?.text).toBe('The site wants a pause: y sends it again in 13 s.');
		workbench.type('y', 4000);
		expect(workbench.state.message?.text).toBe('The site wants a pause of 12 more seconds.');
		workbench.act({type: 'woken', at: 16_000});
		expect(workbench.state.message?.text).toContain('y sends it once more');
		expect(workbench.effects.filter(({type}) => type === 'send-reply')).toHaveLength(1);
		workbench.type('y', 16_500);
		expect(workbench.effects.filter(({type}) => type === 'send-reply')).toHaveLength(2);
	});

	test('words typed meanwhile stay, and are not taken for sent', () => {
		const workbench = reviewed().type('y');
		const sent = workbench.state.reply.draft;
		workbench.type('e\t More.');
		const delivered = withDelivery(withAttempt(sent, 'n1', 'now'), 'n1', {kind: 'published'}, 'now');
		workbench.act({type: 'reply-delivered', delivered, delivery: {kind: 'published'}, at: 1});
		expect(workbench.state.reply.draft).toMatchObject({state: 'writing', fields: {comment: 'I doubt it. More.'}});
		expect(workbench.state.reply.draft.history).toHaveLength(3);
	});

	test('of a draft that is not in the form any more is told all the same', () => {
		const workbench = reviewed();
		const delivered = {...workbench.state.reply.draft, id: 'other'};
		workbench.act({type: 'reply-delivered', delivered, delivery: {kind: 'pending'}, at: 1});
		expect(workbench.state.message?.text).toContain('waits for a moderator');
		expect(workbench.state.reply.draft.state).toBe('writing');
	});
});

describe('a comment of the page', () => {
	const comments = [{id: '7', author: 'Dee', excerpt: 'Fine by me.'}];

	test('is chosen to be answered, told in the form, and goes to the site as the parent', () => {
		const workbench = reviewed().type('e').type('\u0018a');
		expect(workbench.lastEffect('list-comments')).toEqual({
			type: 'list-comments',
			article: 'small',
			url: 'https://post.example/bridge',
		});
		workbench.act({type: 'comments-listed', article: 'small', comments});
		expect(workbench.state.overlay).toMatchObject({choices: [{label: 'The article'}, {label: 'Dee: Fine by me.'}]});
		workbench.act({type: 'menu-chosen', value: JSON.stringify(comments[0])});
		expect(workbench.state.reply.draft.parent).toBe('7');
		expect(leavingOf(workbench.state)?.body).toContain('comment_parent=7');
		workbench.act({type: 'comments-listed', article: 'small', comments}).act({type: 'menu-chosen', value: ''});
		expect(workbench.state.reply.draft.parent).toBeUndefined();
	});

	test('of another page than the open one is not offered', () => {
		const workbench = reviewed().act({type: 'comments-listed', article: 'other', comments});
		expect(workbench.state.overlay).toBeUndefined();
	});
});

test('a box of consent is ticked with Space and is one of the stations of Tab', () => {
	const workbench = new Workbench(80, 24, articleWith(form)).type('r').type('\t\t\t');
	expect(workbench.state.reply.focus).toBe('consent:consent-1');
	expect(workbench.type(' ').state.reply.consents).toEqual(['consent-1']);
	expect(workbench.lastEffect('check-reply')).toMatchObject({consents: ['consent-1']});
	expect(workbench.type(' z').state.reply.consents).toEqual([]);
	expect(workbench.type('\t').state.reply.focus).toBe('comment');
});

test('the privacy view names host, bytes and who sees what', () => {
	const what = leavingOf(reviewed().state);
	expect(what).toMatchObject({host: 'post.example', url: 'https://post.example/wp-comments-post.php'});
	expect(what?.fields.map(({name, seen}) => [name, seen])).toEqual([
		['comment', 'published'],
		['author', 'published'],
		['email', 'site'],
		['consent-1', 'site'],
		['token', 'page'],
		['comment_parent', 'page'],
	]);
	expect(what?.body).toBe(
		'comment=I+doubt+it.&author=Ann&email=ann%40reader.example&consent-1=yes&token=abc&comment_parent=0',
	);
});

test('where only those who are logged in may comment, the account of the site is the way', () => {
	const login: ReplyForm = {unusable: 'Only for readers who are logged in.', fields: []};
	const {state} = reviewed('I doubt it.', login);
	expect([obstacleOf(state), leavingOf(state)]).toEqual([expect.stringMatching(/logged in/), undefined]);
	const account = {origin: 'https://post.example', user: 'ann'};
	const withAccount = {...state, settings: {...state.settings, account}};
	expect(obstacleOf(withAccount)).toBeUndefined();
	expect(leavingOf(withAccount)).toEqual({
		host: 'post.example',
		url: 'https://post.example',
		page: 'https://post.example/bridge',
		fields: [{name: 'content', value: 'I doubt it.', seen: 'published'}],
		body: '{"post":0,"parent":0,"content":"I doubt it."}',
		user: 'ann',
	});
	const elsewhere = {...state, settings: {...state.settings, account: {...account, origin: 'https://other.example'}}};
	expect(obstacleOf(elsewhere)).toMatch(/logged in/);
});
