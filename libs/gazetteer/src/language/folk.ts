/** Words for people by their endings, in the letters of the three languages: "сталевары", "вахтовикам", "steelworkers". No list of trades would be whole. */

import { fold } from '../text/fold.js';
import { anyOf } from './telling.js';

/** What a Russian noun of trade, kind or side ends with, its case left out. */
const SUFFIXES =
  'ник чик щик тел ист ер вар кар сар тар яр ор ант ент янт лог вед овод евод вик вц нц йц анин жан чан ач ниц щиц чиц истк нтк арк ярк лашк хозяйк хирург терапевт ходц ринар комбинат завод диспансер';
const CASES = 'а у ом ем е и ы ов ев ей ам ям ами ями ах ях я ю';
/** Letters before a suffix: "лист" and "хор" are no trades. */
const BEFORE = 2;
/** Wares, beasts, papers, works of art and of nature that end like people. Beginnings. */
const NOT_PEOPLE =
  'праздник самовар пряник вареник чайник учебник сборник холодильник дневник родник клубник земляник брусник черник орешник пшениц горчиц границ страниц сухар товар базар отвар сахар словар нектар гектар ' +
  'мотор договор забор собор набор прибор приговор двор сектор трактор монитор помидор узор простор раствор разговор спор номер размер пример сервер вечер ветерк ветра ветру озер характер барьер интерьер кратер спойлер бойлер роутер ' +
  'документ фрагмент инструмент аргумент момент цемент процент контент талант вариант бриллиант каталог диалог налог залог аналог медвед повод перевод развод огурц перц голубц мотел картел постел метел плач калач задач удач матч ' +
  'сувенир паспорт стандарт концерт парк марк';

/** What English words for people end with, in the plural: the singular may be a firm's. */
const ENGLISH = 'workers men women ers ors ists ians esses hands folk';

const among = (list: string) => list.split(' ').map(fold).join('|');
const RUSSIAN_FOLK = new RegExp(`.{${BEFORE}}(?:${among(SUFFIXES)})(?:${among(CASES)})?$`);
const OTHERS = new RegExp(`^(?:${among(NOT_PEOPLE)})`);
const ENGLISH_FOLK = new RegExp(`.{${BEFORE}}(?:${among(ENGLISH)})$`);
/** "молодые", "уволенных", "бывшего": what may stand between a town's adjective and its noun. */
const ADJECTIVE = /.{3}(?:ie|ih|imi|im|[kn]i|ogo|omu|ay|uq|oi)$/;

/** Whether a Russian word, by its key letters, speaks of people. */
export function isFolk(key: string): boolean {
  return RUSSIAN_FOLK.test(key) && !OTHERS.test(key);
}

/** Whether an English one does. */
export function isEnglishFolk(key: string): boolean {
  return ENGLISH_FOLK.test(key);
}

/** Whether a word ends like a Russian adjective. */
export function isAdjective(key: string): boolean {
  return ADJECTIVE.test(key);
}

/** What is asked of somebody who is called by name, or whose he is said to be. A final `*` stands for any ending. */
const ADDRESS =
  'мой моя наш наша my our her his their please позвони* перезвони* напиши* ответь* отзовись держись вернись приезжай* прости выходи беги жди пожалуйста call come write answer run wait хабарлас* қоңырау жауап кешір';
/** What he may be called behind a comma, before another. */
const KIN = 'брат братан братишка братик сынок сын дорогой родной милый друг дружище балам ұлым інім бауырым жаным аға brother son cousin friend dear';
const asked = anyOf(ADDRESS),
  kin = anyOf(KIN);

/** "Темир, позвони", "Turan, her brother". */
export function isAddress(key: string): boolean {
  return asked.test(key);
}

/** "Абай, брат, …". */
export function isKin(key: string): boolean {
  return kin.test(key);
}
