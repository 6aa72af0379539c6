/** Parts of comment forms as WordPress, its themes and its plugins write them, put together by the cases. */

export const pageUrl = 'https://gazette.example/2024/01/bridge/';
const post = 'https://gazette.example/wp-comments-post.php';

export const page = (body: string, head = ''): string =>
	`<!doctype html><html><head><title>Bridge stays shut</title>${head}</head><body>
	<article><h1>Bridge stays shut</h1><p>The bridge stays shut, the mayor said.</p></article>${body}</body></html>`;

export const form = (inside: string, attributes = `action="${post}" method="post" id="commentform"`): string =>
	`<div id="respond" class="comment-respond"><form ${attributes} class="comment-form">${inside}</form></div>`;

export const numbers =
	'<input type="hidden" name="comment_post_ID" value="71" id="comment_post_ID"><input type="hidden" name="comment_parent" id="comment_parent" value="0">';

export const submit = `<p class="form-submit"><input name="submit" type="submit" id="submit" value="Post Comment"> ${numbers}</p>`;

const star = '<span class="required" aria-hidden="true">*</span>';

export const comment = `<p class="comment-form-comment"><label for="comment">Comment ${star}</label> <textarea id="comment" name="comment" cols="45" rows="8" maxlength="65525" required></textarea></p>`;

/** As WordPress wrote it before 6.0: asked for in the mark-up, without a star. */
export const bareComment =
	'<p class="comment-form-comment"><label for="comment">Comment</label> <textarea id="comment" name="comment" cols="45" rows="8" required="required"></textarea></p>';

const written = (name: string, label: string, type: string, maxlength: number, required: boolean): string =>
	`<p class="comment-form-${name}"><label for="${name}">${label}${required ? ` ${star}` : ''}</label> <input id="${name}" name="${name}" type="${type}" value="" size="30" maxlength="${maxlength}"${required ? ' required' : ''}></p>`;

export const author = written('author', 'Name', 'text', 245, true);
export const email = written('email', 'Email', 'email', 100, true);
export const url = written('url', 'Website', 'url', 200, false);
export const optionalAuthor = written('author', 'Name', 'text', 245, false);
export const optionalEmail = written('email', 'Email', 'email', 100, false);

export const cookies =
	'<p class="comment-form-cookies-consent"><input id="wp-comment-cookies-consent" name="wp-comment-cookies-consent" type="checkbox" value="yes"> <label for="wp-comment-cookies-consent">Save my name, email, and website in this browser for the next time I comment.</label></p>';

export const usual = author + email + url;

const hidingStyle =
	'padding:0 !important;clip:rect(1px, 1px, 1px, 1px) !important;position:absolute !important;height:1px !important;width:1px !important;overflow:hidden !important;';

/** Antispam Bee: the field with the hashed name counts, the one named "comment" is the trap. */
export const antispamBee = (style = hidingStyle): string =>
	`<p class="comment-form-comment"><label for="comment">Comment ${star}</label> <textarea autocomplete="new-password" id="b4d7a0c1e2" name="b4d7a0c1e2" cols="45" rows="8" required></textarea><textarea id="comment" aria-label="hp-comment" aria-hidden="true" name="comment" autocomplete="new-password" style="${style}" tabindex="-1"></textarea><script data-noptimize>document.getElementById("comment").setAttribute("id","a1");</script></p>`;

export const akismet =
	'<p style="display: none !important;" class="akismet-fields-container" data-prefix="ak_"><label>&#916;<textarea name="ak_hp_textarea" cols="45" rows="8" maxlength="100"></textarea></label><input type="hidden" id="ak_js_1" name="ak_js" value="61"/><script>document.getElementById("ak_js_1").setAttribute("value",(new Date()).getTime());</script></p>';

export const nonce =
	'<input type="hidden" name="_gazette_nonce" value="9f31c2"><input type="hidden" name="_wp_http_referer" value="/2024/01/bridge/"><input type="hidden" name="ab_init_time" value="MTcwNQ==">';

/** A form that a theme wrote by itself: no labels of WordPress's, marks only where they are given. */
export const themed = (name: string, mail: string, text = 'Your thoughts'): string =>
	`<div><input type="text" name="author" placeholder="${name}"></div><div><input type="text" name="email" placeholder="${mail}"></div><div><textarea name="comment" placeholder="${text}"></textarea></div><button type="submit">Send</button>${numbers}`;
