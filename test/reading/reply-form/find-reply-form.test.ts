import {parse} from 'parse5';
import {describe, expect, test} from 'vitest';
import type {ReplyForm} from '../../../source/article/schema.ts';
import {findReplyForm} from '../../../source/reading/reply-form/find-reply-form.ts';
import {
	akismet,
	antispamBee,
	author,
	bareComment,
	comment,
	cookies,
	email,
	form,
	nonce,
	numbers,
	optionalAuthor,
	optionalEmail,
	page,
	pageUrl,
	submit,
	themed,
	url,
	usual,
} from './forms.ts';

const find = (html: string, address: string | undefined = pageUrl): ReplyForm | undefined =>
	findReplyForm(parse(html), address);

/** A form in one line: its fields as `name=role`, "!" for required, and what is sent of itself in brackets. */
const inShort = (found: ReplyForm | undefined): string =>
	found === undefined
		? 'none'
		: [
				found.unusable,
				...found.fields.map(
					({name, role, required, value}) =>
						`${name}=${role}${required ? '!' : ''}${value === undefined ? '' : `(${value})`}`,
				),
			]
				.filter(part => part !== undefined)
				.join(' ');

const sent = 'submit=hidden(Post Comment) comment_post_ID=hidden(71) comment_parent=hidden(0)';
const posted = 'comment_post_ID=hidden(71) comment_parent=hidden(0)';
const asked = 'comment=comment! author=author! email=email! url=url';

