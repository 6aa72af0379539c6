import {beforeEach, describe, expect, test} from 'vitest';
import type {ReplyForm} from '../../source/article/schema.ts';
import {draftWith, pageOf, post, send} from './replies.ts';
import {evaluate, freshSite, site, storedComments} from './wordpress.ts';

beforeEach(() => freshSite());

const states = async () =>
	(await storedComments()).filter(({id}) => id !== site.commentId).map(({approved}) => approved);
const kindOf = async (sending: Parameters<typeof send>[0] = {}) => (await send(sending)).delivery.kind;

describe('what the site takes', () => {
	test.each(['twentytwentyone', 'twentytwentythree'])('published, with the theme %s', async theme => {
		await freshSite({theme});
		const {delivery, draft} = await send();
		const [comment] = (await storedComments()).slice(-1);
		expect(delivery).toEqual({
			kind: 'published',
			comment: String(comment?.id),
			url: `${site.postUrl}#comment-${comment?.id}`,
		});
		expect(draft.state).toBe('published');
		expect(draft.history.map(({what}) => what.replace(/ [0-9a-f]{8}/, ''))).toEqual([
			'begun',
			'attempt begun',
			'attempt',
		]);
		expect(comment).toMatchObject({author: 'Åse Holm', email: 'ase@example.org', approved: '1', parent: 0});
	});

	test('held for a moderator', async () => {
		await freshSite({comment_moderation: 1});
		expect((await send()).draft.state).toBe('pending');
		expect(await states()).toEqual(['0']);
	});

	test('held, where the name was to be kept: the site gives no sign, and we see that it is not to be seen', async () => {
		await freshSite({comment_moderation: 1});
		expect(await kindOf({consents: ['wp-comment-cookies-consent']})).toBe('accepted');
		expect(await states()).toEqual(['0']);
	});

	test('an author without an approved comment is held', async () => {
		await freshSite({comment_previously_approved: 1});
		expect(await kindOf()).toBe('pending');
	});

	test('two links are held', async () => {
		expect(await kindOf({draft: draftWith({comment: 'See https://a.example/1 and https://b.example/2 there.'})})).toBe(
			'pending',
		);
	});

	test('a moderation word is held, a disallowed one is thrown away and looks like a success', async () => {
		await freshSite({moderation_keys: 'bridge', disallowed_keys: 'casino'});
		expect(await kindOf()).toBe('pending');
		expect(await kindOf({draft: draftWith({comment: 'Come to the casino.'})})).toBe('accepted');
		expect(await states()).toEqual(['0', 'trash']);
	});

	test('an answer to a comment', async () => {
		const {delivery} = await send({draft: draftWith({}, {parent: String(site.commentId)})});
		expect(delivery.kind).toBe('published');
		expect((await storedComments()).at(-1)).toMatchObject({parent: site.commentId});
	});

	test('a page of comments of its own', async () => {
		await freshSite({page_comments: 1, comments_per_page: 1, default_comments_page: 'oldest'});
		expect(await kindOf()).toBe('published');
	});

	test('without REST the page tells', async () => {
		await evaluate(
			'file_put_contents(WPMU_PLUGIN_DIR.\'/norest.php\', \'<?php add_filter("rest_authentication_errors", fn() => get_option("fixture_norest") ? new WP_Error("off", "off", ["status" => 404]) : null);\');',
		);
		await freshSite({fixture_norest: 1});
		expect(await kindOf()).toBe('published');
		await freshSite({fixture_norest: 1, disallowed_keys: 'bridge'});
		expect(await kindOf()).toBe('accepted');
	});
});

describe('Akismet', () => {
	beforeEach(async () => {
		await evaluate("update_option('wordpress_api_key', 'abcdef123456'); activate_plugin('akismet/akismet.php');");
	});

	test('its trap is known, and a comment passes', async () => {
		const {form} = await pageOf(site.postUrl);
		expect(form?.fields.filter(({role}) => role === 'trap').map(({name}) => name)).toEqual(['ak_hp_textarea']);
		expect(await kindOf()).toBe('published');
	});

	test('spam looks like a success, and we see that it is not to be seen', async () => {
		await evaluate("update_option('fixture_akismet_spam', 1);");
		expect(await kindOf()).toBe('accepted');
		expect(await states()).toEqual(['spam']);
	});
});

