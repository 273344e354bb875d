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
  more: 'Имя, куда увезли, время, заметка', name: 'Имя и фамилия', age: 'Возраст', sex: 'Пол', man: 'Мужчина', woman: 'Женщина', facility: 'Куда увезли, где держат', when: 'Когда', whenNow: 'Сейчас', note: 'Заметка',
  source: 'Откуда знаете', source_monitor: 'Вижу сам', source_relative: 'От родных', source_lawyer: 'От адвоката', source_detainee: 'От задержанного', source_witness: 'От очевидца', source_social: 'Из соцсетей', source_media: 'Из СМИ', source_police: 'От полиции', source_court: 'Из суда',
  outcome: 'Чем кончилось', outcome_none: 'Пока не знаю', outcome_warned: 'Предупреждение', outcome_protocol: 'Протокол', outcome_fined: 'Штраф', outcome_arrested: 'Арест на сутки', outcome_criminal: 'Уголовное дело', outcome_hospital: 'Больница', outcome_death: 'Смерть под стражей', days: 'Сколько суток', article: 'Статья',
  send: 'Отправить', saved: 'Записано на телефоне', savedMore: 'Уйдёт само. Прочесть его здесь уже нельзя.', code: 'Код', undo: 'Отменить', another: 'Ещё сообщение',
  saveFailed: 'Телефон не записал сообщение. Освободите место и нажмите ещё раз.',
  online: 'На связи', offline: 'Нет связи', mine: 'Мои сообщения', noneYet: 'Пока пусто.',
  state_waiting: 'Ждёт связи, уйдёт само', state_received: 'Получено', state_checking: 'Проверяется', state_counted: 'Учтено', state_set_apart: 'Смотрят люди', state_corrected: 'Исправлено вами', state_withdrawn: 'Отозвано вами',
  is_corrects: 'Поправка', is_withdraws: 'Отзыв', is_carried: 'С другого телефона',
  trouble_refused: 'Сервер не принял. Обновите приложение и отправьте снова, или позвоните координатору.', trouble_unknown_phone: 'Телефона больше нет в списке. Попросите новую ссылку: сообщение уйдёт само.', trouble_other_event: 'Это для другого события. Откройте приглашение на него или позвоните координатору.', again: 'Отправить снова',
  correct: 'Исправить', withdraw: 'Отозвать', withdrawSure: 'Точно отозвать?', correcting: 'Поправка к {code}', letGoOf: 'Отпустили: к {code}', correctingMore: 'Напишите, как правильно: что было сказано, телефон не хранит.',
  needInvite: 'Нужно приглашение', needInviteMore: 'Откройте ссылку, которую прислал координатор.', badInvite: 'Ссылка уже использована или устарела. Попросите новую.', joinLater: 'Связи нет. Не закрывайте страницу: телефон подключится сам.',
  settings: 'Телефон и безопасность', safety: 'Что этот телефон выдаёт', safetyCan: 'Записанное сообщение запечатано, открыть его может только сервер. Здесь остаются код, время и состояние.', safetyCant: 'Не скрыть, что приложение установлено. Стёртые байты память хранит ещё какое-то время. Введённое до «Отправить» живёт только на экране и пропадает, если уйти на две минуты.', safetyTrust: 'Кто держит сервер, может прислать другую программу. Сверьте отпечаток с опубликованным.', build: 'Отпечаток программы',
  wipe: 'Стереть всё', wipeHint: 'Держите знак 2 секунды, чтобы стереть всё', wipeMore: 'Неотправленное пропадёт. Быстрее: держите знак наверху 2 секунды.', wipeSure: 'Стереть сейчас',
  carry: 'Отправить через другой телефон', carryMore: 'Запечатанные сообщения можно передать файлом на телефон того же события со связью. Прочесть их там нельзя, дважды не посчитают.', carryOut: 'Передать файлом', carryIn: 'Принять файл', carryNone: 'Передавать нечего.', carryOther: 'Чужие сообщения не взяты.',
  update: 'Есть новая версия', updateNow: 'Обновить', back: 'Назад',
};
