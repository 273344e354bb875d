/** What a clause tells of the place in it, by its words in the letters of the three languages. A final `*` stands for any ending. */

import { fold } from '../text/fold.js';

/** A bit each: people are held there, or were seized (what `WORDS` has not); nothing happened there, or it was only meant to; whose home or work it is; who decides or helps from there. */
export const TELLS = { inside: 1, nothing: 2, home: 4, office: 8, seized: 16 } as const;

const WORDS: Record<keyof typeof TELLS, string> = {
  inside:
    'страж* решетк* решётк* камер* изолятор* спецприёмник* спецприемник* заперт* закрыли удержив* пребыва* содержа* сидит сидят сидел* отбыва* ' +
    'custody cell cells jail* prison* locked lockup behind inmates remain remains held holding kept imprisoned ' +
    'қамауда қамауға қамақ* қапас* түрме* тордың тұтқын* тергеу изолятор* отыр отырған* жатыр жатқан* қамап қамалған*',
  nothing:
    'тих* спокойн* спокоен мирно обошл* отмен* неправд* неверно ложь ложн* враньё вранье ошибк* слух* опроверг* сорвал* никого никто ничего никак* нет ноль ни пусто пуст разошлись ' +
    'завтра хотел* планир* намер* намеча* объявл* передумал* собирал* готовил* должны должна должен ждали якобы будто ' +
    'quiet calm nothing nobody none empty peaceful* cancel* called false wrong untrue rumour* rumor* deny denied denies fine ' +
    'tomorrow supposed planned planning plan meant intended expected would-be eve ' +
    'өтеді болмақ ертең ешкім жоқ тыныш өтірік жалған қауесет* расталма* өтпеді болмай болмады тоқтатыл* шығарды ескертті жоспарла* дайындал* қатыспақ* өткізбек* бармақ* шықпақ*',
  home:
    'родом родственник* близкие прописан* прописк* сам сама живу живут живет живёт жил жила жили прожива* муж мужа жена жены жене супруг* семья семьи семье родител* мать матери отец отца сын сына дочь дочери дети тетя тётя тети тёти дядя бабушк* дедушк* ' +
    'учится учатся учился училась учат* преподает преподаёт работает работал* работают служил* служивш* трудит* квартир* родился родилась житель жител* уроженец уроженк* из_местных ' +
    'relatives home homes house job lives live lived living born family wife husband parents mother father son daughter sister brother aunt uncle studies study studied student teaches teach works worked working resident residents native farm based raised grew ' +
    'тұрады тұратын* тұрғын* туып* туған оқиды оқитын* істейді істейтін* жұмыс* үйі үйіміз үй пәтер* ата-ана* атасы әкесі әкеміз анасы шешесі баласы балалары ағасы жұбайы әйелі күйеуі отбасы тіркелген тумасы туыс*',
  seized: 'брали арестовыва* винтили свинтили скрутили повязали bundled rounded nabbed picked қолға құрықта*',
  office:
    'суд суда судья судьи судей апелляц* кассац* прокур* министерств* мвд консульств* адвокатур* коллеги* офис* правозащитник* ' +
    'court courts judge* appeal* ministry office prosecutor* bar board observers monitors lawyers journalists ' +
    'сот соты соттың апелляция* прокуратура* министрлік* заңгерлер* адвокаттар* кеңсе*',
};

/** Whether a key is one of the words, or begins as one with a `*` does. */
export function anyOf(list: string): RegExp {
  const each = list.split(' ').map((w) => (w.endsWith('*') ? fold(w) : `${fold(w)}$`));
  return new RegExp(`^(?:${each.join('|')})`);
}

const words = new Map<string, number>();
const stems = new Map<string, number>();
for (const [name, list] of Object.entries(WORDS) as [keyof typeof TELLS, string][])
  for (const word of list.split(' ')) {
    const to = word.endsWith('*') ? stems : words;
    const key = fold(word);
    to.set(key, (to.get(key) ?? 0) | TELLS[name]);
  }

/** What a word tells; `key`: its letters, folded. */
export function told(key: string): number {
  let bits = words.get(key) ?? 0;
  for (let n = 3; n <= key.length; n++) bits |= stems.get(key.slice(0, n)) ?? 0;
  return bits;
}

/** What is done to a building that people take, and what stands before it or behind it that is in it, or at its door. */
const BUILDING = {
  stormed:
    'захват* захвач* подожгл* поджог* поджигал* подожжен* подожжён* сожгли сожжен* сожжён* горит горел* штурм* ворва* занял* разгром* громил* прорвал* ' +
    'storm* torch* burned burnt burning ablaze occupied occupying seized broke raided raid басып өртед* өртеп өртен* өртке қиратт* шабуыл*',
  inside: 'в во внутри из этаже этажа крыше крыши подвале подвала кабинете зале холле фойе in inside into ішінде ішіндегі ішінен',
  outside: 'вход* крыльц* ступен* ворот* двер* стен* служивш* работавш* entranc* steps front gate* employ*',
};
const stormed = anyOf(BUILDING.stormed),
  inside = anyOf(BUILDING.inside),
  outside = anyOf(BUILDING.outside);

/** "Захватили", "stormed", "өртеді". */
export function isStormed(key: string): boolean {
  return stormed.test(key);
}

/** "В", "внутри", "этаже", "ішінде". */
export function standsInside(key: string): boolean {
  return inside.test(key);
}

/** "Входа", "ступенях", "entrance". */
export function standsOutside(key: string): boolean {
  return outside.test(key);
}

const work = anyOf('песн* фильм* сериал* книг* роман романы романа стихи стихов стихотворен* поэм* рассказ рассказы рассказа повест* клип* спектакл* анекдот* мультфильм* кино легенд* сказк*');

/** "Песня про Алматы", "фильм о Балхаше": what is about a place without telling of it. */
export function isWork(key: string): boolean {
  return work.test(key);
}
