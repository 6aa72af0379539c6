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
	submit,
	themed,
	url,
	usual,
} from './forms.ts';

const sent = 'submit=hidden(Post Comment) comment_post_ID=hidden(71) comment_parent=hidden(0)';
const posted = 'comment_post_ID=hidden(71) comment_parent=hidden(0)';
const asked = 'comment=comment! author=author! email=email! url=url';

/** Forms that can be used, and what is found in each, in one line. */
export const usable: [name: string, html: string, fields: string][] = [
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
