import {parse} from 'parse5';
import {expect, test} from 'vitest';
import {readHead} from '../../../source/reading/html/page-head.ts';

test('those who commented are no authors of the article', () => {
	const page = `<p class="byline">By Ada Quill</p>
		<li class="comment"><div class="comment-author vcard"><b class="fn">Old Reader</b> <span class="says">says:</span></div></li>
		<li class="comment"><div class="wp-block-comment-author-name"><a href="https://a.example">Bo</a></div></li>`;
	expect(readHead(parse(page)).authors).toEqual(['By Ada Quill']);
});