const usable: [name: string, html: string, fields: string][] = [
	['the classic form', page(form(comment + usual + submit)), `${asked} ${sent}`],
	[
		'the comment last, as before WordPress 4.4',
		page(form(usual + comment + submit)),
		`author=author! email=email! url=url comment=comment! ${sent}`,
	],
	[
		'the box that keeps the name',
		page(form(comment + usual + cookies + submit)),
		`${asked} wp-comment-cookies-consent=consent(yes) ${sent}`,
	],
	[
		'a block theme',
		page(
			`<div class="wp-block-post-comments-form"><div id="respond" class="comment-respond wp-block-post-comments-form"><form action="https://gazette.example/wp-comments-post.php" method="post" id="commentform" class="comment-form">${comment}${usual}<p class="form-submit wp-block-button"><input name="submit" type="submit" id="submit" class="wp-block-button__link" value="Post Comment">${numbers}</p></form></div></div>`,
		),
		`${asked} ${sent}`,
	],
	[
		'Antispam Bee',
		page(form(antispamBee() + usual + submit)),
		`b4d7a0c1e2=comment! comment=trap author=author! email=email! url=url ${sent}`,
	],
	[
		'Antispam Bee under a policy against inline styles',
		page(form(antispamBee('') + usual + submit)),
		`b4d7a0c1e2=comment! comment=trap author=author! email=email! url=url ${sent}`,
	],
	['Akismet', page(form(comment + usual + submit + akismet)), `${asked} ${sent} ak_hp_textarea=trap ak_js=hidden(61)`],
	[
		'Antispam Bee and Akismet',
		page(form(antispamBee() + usual + submit + akismet)),
		`b4d7a0c1e2=comment! comment=trap author=author! email=email! url=url ${sent} ak_hp_textarea=trap ak_js=hidden(61)`,
	],
	[
		'tokens are carried',
		page(form(comment + usual + submit + nonce)),
		`${asked} ${sent} _gazette_nonce=hidden(9f31c2) _wp_http_referer=hidden(/2024/01/bridge/) ab_init_time=hidden(MTcwNQ==)`,
	],
	[
		'name and email not asked for',
		page(form(comment + optionalAuthor + optionalEmail + url + submit)),
		`comment=comment! author=author email=email url=url ${sent}`,
	],
	['no website', page(form(comment + author + email + submit)), `comment=comment! author=author! email=email! ${sent}`],
	[
		'required only in words',
		page(form(themed('Name (required)', 'Email (required, never shown)'))),
		`author=author! email=email! comment=comment! ${posted}`,
	],
	[
		'required only in German words',
		page(form(themed('Name (erforderlich)', 'E-Mail (freiwillig)'))),
		`author=author! email=email comment=comment! ${posted}`,
	],
	[
		'required by a sentence',
		page(form(`<p>All fields are required.</p>${themed('Name', 'Email')}`)),
		`author=author! email=email! comment=comment! ${posted}`,
	],
	[
		'stars announced and left out',
		page(form(`<p>Required fields are marked</p>${bareComment}${optionalAuthor}${optionalEmail}${submit}`)),
		`comment=comment! author=author! email=email! ${sent}`,
	],
	[
		'stars announced, for the comment alone',
		page(form(`<p>Required fields are marked *</p>${comment}${optionalAuthor}${optionalEmail}${submit}`)),
		`comment=comment! author=author email=email ${sent}`,
	],
	[
		'WordPress before 6.0 that does not ask for them',
		page(form(bareComment + optionalAuthor + optionalEmail + submit)),
		`comment=comment! author=author email=email ${sent}`,
	],
	[
		'a theme without marks: most sites ask',
		page(form(themed('Name', 'Email'))),
		`author=author! email=email! comment=comment! ${posted}`,
	],
	[
		'a theme that says optional',
		page(form(themed('Name (optional)', 'Email (optional)'))),
		`author=author email=email comment=comment! ${posted}`,
	],
	[
		'a required box of consent',
		page(
			form(
				`${comment}${usual}<p><label><input type="checkbox" name="gdpr_agree" value="1" required> I agree to the privacy policy *</label></p>${submit}`,
			),
		),
		`${asked} gdpr_agree=consent!(1) ${sent}`,
	],
	[
		'a box to subscribe is left alone, a ticked one carried',
		page(
			form(
				`${comment}${usual}<label><input type="checkbox" name="subscribe_blog" value="subscribe"> New posts</label><label><input type="checkbox" name="notify" value="1" checked> Answers</label>${submit}`,
			),
		),
		`${asked} notify=hidden(1) ${sent}`,
	],
	[
		'a trap that says so',
		page(
			form(`${comment}${usual}<p><label>Leave this field empty <input name="fax" type="text"></label></p>${submit}`),
		),
		`${asked} fax=trap ${sent}`,
	],
	[
		'a trap by its name',
		page(form(`${comment}${usual}<p><input name="comment_hp" type="text" required></p>${submit}`)),
		`${asked} comment_hp=trap ${sent}`,
	],
	[
		'a trap hidden by a style sheet of the page',
		page(
			form(
				`${comment}${usual}<p class="form-field-more"><label>More <input name="more" required></label></p>${submit}`,
			),
			'<style>body{margin:0} .form-field-more, .x {position:absolute;left:-5000px}</style>',
		),
		`${asked} more=trap ${sent}`,
	],
	[
		'a rule for print hides nothing',
		page(
			form(`${comment}${usual}<p class="web"><input name="more" placeholder="More"></p>${submit}`),
			'<style>@media print {.web {display:none}}</style>',
		),
		`${asked} more=hidden ${sent}`,
	],
	[
		'a trap off the screen, with what it must keep',
		page(
			form(
				`${comment}${usual}<div style="position:absolute; left:-9999px" aria-hidden="true"><label>Company <input name="company" value="keep" tabindex="-1"></label></div>${submit}`,
			),
		),
		`${asked} company=trap(keep) ${sent}`,
	],
	[
		'a hidden website is a trap',
		page(form(`${comment}${author}${email}<div style="display:none">${url}</div>${submit}`)),
		`comment=comment! author=author! email=email! url=trap ${sent}`,
	],
	[
		'a form that is folded away is none',
		page(`<div style="display:none">${form(comment + usual + submit)}</div>`),
		`${asked} ${sent}`,
	],
	[
		'name and email that unfold with the first key',
		page(form(`${comment}<div style="display: none">${author}${email}</div>${submit}`)),
		`comment=comment! author=author! email=email! ${sent}`,
	],
	[
		'what a browser remembered is not taken over',
		page(
			form(
				`${comment.replace('></textarea>', '>Half a thought</textarea>')}${author.replace('value=""', 'value="Åse Holm"')}${email}${submit}`,
			),
		),
		`comment=comment! author=author! email=email! ${sent}`,
	],
	[
		'a search form and a newsletter stand beside it',
		page(
			`<form role="search" method="get" action="/"><input name="s" type="search"><input type="submit" value="Search"></form>${form(comment + usual + submit)}<form action="/newsletter" method="post"><label>Comment <textarea name="comment"></textarea></label><input name="email" required></form>`,
		),
		`${asked} ${sent}`,
	],
	[
		'a renamed address, known by the number of the post',
		page(form(comment + usual + submit, 'action="/a7c3-post.php" method="post"')),
		`${asked} ${sent}`,
	],
	[
		'of two forms the one that can be used',
		page(form(`${comment}${usual}<div class="g-recaptcha"></div>${submit}`) + form(comment + author + email + submit)),
		`comment=comment! author=author! email=email! ${sent}`,
	],
	[
		'a form that a table tore apart',
		page(
			`<table><form action="/wp-comments-post.php" method="post"><tr><td>Name * <input name="author"></td></tr><tr><td>Mail * <input name="email"></td></tr><tr><td><textarea name="comment"></textarea>${numbers}</td></tr></form></table>`,
		),
		`author=author! email=email! comment=comment! ${posted}`,
	],
	[
		'fields that name their form from outside',
		page(
			`${form(comment + author + email)}<footer><button type="submit" name="go" value="1" form="commentform">Send</button><input form="commentform" type="hidden" name="comment_post_ID" value="71"></footer>`,
		),
		'comment=comment! author=author! email=email! go=hidden(1) comment_post_ID=hidden(71)',
	],
	[
		'a rating with a choice made, and a list',
		page(
			form(
				`${comment}${usual}<input type="radio" name="rating" value="1" required><input type="radio" name="rating" value="5" checked required><select name="mood"><option value="fair">Fair<option value="good" selected>Good</select>${submit}`,
			),
		),
		`${asked} rating=hidden(5) mood=hidden(good) ${sent}`,
	],
	[
		'disabled fields, files, passwords and second buttons are not sent',
		page(
			form(
				`${comment}${usual}<input name="old" value="x" disabled><input type="file" name="picture"><input type="password" name="pass"><input type="reset" name="reset" value="Clear">${submit}<input type="submit" name="preview" value="Preview">`,
			),
		),
		`${asked} ${sent}`,
	],
	[
		'the comment’s field by its id alone',
		page(form(`<textarea id="comment" name="w_comment"></textarea>${author}${email}${submit}`)),
		`w_comment=comment! author=author! email=email! ${sent}`,
	],
];