describe('what the site refuses', () => {
	test.each([
		['closed', {}, /^The page has no comment form/],
		['article', {close_comments_for_old_posts: 1, close_comments_days_old: 14}, /closed/],
		['article', {comment_registration: 1}, /logged in/],
	])('the page of %s with %o says so before anything is sent', async (name, options, words) => {
		await freshSite(options);
		const {delivery, draft} = await send({url: site.posts[name]?.url ?? ''});
		expect(delivery).toMatchObject({kind: 'closed', words: expect.stringMatching(words)});
		expect(draft.state).toBe('refused');
		expect(draft.fields.comment).not.toBe('');
		expect(await states()).toEqual([]);
	});

	const meanwhile: [name: string, change: string, kind: string, words: RegExp][] = [
		['closed', "wp_update_post(['ID' => $id, 'comment_status' => 'closed']);", 'closed', /^Sorry, comments are closed/],
		['registered only', "update_option('comment_registration', 1);", 'closed', /^Sorry, you must be logged in/],
		['a draft', "wp_update_post(['ID' => $id, 'post_status' => 'draft']);", 'refused', /empty page/],
		['private', "wp_update_post(['ID' => $id, 'post_status' => 'private']);", 'refused', /empty page/],
		['gone', 'wp_delete_post($id, true);', 'refused', /empty page/],
	];

	test.each(meanwhile)('the article has become %s since its page was read', async (_name, change, kind, words) => {
		const {form} = await pageOf(site.postUrl);
		await evaluate(`$id = ${site.postId}; ${change}`);
		expect(await post(form)).toMatchObject({delivery: {kind, words: expect.stringMatching(words)}});
		expect(await states()).toEqual([]);
	});

	test('said before, in other capitals and with blanks behind', async () => {
		await send();
		const {delivery, draft} = await send({draft: draftWith({comment: 'I WAS THERE, and the bridge was open.  \n'})});
		expect(delivery).toMatchObject({kind: 'said-before', words: expect.stringMatching(/^Duplicate comment/)});
		expect(draft.state).toBe('refused');
		expect(await states()).toEqual(['1']);
	});

	test('too fast: how long to wait, and once more after that', async () => {
		await freshSite({fixture_no_flood: 0});
		await send();
		const second = draftWith({comment: 'And one more thing.'});
		const {delivery, draft} = await send({draft: second});
		expect(delivery).toEqual({kind: 'too-fast', words: expect.stringMatching(/too quickly/), wait: 15});
		expect(draft.state).toBe('waiting');
		await evaluate(
			`global $wpdb; $wpdb->query("UPDATE $wpdb->comments SET comment_date_gmt = comment_date_gmt - INTERVAL ${15} SECOND");`,
		);
		expect((await send({draft})).delivery.kind).toBe('published');
		expect(await states()).toEqual(['1', '1']);
	});

	test('the words of the site come through as they are, in one line', async () => {
		const {form} = await pageOf(site.postUrl);
		expect(await post(form, {name: ''})).toEqual({
			delivery: {kind: 'refused', words: 'Error: Please fill the required fields.'},
		});
	});

	test('a form that sends by GET is not taken', async () => {
		const {form} = await pageOf(site.postUrl);
		const answer = await fetch(form?.action ?? '', {redirect: 'manual'});
		expect(answer.status).toBe(405);
	});
});

describe('before anything is sent', () => {
	test('what the page’s form asks now counts, whatever it asked when the article was opened', async () => {
		const {delivery, draft} = await send({draft: draftWith({email: ''})});
		expect(delivery).toMatchObject({kind: 'not-sent', problem: {code: 'invalid-reply'}});
		expect(draft.state).toBe('waiting');
		await freshSite({require_name_email: 0});
		expect(await kindOf({draft: draftWith({email: '', name: ''})})).toBe('published');
	});

	test('offline and without a server it waits', async () => {
		expect(await kindOf({rules: {offline: true}})).toBe('not-sent');
		expect(await kindOf({url: 'http://127.0.0.1:9/'})).toBe('not-sent');
	});
});

describe('by REST, with an application password', () => {
	const environment = async (): Promise<Record<string, string>> => {
		const password = await evaluate(
			"$made = WP_Application_Passwords::create_new_application_password(get_user_by('login', 'reader')->ID, ['name' => 'whosaid']); return $made[0];",
		);
		return {
			WHOSAID_WORDPRESS_SITE: site.baseUrl,
			WHOSAID_WORDPRESS_USER: 'reader',
			WHOSAID_WORDPRESS_PASSWORD: String(password),
		};
	};

	test('published in the user’s name, where only those who are registered may comment', async () => {
		await freshSite({envtype: 'local', comment_registration: 1});
		const {delivery} = await send({rules: {environment: await environment()}});
		expect(delivery.kind).toBe('published');
		expect((await storedComments()).at(-1)).toMatchObject({author: 'Rita Reader', approved: '1'});
	});

	test('held, said before, and ignored where the site takes no passwords without TLS', async () => {
		await freshSite({envtype: 'local', comment_registration: 1, comment_moderation: 1});
		const passwords = await environment();
		expect(await kindOf({rules: {environment: passwords}})).toBe('pending');
		expect(await kindOf({rules: {environment: passwords}})).toBe('said-before');
		await evaluate("file_put_contents(dirname(ABSPATH, 4).'/envtype', 'production');");
		expect((await send({rules: {environment: passwords}})).delivery).toMatchObject({
			kind: 'closed',
			words: expect.stringMatching(/logged in/),
		});
	});

	test('a form that can be used comes first, and passwords of another site are not used', async () => {
		await freshSite({envtype: 'local'});
		const passwords = await environment();
		expect(await kindOf({rules: {environment: passwords}})).toBe('published');
		expect((await storedComments()).at(-1)).toMatchObject({author: 'Åse Holm'});
		await evaluate("update_option('comment_registration', 1);");
		const other = {...passwords, WHOSAID_WORDPRESS_SITE: 'https://other.example/'};
		expect(await kindOf({rules: {environment: other}, draft: draftWith({comment: 'Once more.'})})).toBe('closed');
	});
});

test('the form of the real page is read as WordPress means it', async () => {
	const inShort = ({fields}: ReplyForm) =>
		fields.map(({name, role, required}) => `${name}=${role}${required ? '!' : ''}`);
	for (const theme of ['twentytwentyone', 'twentytwentythree']) {
		await freshSite({theme});
		const asked = await pageOf(site.postUrl);
		expect(asked.form && inShort(asked.form)).toEqual([
			'comment=comment!',
			'author=author!',
			'email=email!',
			'url=url',
			'wp-comment-cookies-consent=consent',
			'submit=hidden',
			'comment_post_ID=hidden',
			'comment_parent=hidden',
		]);
		await freshSite({theme, require_name_email: 0});
		const open = await pageOf(site.postUrl);
		expect(open.form && inShort(open.form)).toContain('author=author');
		expect(open.form && inShort(open.form)).toContain('email=email');
	}
});
