/** A word in the forms that a language's plural rules name (CLDR); `{n}` is the number. */
export interface Plural { readonly one?: string; readonly few?: string; readonly many?: string; readonly other: string }

const plurals = {
  waiting: { one: '{n} сообщение ждёт связи', few: '{n} сообщения ждут связи', many: '{n} сообщений ждут связи', other: '{n} сообщения ждут связи' },
  taken: { one: 'Принято {n} сообщение', few: 'Принято {n} сообщения', many: 'Принято {n} сообщений', other: 'Принято {n} сообщения' },
} satisfies Record<string, Plural>;

export const ru = {
  ...plurals,
  what: 'Что произошло?', detained: 'Задержали', released: 'Отпустили', injured: 'Ранен', police_presence: 'Силовики',
  where: 'Где?', wherePlaceholder: 'Город, улица, ориентир', nowhere: 'Место не указано', change: 'Изменить', fromInvite: 'Место из приглашения', asBefore: 'Там же',
  position: 'Где я сейчас', positioned: 'Точка на карте приложена', positionNo: 'Не вышло. Напишите словами.', done: 'Готово', clear: 'Убрать',
  howMany: 'Сколько человек?', exact: 'ровно', about: 'около', at_most: 'до', at_least: 'больше', otherNumber: 'Другое число', otherShort: 'др.',
  more: 'Имя, куда увезли, время, заметка', name: 'Имя и фамилия', age: 'Возраст', sex: 'Пол', m: 'Мужчина', f: 'Женщина', facility: 'Куда увезли, где держат', time: 'Когда', note: 'Заметка',
  source: 'Откуда знаете', monitor: 'Вижу сам', relative: 'От родных', lawyer: 'От адвоката', detainee: 'От задержанного', witness: 'От очевидца', police: 'От полиции', court: 'Из суда',
  outcome: 'Чем кончилось', outcome_none: 'Пока не знаю', warned: 'Предупреждение', protocol: 'Протокол', fined: 'Штраф', arrested: 'Арест на сутки', criminal: 'Уголовное дело', hospital: 'Больница', death: 'Смерть под стражей', days: 'Сколько суток', article: 'Статья',
  send: 'Отправить', saved: 'Записано на телефоне', savedMore: 'Уйдёт само. Прочесть его здесь уже нельзя.', code: 'Код', undo: 'Отменить', another: 'Ещё сообщение',
  saveFailed: 'Не записалось. Освободите место и нажмите ещё раз.',
  online: 'На связи', offline: 'Нет связи', mine: 'Мои сообщения',
  state_waiting: 'Ждёт связи, уйдёт само', state_received: 'Получено', state_checking: 'Проверяется', state_counted: 'Учтено', state_set_apart: 'Смотрят люди', state_corrected: 'Исправлено вами', state_withdrawn: 'Отозвано вами',
  is_corrects: 'Поправка', is_withdraws: 'Отзыв', is_carried: 'С другого телефона',
  trouble_refused: 'Не принято. Обновите приложение или позвоните координатору.', trouble_unknown_phone: 'Телефон снят со списка. Попросите новую ссылку: уйдёт само.', trouble_other_event: 'Для другого события: откройте его приглашение.', again: 'Отправить снова',
  correct: 'Исправить', withdraw: 'Отозвать', withdrawSure: 'Точно отозвать?', correcting: 'Поправка к {code}', letGoOf: 'Отпустили: к {code}', correctingMore: 'Сказанное раньше телефон не хранит.',
  needInvite: 'Нужно приглашение', needInviteMore: 'Откройте ссылку, которую прислал координатор.', badInvite: 'Ссылка использована или устарела. Попросите новую.', joinLater: 'Связи нет. Телефон подключится сам.',
  settings: 'Телефон и безопасность', safety: 'Что этот телефон выдаёт', safetyCan: 'Записанное запечатано: открыть может только сервер. Здесь видны код, время, состояние.', safetyCant: 'Что приложение стоит, видно. Стёртое память хранит ещё какое-то время. Введённое до «Отправить» пропадёт, если уйти на две минуты.', safetyTrust: 'Хозяин сервера может подменить программу: сверьте отпечаток.', build: 'Отпечаток программы',
  wipe: 'Стереть всё', wipeHint: 'Держите знак 2 секунды, чтобы стереть всё', wipeMore: 'Быстрее: держите знак наверху 2 секунды.', wipeSure: 'Стереть сейчас',
  carry: 'Отправить через другой телефон', carryMore: 'Запечатанный файл отправит другой телефон события. Прочесть его он не может.', carryOut: 'Передать файлом', carryIn: 'Принять файл', carryOther: 'Чужие не взяты',
  update: 'Есть новая версия', updateNow: 'Обновить', back: 'Назад',
  noneYet: 'Здесь появятся коды отправленных сообщений.', install: 'Чтобы открывать одним касанием: меню браузера → «На главный экран».',
};
