const ru = {
  what: 'Что произошло?', detained: 'Задержали', released: 'Отпустили', injured: 'Ранен', police_presence: 'Силовики',
  where: 'Где?', wherePlaceholder: 'Город, место', howMany: 'Сколько человек?', more: 'Имена, отдел, заметка', name: 'Имя и фамилия', age: 'Возраст', facility: 'Куда увезли', note: 'Заметка',
  send: 'Отправить', saved: 'Записано на телефоне', savedMore: 'Уйдёт само, когда появится связь', received: 'Получено', undo: 'Отменить', another: 'Ещё сообщение', code: 'Код',
  online: 'На связи', offline: 'Нет связи', needInvite: 'Нужно приглашение', needInviteMore: 'Откройте ссылку, которую прислал координатор.', badInvite: 'Ссылка уже использована или устарела. Попросите новую.',
  attention: 'Нужна помощь координатора', checking: 'Проверяется', counted: 'Учтено', set_apart: 'Проверяется людьми', mine: 'Мои сообщения', wipeHint: 'Держите знак 2 секунды, чтобы стереть всё', close: 'Закрыть', withdraw: 'Отозвать',
  waiting_one: '{n} ждёт связи', waiting_few: '{n} ждут связи', waiting_many: '{n} ждут связи', waiting_other: '{n} ждут связи',
};
export type Key = keyof typeof ru;
const kk: Record<Key, string> = {
  what: 'Не болды?', detained: 'Ұстады', released: 'Босатты', injured: 'Жараланды', police_presence: 'Күштік топ',
  where: 'Қайда?', wherePlaceholder: 'Қала, орын', howMany: 'Неше адам?', more: 'Есімдер, бөлім, жазба', name: 'Аты-жөні', age: 'Жасы', facility: 'Қайда әкетті', note: 'Жазба',
  send: 'Жіберу', saved: 'Телефонда сақталды', savedMore: 'Байланыс шыққанда өзі жіберіледі', received: 'Қабылданды', undo: 'Болдырмау', another: 'Тағы хабар', code: 'Код',
  online: 'Байланыста', offline: 'Байланыс жоқ', needInvite: 'Шақыру керек', needInviteMore: 'Үйлестіруші жіберген сілтемені ашыңыз.', badInvite: 'Сілтеме пайдаланылған немесе ескірген. Жаңасын сұраңыз.',
  attention: 'Үйлестірушінің көмегі керек', checking: 'Тексерілуде', counted: 'Есепке алынды', set_apart: 'Адамдар тексеруде', mine: 'Менің хабарларым', wipeHint: 'Бәрін өшіру үшін белгіні 2 секунд басып тұрыңыз', close: 'Жабу', withdraw: 'Қайтарып алу',
  waiting_one: '{n} байланыс күтуде', waiting_few: '{n} байланыс күтуде', waiting_many: '{n} байланыс күтуде', waiting_other: '{n} байланыс күтуде',
};
const en: Record<Key, string> = {
  what: 'What happened?', detained: 'Detained', released: 'Released', injured: 'Injured', police_presence: 'Police here',
  where: 'Where?', wherePlaceholder: 'City, place', howMany: 'How many people?', more: 'Names, station, note', name: 'Name', age: 'Age', facility: 'Taken to', note: 'Note',
  send: 'Send', saved: 'Saved on this phone', savedMore: 'It will send by itself when there is a line', received: 'Received', undo: 'Undo', another: 'Another report', code: 'Code',
  online: 'Online', offline: 'No connection', needInvite: 'An invitation is needed', needInviteMore: 'Open the link that a coordinator sent you.', badInvite: 'This link was used already or has expired. Ask for a new one.',
  attention: 'Needs a coordinator', checking: 'Being checked', counted: 'Counted', set_apart: 'People are looking at it', mine: 'My reports', wipeHint: 'Hold the sign for 2 seconds to erase everything', close: 'Close', withdraw: 'Withdraw',
  waiting_one: '{n} waiting to send', waiting_few: '{n} waiting to send', waiting_many: '{n} waiting to send', waiting_other: '{n} waiting to send',
};
export type Lang = 'kk' | 'ru' | 'en';
export const CATALOGUES: Record<Lang, Record<Key, string>> = { kk, ru, en };
/** "1 ждёт, 3 ждут": the form of the plural by CLDR. */
export function waiting(lang: Lang, n: number): string {
  const form = new Intl.PluralRules(lang).select(n);
  const key = `waiting_${form === 'zero' || form === 'two' ? 'other' : form}` as const;
  return CATALOGUES[lang][key].replace('{n}', new Intl.NumberFormat(lang).format(n));
}
