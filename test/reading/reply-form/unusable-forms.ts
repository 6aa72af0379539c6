import {author, comment, email, form, page, submit, usual} from './forms.ts';

const captcha = /captcha/;

/** Forms that cannot be used, and the reason that is given. */
export const unusable: [name: string, html: string, reason: RegExp][] = [
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
