import type {EditOperation, PlainOperation} from '../editor/edit.ts';

/** What the form's keys do to the text of a field: the editor's operation for each `edit.` command that needs no width. */
export const editOperations: Readonly<Record<string, EditOperation>> = {
	'edit.left': {kind: 'move', motion: 'left'},
	'edit.right': {kind: 'move', motion: 'right'},
	'edit.word-left': {kind: 'move', motion: 'word-left'},
	'edit.word-right': {kind: 'move', motion: 'word-right'},
	'edit.line-start': {kind: 'move', motion: 'line-start'},
	'edit.line-end': {kind: 'move', motion: 'line-end'},
	'edit.text-start': {kind: 'move', motion: 'text-start'},
	'edit.text-end': {kind: 'move', motion: 'text-end'},
	...plain({
		'edit.newline': 'newline',
		'edit.backspace': 'backspace',
		'edit.delete': 'delete',
		'edit.cut-to-end': 'cut-to-line-end',
		'edit.cut-to-start': 'cut-to-line-start',
		'edit.cut-word': 'cut-word-before',
		'edit.put-back': 'put-back',
		'edit.undo': 'undo',
		'edit.redo': 'redo',
		'edit.select': 'start-selection',
		'edit.copy': 'copy',
		'edit.cut': 'cut',
	}),
};

function plain(commands: Readonly<Record<string, PlainOperation>>): Record<string, EditOperation> {
	return Object.fromEntries(Object.entries(commands).map(([command, kind]) => [command, {kind}]));
}

/** How many rows the commands that go by rows move: by one, or by a page. */
export function rowMoves(page: number): Readonly<Record<string, number>> {
	return {'edit.up': -1, 'edit.down': 1, 'edit.page-up': -page, 'edit.page-down': page};
}