describe('forms that can be used', () => {
	test.each(usable)('%s', (_name, html, fields) => {
		expect(inShort(find(html))).toBe(fields);
	});

	test('the classic form in full', () => {
		expect(find(page(form(comment + usual + submit)))).toEqual({
			action: 'https://gazette.example/wp-comments-post.php',
			method: 'post',
			fields: [
				{name: 'comment', role: 'comment', required: true, published: true, maxBytes: 65_525},
				{name: 'author', role: 'author', required: true, published: true, maxBytes: 245},
				{name: 'email', role: 'email', required: true, published: false, maxBytes: 100},
				{name: 'url', role: 'url', required: false, published: true, maxBytes: 200},
				{name: 'submit', role: 'hidden', required: false, published: false, value: 'Post Comment'},
				{name: 'comment_post_ID', role: 'hidden', required: false, published: false, value: '71'},
				{name: 'comment_parent', role: 'hidden', required: false, published: false, value: '0'},
			],
		});
	});

	test('no trap and no field of the writer has a value that the page did not give a trap', () => {
		for (const [name, html] of usable) {
			const filled = (find(html)?.fields ?? []).filter(
				({role, value}) => ['comment', 'author', 'email', 'url', 'trap'].includes(role) && value !== undefined,
			);
			expect([name, filled.map(field => field.name)]).toEqual([name, filled.length === 0 ? [] : ['company']]);
		}
	});
});

