/** Where a key means what its binding says. Looked at from the narrowest place to the widest. */
export type Where =
	| 'menu'
	| 'help'
	| 'palette'
	| 'chooser'
	| 'prefix'
	| 'drafts'
	| 'preview'
	| 'listing'
	| 'raw'
	| 'hints'
	| 'comment'
	| 'field'
	| 'consent'
	| 'review'
	| 'correcting'
	| 'selecting'
	| 'text'
	| 'quotes'
	| 'actors'
	| 'reply'
	| 'reading';

type Category =
	| 'Moving'
	| 'Panes'
	| 'Finding'
	| 'Quotations'
	| 'Correcting'
	| 'Lists'
	| 'Writing'
	| 'Program'
	| 'Form'
	| 'Review'
	| 'Drafts'
	| 'Feeds and pages';

export type KeyBinding = {
	command: string;
	/** Names as `KeyPress.name`; the first is the one the footer shows. None where a reader has taken them away. */
	keys: readonly string[];
	where: Where;
	category: Category;
	help: string;
	/** The word the footer shows for it; bindings without one are found in the help. */
	footer?: string;
};

const bind = (
	category: Category,
	where: Where,
	command: string,
	keys: string,
	help: string,
	footer?: string,
): KeyBinding => ({category, where, command, keys: keys.split(' '), help, ...(footer ? {footer} : {})});

/**
 * The one table of keys. It drives what a key does, the help, the footer, the `keys`
 * command and the README's table. A key stands here only when what it does works.
 */
