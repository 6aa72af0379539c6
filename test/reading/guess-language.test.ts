import {expect, test} from 'vitest';
import {guessLanguage} from '../../source/reading/guess-language.ts';

test.each([
	['en', 'The mayor said that the bridge would not be opened before the end of the week.'],
	['fr', 'Le maire a dit que le pont ne sera pas ouvert dans la semaine, et les habitants sont en colère.'],
	['de', 'Der Bürgermeister sagte, die Brücke werde nicht vor dem Ende der Woche geöffnet, und das ist auch gut.'],
	['es', 'El alcalde dijo que el puente no abrirá por las obras, pero los vecinos no lo creen y una parte protesta.'],
	['ru', 'Мэр сказал, что мост не откроют до конца недели.'],
	['uk', 'Мер сказав, що міст не відкриють до кінця тижня, і мешканці її чекають.'],
	['zh', '市长说，这座桥本周不会开放。'],
	['ja', '市長は、橋は今週開かないと述べた。'],
	['ko', '시장은 다리가 이번 주에 열리지 않을 것이라고 말했다.'],
	['ar', 'قال رئيس البلدية إن الجسر لن يفتح هذا الأسبوع.'],
	['en', 'Mayor Li (李市长) said the bridge was shut.'],
	['en', ''],
	['en', '12 34 56'],
])('%s: %s', (language, text) => {
	expect(guessLanguage(text)).toBe(language);
});