describe('where the form leads', () => {
	const leading = (action: string, head = ''): string =>
		page(form(comment + usual + submit, `action="${action}" method="POST"`), head);

	test.each([
		['/wp-comments-post.php', 'https://gazette.example/wp-comments-post.php'],
		['../../../blog/wp-comments-post.php', 'https://gazette.example/blog/wp-comments-post.php'],
		['//other.example/wp-comments-post.php', 'https://other.example/wp-comments-post.php'],
		[
			'https://gazette.example/wp-comments-post.php?lang=en#x',
			'https://gazette.example/wp-comments-post.php?lang=en#x',
		],
	])('%s', (action, href) => {
		expect(find(leading(action))).toMatchObject({action: href, method: 'post'});
		expect(find(leading(action))?.unusable).toBeUndefined();
	});

	test('the page’s base counts', () => {
		const html = leading('wp-comments-post.php', '<base href="/news/">');
		expect(find(html)?.action).toBe('https://gazette.example/news/wp-comments-post.php');
	});

	test('a kept page tells its own address, or the form cannot be used', () => {
		const canonical = `<link rel="canonical" href="${pageUrl}">`;
		expect(findReplyForm(parse(leading('/wp-comments-post.php', canonical)), undefined)?.action).toBe(
			'https://gazette.example/wp-comments-post.php',
		);
		expect(findReplyForm(parse(leading('/wp-comments-post.php')), undefined)?.unusable).toMatch(
			/^The page does not say/,
		);
	});
});

const captcha = /captcha/;
const unusable: [name: string, html: string, reason: RegExp][] = [
	['reCAPTCHA', page(form(`${comment}${usual}<div class="g-recaptcha" data-sitekey="k"></div>${submit}`)), captcha],
	['hCaptcha', page(form(`${comment}${usual}<h-captcha class="h-captcha"></h-captcha>${submit}`)), captcha],
	['Turnstile', page(form(`${comment}${usual}<div class="cf-turnstile"></div>${submit}`)), captcha],
	[
		'reCAPTCHA without a box',
		page(form(`${comment}${usual}<input type="hidden" name="g-recaptcha-response">${submit}`)),
		captcha,
	],
	[
		'a picture to read',
		page(
			form(`${comment}${usual}<p>Type the code <img src="/captcha.php?1" alt="code"><input name="code"></p>${submit}`),
		),
		captcha,
	],
	['a sum', page(form(`${comment}${usual}<p>3 + five = <input name="sum" size="2"></p>${submit}`)), captcha],
	[
		'a question for people',
		page(form(`${comment}${usual}<label>Are you human? <input name="q1" required></label>${submit}`)),
		captcha,
	],
	[
		'a box for people only',
		page(form(`${comment}${usual}<label for="sq">Sicherheitsfrage</label><input id="sq" name="sq">${submit}`)),
		captcha,
	],
	[
		'an unknown question',
		page(form(`${comment}${usual}<p><label>Membership number * <input name="member"></label></p>${submit}`)),
		/“Membership number \*/,
	],
	[
		'an unmarked choice',
		page(
			form(
				`${comment}${usual}<label>Rating <select name="stars" required><option value="">Rate</option><option>5</option></select></label>${submit}`,
			),
		),
		/“Rating/,
	],
	[
		'a form whose address is put in by a script',
		page(form(comment + usual + submit, 'action="" method="post"')),
		/scripts/,
	],
	['a form that leads to a hash', page(form(comment + usual + submit, 'action="#" method="post"')), /scripts/],
	['an AMP page', page(form(comment + usual + submit, 'action-xhr="/wp-comments-post.php" method="post"')), /scripts/],
	['a form without its field', page(form(author + email + submit)), /scripts/],
	[
		'login, classic',
		page(
			'<div id="respond" class="comment-respond"><h3>Leave a Reply</h3><p class="must-log-in">You must be <a href="https://gazette.example/wp-login.php?redirect_to=x">logged in</a> to post a comment.</p></div>',
		),
		/logged in/,
	],
	[
		'login, in another language',
		page('<div id="respond"><p class="must-log-in">Täytyy <a href="/wp-login.php">kirjautua</a>.</p></div>'),
		/logged in/,
	],
	['login, only in words', page('<section><p>Please log in to leave a comment</p></section>'), /logged in/],
	[
		'closed, classic',
		page('<div id="comments"><p class="no-comments">Comments are closed.</p></div>'),
		/^Comments are closed/,
	],
	['closed, only in words', page('<div><em>Comments are now closed.</em></div>'), /^Comments are closed/],
	['closed, in German', page('<p class="nocomments">Die Kommentare sind geschlossen.</p>'), /^Comments are closed/],
	[
		'Jetpack',
		page(
			'<div id="respond"><form id="commentform" class="comment-form"><iframe title="Comment Form" src="https://jetpack.wordpress.com/jetpack-comment/?blogid=1" name="jetpack_remote_comment"></iframe></form></div><input type="hidden" name="comment_parent" value="">',
		),
		/Jetpack/,
	],
	[
		'Jetpack, loaded late',
		page(
			'<form id="commentform"><iframe name="jetpack_remote_comment" data-src="https://jetpack.wordpress.com/jetpack-comment/"></iframe></form>',
		),
		/Jetpack/,
	],
	[
		'Disqus',
		page('<div id="disqus_thread"></div><script src="https://gazette.disqus.com/embed.js"></script>'),
		/Disqus/,
	],
	['Facebook', page('<div class="fb-comments" data-href="x"></div>'), /Facebook/],
	['Coral', page('<div id="coral_thread"></div>'), /Coral/],
	[
		'wpDiscuz',
		page(
			'<div id="wpdcom"><form class="wpd_comm_form" method="post"><textarea name="wc_comment"></textarea></form></div>',
		),
		/wpDiscuz/,
	],
];