export const keyBindings: readonly KeyBinding[] = [
	bind('Moving', 'reading', 'row.next', 'j down', 'Go down a line or a row.'),
	bind('Moving', 'reading', 'row.previous', 'k up', 'Go up a line or a row.'),
	bind('Moving', 'reading', 'page.next', 'space f page-down', 'Go down a page.'),
	bind('Moving', 'reading', 'page.previous', 'b page-up', 'Go up a page.'),
	bind('Moving', 'reading', 'half-page.next', 'd', 'Go down half a page.'),
	bind('Moving', 'reading', 'half-page.previous', 'u', 'Go up half a page.'),
	bind('Moving', 'reading', 'end.first', 'g home', 'Go to the beginning.'),
	bind('Moving', 'reading', 'end.last', 'G end', 'Go to the end.'),
	bind('Moving', 'reading', 'paragraph.next', '}', 'Go to the next paragraph of the text.'),
	bind('Moving', 'reading', 'paragraph.previous', '{', 'Go to the paragraph before.'),
	bind('Moving', 'reading', 'place.back', 'backspace ctrl-o', 'Go back to the place you jumped from.'),
	bind('Moving', 'reading', 'mark.set', 'm', 'Mark this place with the letter you type next.'),
	bind('Moving', 'reading', 'mark.return', "'", 'Return to the place marked with the letter you type next.'),

	bind('Panes', 'reading', 'pane.text', '1', 'Show the text.'),
	bind('Panes', 'reading', 'pane.quotes', '2', 'Show the list of quotations.'),
	bind('Panes', 'reading', 'pane.actors', '3', 'Show the people, organisations and places.'),
	bind('Panes', 'reading', 'pane.reply', '4', 'Show the reply form.'),
	bind('Panes', 'reading', 'pane.next', 'tab', 'Go to the next pane.'),
	bind('Panes', 'reading', 'pane.previous', 'shift-tab', 'Go to the pane before.'),
	bind('Panes', 'reading', 'view.split', 'z', 'Show the text beside this pane, or one pane alone.'),

	bind('Finding', 'reading', 'search.start', '/', 'Search in the text.', 'search'),
	bind('Finding', 'reading', 'search.next', 'n', 'Go to the next match.'),
	bind('Finding', 'reading', 'search.previous', 'N', 'Go to the match before.'),

	bind('Quotations', 'text', 'quotation.next', ']', 'Go to the next quotation.', 'quotation'),
	bind('Quotations', 'text', 'quotation.previous', '[', 'Go to the quotation before.'),
	bind(
		'Quotations',
		'text',
		'place.open',
		'enter',
		'Open the selected quotation in the list, or go back to it.',
		'open',
	),
	bind('Quotations', 'text', 'selection.start', 'v', 'Select a stretch of the text.', 'select'),
	bind(
		'Quotations',
		'text',
		'quotation.cite',
		'c',
		'Cite the selected quotation, or the picked ones, in the reply.',
		'cite',
	),
	bind('Quotations', 'quotes', 'place.open', 'enter', 'Go to the words in the text, and back.', 'words'),
	bind('Quotations', 'quotes', 'quotation.cite', 'c', 'Cite this quotation, or the picked ones, in the reply.', 'cite'),
	bind('Quotations', 'quotes', 'quotation.pick', 'x', 'Pick this quotation, or put it back.', 'pick'),
	bind('Quotations', 'text', 'quotation.pick', 'x', 'Pick the selected quotation, or put it back.'),
	bind('Quotations', 'actors', 'quotation.cite', 'c', 'Cite the selected quotation, or the picked ones, in the reply.'),
	bind('Quotations', 'actors', 'quotation.pick', 'x', 'Pick the selected quotation of this actor, or put it back.'),
	bind('Quotations', 'reading', 'words.copy', 'y', 'Copy the words.'),
	bind('Quotations', 'reading', 'words.copy-attributed', 'Y', 'Copy the words with who said them, and where.'),
	bind('Quotations', 'selecting', 'selection.next-word', 'right l', 'Select one word more.', 'word'),
	bind('Quotations', 'selecting', 'selection.previous-word', 'left h', 'Select one word less.'),
	bind('Quotations', 'selecting', 'selection.next-row', 'down j', 'Select one line more.', 'line'),
	bind('Quotations', 'selecting', 'selection.previous-row', 'up k', 'Select one line less.'),
	bind('Quotations', 'selecting', 'selection.move', 'o', 'Move the other end of the selection.'),
	bind('Quotations', 'selecting', 'quotation.cite', 'c', 'Cite the selected words in the reply.', 'cite'),
	bind('Quotations', 'selecting', 'words.copy', 'y', 'Copy the selected words.', 'copy'),
	bind('Quotations', 'selecting', 'words.copy-attributed', 'Y', 'Copy the selected words with where they stand.'),
	bind('Quotations', 'selecting', 'selection.cancel', 'escape v q', 'Stop selecting.', 'stop'),

	...(['text', 'quotes', 'actors'] as const).flatMap(where => [
		bind('Correcting', where, 'attribution.accept', 'a', 'Accept: this is who said it.'),
		bind(
			'Correcting',
			where,
			'attribution.edit',
			'e',
			'Correct speaker, via, kind or words.',
			where === 'actors' ? undefined : 'correct',
		),
		bind('Correcting', where, 'attribution.reject', 'X', 'Reject: this is no quotation.'),
	]),
	bind(
		'Correcting',
		'correcting',
		'selection.take',
		'enter',
		'Take the selected words for the quotation being corrected.',
		'take',
	),
	bind('Correcting', 'actors', 'actor.merge', 'M', 'Merge this actor with another: the two are one.', 'merge'),
	bind('Correcting', 'actors', 'actor.split', 'S', 'Split this actor: one of its names is somebody else.', 'split'),
	bind('Correcting', 'reading', 'correction.undo', 'U', 'Undo the last correction.'),
	bind('Correcting', 'reading', 'correction.redo', 'ctrl-r', 'Make the undone correction again.'),

	bind('Lists', 'quotes', 'group.next', ']', 'Go to the next group of the list.'),
	bind('Lists', 'quotes', 'group.previous', '[', 'Go to the group before.'),
	bind('Lists', 'quotes', 'list.filter', 'F', 'Show only one speaker, outlet or kind.', 'filter'),
	bind('Lists', 'quotes', 'list.sort', 's', 'Sort by place in the text, speaker, outlet or kind.', 'sort'),
	bind('Lists', 'actors', 'group.next', ']', 'Go to the next group of the list.'),
	bind('Lists', 'actors', 'group.previous', '[', 'Go to the group before.'),
	bind('Lists', 'actors', 'place.open', 'enter', 'Go into what this actor said; there, go to the words.', 'open'),
	bind('Lists', 'actors', 'list.filter', 'F', 'Show only people, organisations, places, or those who speak.', 'filter'),
	bind('Lists', 'actors', 'list.sort', 's', 'Sort by words quoted, mentions or name.', 'sort'),

	bind('Writing', 'reading', 'reply.write', 'r', 'Write the reply, and take up the draft if there is one.', 'reply'),
	bind('Writing', 'reply', 'reply.enter', 'enter', 'Go into the form.', 'write'),
	bind('Writing', 'reply', 'reply.review', 'S', 'Review the reply.', 'review'),
	bind('Writing', 'reading', 'view.write', 'w', 'Write the article, the list or the reply to a file.'),
	bind('Writing', 'reading', 'text.pipe', '|', 'Give the text to a command that you type.'),
	bind('Writing', 'selecting', 'text.pipe', '|', 'Give the selected words to a command that you type.'),

	bind('Writing', 'reading', 'drafts.open', 'D', 'List the drafts, and what became of them.'),

	bind('Program', 'reading', 'article.open', 'A', 'Open another article, a feed, or the next page.'),
	bind('Program', 'reading', 'links.show', 'L', 'Show letters at the links; the letters choose one.'),
	bind('Program', 'reading', 'page.browse', 'o', 'Open the page in the browser; it asks first.'),
	bind('Program', 'reading', 'page.raw', 'R', 'Show all words of the page the article is from.'),
	bind('Program', 'reading', 'commands.open', ':', 'Find a command by its name.'),
	bind('Program', 'reading', 'help.open', '? function', 'Show the keys; type to filter them.', 'help'),
	bind('Program', 'reading', 'screen.redraw', 'ctrl-l', 'Draw the screen anew; with --plain, say again where you are.'),
	bind('Program', 'reading', 'program.suspend', 'ctrl-z', 'Suspend the program; fg brings it back.'),
	bind('Program', 'reading', 'detail.close', 'escape', 'Leave a detail, a search or a message.'),
	bind('Program', 'reading', 'program.close', 'q', 'Close what is open; with nothing open, quit.', 'quit'),
	bind('Program', 'reading', 'program.interrupt', 'ctrl-c', 'Quit at once; what was written is kept.'),

	bind('Form', 'field', 'field.next', 'tab', 'Go to the next field.', 'field'),
	bind('Form', 'field', 'field.previous', 'shift-tab', 'Go to the field before.'),
	bind('Form', 'comment', 'edit.newline', 'enter alt-enter shift-enter', 'Begin a new line.'),
	bind('Form', 'field', 'field.next', 'enter', 'Go to the next field.'),
	bind('Form', 'consent', 'consent.toggle', 'space x', 'Tick the box, or take the tick out.', 'tick'),
	bind('Form', 'field', 'edit.left', 'left', 'Go left.'),
	bind('Form', 'field', 'edit.right', 'right', 'Go right.'),
	bind('Form', 'comment', 'edit.up', 'up', 'Go up a line.'),
	bind('Form', 'comment', 'edit.down', 'down', 'Go down a line.'),
	bind('Form', 'comment', 'edit.page-up', 'page-up', 'Go up a page.'),
	bind('Form', 'comment', 'edit.page-down', 'page-down', 'Go down a page.'),
	bind('Form', 'field', 'edit.word-left', 'ctrl-left alt-b alt-left', 'Go to the word before.'),
	bind('Form', 'field', 'edit.word-right', 'ctrl-right alt-f alt-right', 'Go past the word.'),
	bind('Form', 'field', 'edit.line-start', 'ctrl-a home', 'Go to the start of the line.'),
	bind('Form', 'field', 'edit.line-end', 'ctrl-e end', 'Go to the end of the line.'),
	bind('Form', 'comment', 'edit.text-start', 'ctrl-home', 'Go to the start of the comment.'),
	bind('Form', 'comment', 'edit.text-end', 'ctrl-end', 'Go to the end of the comment.'),
	bind('Form', 'field', 'edit.backspace', 'backspace', 'Delete the character before.'),
	bind('Form', 'field', 'edit.delete', 'delete ctrl-d', 'Delete the character here.'),
	bind('Form', 'field', 'edit.cut-to-end', 'ctrl-k', 'Cut to the end of the line.'),
	bind('Form', 'field', 'edit.cut-to-start', 'ctrl-u', 'Cut to the start of the line.'),
	bind('Form', 'field', 'edit.cut-word', 'ctrl-w alt-backspace', 'Cut the word before.'),
	bind('Form', 'field', 'edit.put-back', 'ctrl-y', 'Put back what was cut.'),
	bind('Form', 'field', 'edit.undo', 'ctrl-_', 'Undo.', 'undo'),
	bind('Form', 'field', 'edit.redo', 'ctrl-r', 'Redo.'),
	bind('Form', 'field', 'draft.keep', 'ctrl-s', 'Keep the draft now (it is kept by itself anyway).'),
	bind('Form', 'field', 'help.open', 'function', 'Show the keys (F1).', 'help'),
	bind('Form', 'field', 'screen.redraw', 'ctrl-l', 'Draw the screen anew; with --plain, say again where you are.'),
	bind('Form', 'field', 'program.suspend', 'ctrl-z', 'Suspend the program; fg brings it back.'),
	bind('Form', 'field', 'field.interrupt', 'ctrl-c', 'Keep the draft; pressed again within two seconds, quit.'),
	bind('Form', 'field', 'field.leave', 'escape', 'Leave the field; the text stays.', 'leave'),
	bind('Form', 'field', 'prefix.start', 'ctrl-x', 'Begin a command of two keys.', 'commands'),
	bind('Form', 'prefix', 'reply.review', 's', 'Review the reply.', 'review'),
	bind('Form', 'prefix', 'edit.externally', 'e', 'Write the comment in your own editor ($VISUAL, $EDITOR).', 'editor'),
	bind('Form', 'prefix', 'preview.open', 'p', 'Preview what the site will show.', 'preview'),
	bind('Form', 'prefix', 'edit.select', 'space', 'Start selecting; the motions then select.', 'select'),
	bind('Form', 'prefix', 'edit.copy', 'c', 'Copy the selected text.', 'copy'),
	bind('Form', 'prefix', 'edit.cut', 'x', 'Cut the selected text.', 'cut'),
	bind('Form', 'prefix', 'reply.copy-all', 'y', 'Copy the whole reply, as it is.', 'copy all'),
	bind('Form', 'prefix', 'find.start', '/', 'Find words in the comment.', 'find'),
	bind('Form', 'prefix', 'find.next', 'n', 'Find the same words again.', 'again'),
	bind('Form', 'prefix', 'edit.spelling', 'i', 'Check the spelling, where hunspell or aspell is there.', 'spelling'),
	bind(
		'Form',
		'prefix',
		'reply.answer-comment',
		'a',
		'Choose the comment of the page that the reply answers.',
		'answer',
	),
	bind('Form', 'prefix', 'identity.remember', 'r', 'Remember name, email and website on this computer.', 'remember'),
	bind('Form', 'prefix', 'identity.forget', 'f', 'Forget them.', 'forget'),
	bind('Form', 'prefix', 'field.leave', 'q', 'Leave the field; the text stays.', 'leave'),

	bind('Form', 'preview', 'preview.down', 'down j', 'Go down a line of the preview.', 'down'),
	bind('Form', 'preview', 'preview.up', 'up k', 'Go up a line.'),
	bind('Form', 'preview', 'preview.page-down', 'space page-down', 'Go down a page.', 'page'),
	bind('Form', 'preview', 'preview.page-up', 'b page-up', 'Go up a page.'),
	bind('Form', 'preview', 'preview.close', 'q enter', 'Go back to writing.', 'back'),

	bind('Drafts', 'drafts', 'draft.resume', 'enter r', 'Go on writing this draft.', 'resume'),
	bind('Drafts', 'drafts', 'draft.next', 'down j', 'Go to the next draft.'),
	bind('Drafts', 'drafts', 'draft.previous', 'up k', 'Go to the draft before.'),
	bind('Drafts', 'drafts', 'draft.begin', 'n', 'Begin another draft for the article that is open.', 'new'),
	bind('Drafts', 'drafts', 'draft.duplicate', 'd', 'Copy this draft into a new one.', 'copy'),
	bind('Drafts', 'drafts', 'draft.remove', 'x delete', 'Remove this draft.', 'remove'),
	bind('Drafts', 'drafts', 'draft.restore', 'U', 'Bring back the draft that was removed.', 'undo'),
	bind('Drafts', 'drafts', 'drafts.close', 'q', 'Close the list.', 'close'),

	bind(
		'Review',
		'review',
		'reply.send',
		'y',
		'Send the reply to the site, or choose another way where it has no form.',
		'send',
	),
	bind('Review', 'review', 'reply.write', 'e', 'Go back to writing.', 'edit'),
	bind('Review', 'review', 'view.write', 'w', 'Write the reply to a file.', 'write to file'),
	bind('Review', 'review', 'reply.copy', 'c', 'Copy the reply.', 'copy'),
	bind('Review', 'review', 'reply.postpone', 'p', 'Postpone: the draft is kept.', 'postpone'),

	bind('Feeds and pages', 'reading', 'entry.next', 'J', 'Open the next entry of the feed.'),
	bind('Feeds and pages', 'reading', 'entry.previous', 'K', 'Open the entry before in the feed.'),
	bind('Feeds and pages', 'listing', 'listing.open', 'enter', 'Open this entry, or this feed.', 'open'),
	bind('Feeds and pages', 'listing', 'listing.next', 'j down', 'Go down a row.'),
	bind('Feeds and pages', 'listing', 'listing.previous', 'k up', 'Go up a row.'),
	bind('Feeds and pages', 'listing', 'listing.next-page', 'space f page-down', 'Go down a page.'),
	bind('Feeds and pages', 'listing', 'listing.previous-page', 'b page-up', 'Go up a page.'),
	bind('Feeds and pages', 'listing', 'listing.first', 'g home', 'Go to the first row.'),
	bind('Feeds and pages', 'listing', 'listing.last', 'G end', 'Go to the last row.'),
	bind(
		'Feeds and pages',
		'listing',
		'listing.back',
		'backspace ctrl-o',
		'Go back to the list of feeds, or to the article.',
		'back',
	),
	bind('Feeds and pages', 'listing', 'entry.next', 'J', 'Open the entry after the one that was open.'),
	bind('Feeds and pages', 'listing', 'entry.previous', 'K', 'Open the entry before the one that was open.'),
	bind('Feeds and pages', 'listing', 'feed.keep', 'x', 'Keep this feed, or keep it no longer.', 'keep'),
	bind('Feeds and pages', 'listing', 'feed.refresh', 'r', 'Fetch what is new.', 'refresh'),
	bind('Feeds and pages', 'listing', 'page.browse', 'o', 'Open the page of this row in the browser; it asks first.'),
	bind('Feeds and pages', 'listing', 'article.open', 'A', 'Open another article, or another feed.', 'other'),
	bind('Feeds and pages', 'listing', 'help.open', '? function', 'Show the keys; type to filter them.', 'help'),
	bind('Feeds and pages', 'listing', 'listing.close', 'q', 'Close the list; with no article behind it, quit.', 'leave'),
	bind('Feeds and pages', 'raw', 'raw.next', 'j down', 'Go down a line.', 'more'),
	bind('Feeds and pages', 'raw', 'raw.previous', 'k up', 'Go up a line.'),
	bind('Feeds and pages', 'raw', 'raw.next-page', 'space f page-down', 'Go down a page.', 'page'),
	bind('Feeds and pages', 'raw', 'raw.previous-page', 'b page-up', 'Go up a page.'),
	bind('Feeds and pages', 'raw', 'raw.first', 'g home', 'Go to the beginning.'),
	bind('Feeds and pages', 'raw', 'raw.last', 'G end', 'Go to the end.'),
	bind('Feeds and pages', 'raw', 'raw.close', 'q R', 'Go back to the article.', 'leave'),
];