describe('forms that cannot be used, and why', () => {
	test.each(unusable)('%s', (_name, html, reason) => {
		expect(find(html)?.unusable).toMatch(reason);
	});
});

describe('pages without a comment form', () => {
	test.each([
		['nothing', page('')],
		['a search form', page('<form role="search" action="/"><input name="s"></form>')],
		[
			'a contact form with a comment',
			page('<form action="/contact" method="post"><textarea name="comment"></textarea><input name="email"></form>'),
		],
		[
			'a password for the article',
			page(
				'<form action="/wp-login.php?action=postpass" class="post-password-form" method="post"><input name="post_password" type="password"></form>',
			),
		],
		[
			'a form in a template or a comment',
			page(
				`<template>${form(comment + submit)}</template><!-- ${form(comment + submit)} --><noscript>${form(comment + submit)}</noscript>`,
			),
		],
		[
			'prose about comments',
			page(
				'<p>The mayor said that comments are closed doors to some, and that you must log in to post a comment on his own site, which nobody has ever done in all the years of its life so far.</p>',
			),
		],
	])('%s', (_name, html) => {
		expect(find(html)).toBeUndefined();
	});
});

describe('hostile pages', () => {
	test.each([
		['nested deep', `${'<div>'.repeat(10_000)}${form(comment + usual + submit)}`],
		['many fields', form(comment + usual + '<input name="x" type="hidden" value="1">'.repeat(20_000) + submit)],
		['many forms', form(comment + submit).repeat(500)],
		['a wide attribute', form(`${comment}<input name="author" placeholder="${'name ('.repeat(100_000)}">${submit}`)],
	])('%s: done in time', (_name, html) => {
		const document = parse(page(html));
		const start = performance.now();
		expect(findReplyForm(document, pageUrl)?.fields.length).toBeGreaterThan(2);
		expect(performance.now() - start).toBeLessThan(2000);
	});
});
