import type { FacilityKind } from '../pack.js';

/**
 * Words that say what kind of thing is named. `before`, `after`: which side of the name they stand on; `either`: Russian nouns,
 * after an adjective and before a noun ("Абайский район", "район Алматы"); `of`: English, after the name, or before it with "of".
 */
export type Side = 'before' | 'after' | 'either' | 'of';
export type TypeClass = AdminClass | FacilityClass | LandmarkClass | 'street' | 'organisation' | 'nature' | 'filler' | 'country';
export type AdminClass = 'city' | 'region' | 'district' | 'village';
export type FacilityClass = 'police' | 'court' | 'isolator' | 'reception' | 'prison' | 'hospital' | 'akimat';
export type LandmarkClass = 'square' | 'park' | 'station' | 'market' | 'cinema' | 'mall' | 'mosque' | 'monument' | 'theatre' | 'university' | 'airport' | 'stadium' | 'quarter' | 'hotel';
/** What a type word says; `bit`: of its class; `detail`: bits of `DETAILS`. */
export interface TypeSense { readonly side: Side; readonly bit: number; readonly detail: number }
export interface TypeWord { readonly class: TypeClass; readonly side: Side; /** `stem:ending,ending` or a whole word, space between. */ readonly words: string }

const MASCULINE = ',а,у,ом,е,ы,ов,ах';
/** Possessive and plain cases. */
const KK = 'ы,ында,ындағы,ының,ынан,ына,ын,да,дағы,дан,нан,ға,дың,ның,та,тан,қа,тың', KK_SOFT = 'і,інде,індегі,інің,інен,іне,ін,де,дегі,ден,ге,дің,нің,те,тен,ке,тің';
export const TYPE_WORDS: readonly TypeWord[] = [
  { class: 'city', side: 'before', words: 'г-д ш' }, { class: 'city', side: 'either', words: `г гор город:${MASCULINE} городок:,ка,ке городск:ой,ого,ая,ом қ қала райцентр:${MASCULINE} облцентр:${MASCULINE} моногород:${MASCULINE} моноқала` },
  { class: 'city', side: 'after', words: 'қала:сы,сында,сындағы,сының,сынан,сына,лық,да шаһар:ы,ында,ының,ынан калас:ы,ында,ынан кала:сы,сында qala:sy,synda,sı,sında,synan' }, { class: 'city', side: 'of', words: 'city cities town' },
  { class: 'region', side: 'either', words: 'област:ь,и,ью,ей,ях обл обласи область кра:й,я,ю,е' }, { class: 'region', side: 'after', words: 'облыс:ы,ында,ындағы,ының,ынан,ына,тық oblys:y,ynda oblıs:ı' }, { class: 'region', side: 'of', words: 'region oblast province' },
  { class: 'district', side: 'either', words: `район:${MASCULINE} р-н:,а,у,ом,е р-он:,а,у,ом,е рн районн:ый,ого,ая,ой,ом` }, { class: 'district', side: 'after', words: `аудан:${KK} районы районында районының районындағы районынан районына райондық ауд аудандық ауданд:ық audan:y,ynda,ı` }, { class: 'district', side: 'of', words: 'district raion rayon' },
  { class: 'village', side: 'either', words: 'сел:о,а,е,у,ом пос посел:ок,ка,ке,ку посёл:ок,ка,ке,ку деревн:я,и,е,ю аул:,а,е,у станиц:а,е п с пгт аулы станци:я,и,ю ст ауыл кент' }, { class: 'village', side: 'after', words: `село:сы,сында,сындағы,сынан,сына ауыл:${KK} кент:${KK_SOFT} а станция:сы,сында auyl:y,ynda` }, { class: 'village', side: 'before', words: 'месторождени:е,я,и' }, { class: 'village', side: 'of', words: 'village settlement township camp oilfield' },
  { class: 'street', side: 'before', words: 'ул улиц:а,е,ы,у,ей пр пр-т пркт просп проспект:,а,у,е,ом пр-кт бул бульвар:,а,е,у пер переул:ок,ка,ке шоссе трасс:а,е,ы тракт ул-ца угол угл:у,а уг пересечени:е,и' },
  { class: 'street', side: 'after', words: 'к-сі көше:сі,сінде,сіндегі,сінің,сінен,сіне көш коше:си,синде даңғыл:ы,ында,ындағы,ынан,ының данғылы даңғ street st avenue ave road boulevard blvd тұйығы қиылыс:ы,ында koshesi kóshesi dańǵyly' },
  { class: 'police', side: 'either', words: 'рувд ровд рувды увд овд гувд говд двд уп руп роп ргуп гоп оп ип уполиции отдел:,а,е,у,ом отделени:е,я,и,ю управлени:е,я,и участ:ок,ка,ке,ку пункт:,а,е департамент:,а,у,ом,е дп лоп ловд' },
  { class: 'police', side: 'after', words: 'апб ипб пб аіб аііб рііб қііб пд іід қпб іиб аииб полиция:сы,сында,сына,сының,ға бөлім:і,інде,іне,шесі,шесіне департамент:і,інде,іне,інен,інің басқарма:сы,сында,сына учаске:сі police ruvd rovd rup gup department apb бекеті бекетінде рувдға' },
  { class: 'police', side: 'before', words: 'полици:я,и,ю,ей милици:я,и,ю' },
  { class: 'court', side: 'either', words: 'суд:,а,е,у,ом райсуд горсуд облсуд админсуд адмсуд смас мас сас смсап' }, { class: 'court', side: 'after', words: 'сот:ы,ында,ына,ының court' },
  { class: 'isolator', side: 'either', words: 'ивс изолятор:,а,е,у,ом' }, { class: 'isolator', side: 'after', words: 'уұи уақытша изоляторы изоляторында изоляторына изоляторынан изоляторындағы изоляторының изолятордағы изолятордан изоляторға изоляторда изоляторын ivs detention' },
  { class: 'reception', side: 'either', words: 'спецприемник:,а,е,у,ом спецприёмник:,а,е,у,ом приемник:,а,е,у,ом приёмник:,а,е,у,ом распределител:ь,я,е,ю спец' }, { class: 'reception', side: 'after', words: 'арнайы қабылдау reception' },
  { class: 'prison', side: 'either', words: 'сизо тюрьм:а,ы,е,у колони:я,и,ю' }, { class: 'prison', side: 'after', words: 'тергеу түрме:сі,сінде,сіндегі,сінен,сінің,сіне абақты:сы,сында,сына,сынан,да prison jail pretrial' },
  { class: 'hospital', side: 'either', words: 'больниц:а,ы,е,у госпитал:ь,я,е' }, { class: 'hospital', side: 'after', words: 'аурухана:сы,сында,сына hospital' },
  { class: 'akimat', side: 'either', words: `акимат:${MASCULINE} горакимат:${MASCULINE} райакимат:${MASCULINE} облакимат:${MASCULINE} здани:е,я,и маслихат:,а,е` }, { class: 'akimat', side: 'after', words: `әкімдік әкімдігі:,нде,нің,не,н әкімдіг:і,інде,інің,іне,ін,інен ғимарат:ы,ына,ында,ынан,ын akimat townhall әкімшілігі` },
  { class: 'square', side: 'either', words: 'площад:ь,и,ью,ей,ях пл плошад:ь,и' }, { class: 'square', side: 'after', words: `алаң:,${KK} алан:ы,ында square sq alañy alany` },
  { class: 'park', side: 'either', words: `парк:${MASCULINE} сквер:${MASCULINE} цпкио аллея` }, { class: 'park', side: 'after', words: `саяба:ғы,ғында,ғынан,ғының,қ парк:і,інде,інен,інің,иинде,инде park скверінде сквері паркы` },
  { class: 'station', side: 'either', words: `вокзал:${MASCULINE} жд ж/д автовокзал:${MASCULINE} метро` }, { class: 'station', side: 'after', words: `вокзал:${KK} бекет:${KK_SOFT} railway bus station метросы стансасы стансасында metro` },
  { class: 'market', side: 'either', words: `базар:${MASCULINE} рын:ок,ка,ке,ком барахолк:а,е,и` }, { class: 'market', side: 'after', words: `базар:${KK} bazaar market bazar` },
  { class: 'cinema', side: 'either', words: `кинотеатр:${MASCULINE} кт` }, { class: 'cinema', side: 'after', words: `кинотеатр:${KK} cinema` },
  { class: 'mall', side: 'either', words: 'тц трц тд трк молл:,а,е цум:,а,е универмаг:,а,е торгов:ый,ого,ом' }, { class: 'mall', side: 'after', words: `сауда үй:і,інде,інің mall shopping tsum` },
  { class: 'mosque', side: 'either', words: 'мечет:ь,и,ью собор:,а,е,у' }, { class: 'mosque', side: 'after', words: `мешіт:${KK_SOFT} mosque cathedral соборы` },
  { class: 'monument', side: 'either', words: `памятник:${MASCULINE} монумент:${MASCULINE} стел:а,ы,е` }, { class: 'monument', side: 'after', words: `ескерткіш:${KK_SOFT} монумент:${KK_SOFT} monument statue` },
  { class: 'theatre', side: 'either', words: `театр:${MASCULINE} драмтеатр:${MASCULINE} филармони:я,и,ю` }, { class: 'theatre', side: 'after', words: `театр:${KK} theatre theater opera` },
  { class: 'university', side: 'either', words: `университет:${MASCULINE} институт:${MASCULINE} академи:я,и,ю` }, { class: 'university', side: 'after', words: `университет:${KK_SOFT} university` },
  { class: 'airport', side: 'either', words: `аэропорт:${MASCULINE}` }, { class: 'airport', side: 'after', words: `әуежай:${KK} airport` },
  { class: 'stadium', side: 'either', words: `стадион:${MASCULINE} арен:а,ы,е` }, { class: 'stadium', side: 'after', words: `стадион:${KK} stadium arena` },
  { class: 'quarter', side: 'either', words: `мкр мкрн мкр-н микрорайон:${MASCULINE} м-н` }, { class: 'quarter', side: 'after', words: `шағынаудан:${KK} ықшамаудан:${KK} microdistrict мөлтек` },
  { class: 'organisation', side: 'before', words: 'фк хк бк ансамбл:ь,я,ю,е хор оркестр:,а,у,е клуб:,а,у,е команд:а,ы,е матч:,а,е expo экспо гостиниц:а,ы,е,у отел:ь,я,е ресторан:,а,е кафе бар банк:,а,е,у газет:а,ы,е,у журнал:,а,е радио телеканал:,а,е тоо ао ип фирм:а,ы компани:я,и рейс:,а,ом,е эйр air fc hotel bank песн:я,и,ю альбом:,а поезд фильм:,а партия партии банкет радиосы магазин:,а,е салон:,а,е' },
  { class: 'organisation', side: 'after', words: 'обыграл:,а,и проиграл:,а,и выиграл:,а,и сыграл:,а,и забил:,а,и победил:,а,и қонақүй:і,інің,інде қонақүйінің мейрамхана:сы,сында hotel hub expo opera fans team club bank cup pro fest газеті банкі клубы командасы оркестр:і ансамбл:і,інің хоры radio газетінде airways airlines' },
  { class: 'nature', side: 'either', words: 'рек:а,и,е,у,ой озер:о,а,е,ом гор:а,ы,е,у хребет мор:е,я' }, { class: 'nature', side: 'after', words: 'river sea lake mountains mountain өзен:і,інде,інің теңіз:і,інде тау:ы,ында көл:і,інде' },
  { class: 'country', side: 'either', words: 'казахстан:,а,у,е,ом қазақстан:,да,ның,дағы,нан,ға kazakhstan qazaqstan рк қр республикасы' },
  { class: 'filler', side: 'either', words: 'бывш:ая,ий,ей,ем столиц:а,ы,е,у мегаполис:,а,е,у типа им имени имен:и атындағы атын район:ного of the для административно арестованных временн:ого,ый содержани:я,е special temporary facility ұстау бөлу орн:ы,ында,ындағы,ынан,ының,ына специальн:ый,ого внутренних дел ішкі істер мамандандырылған central centre center орталы:ғы,ғында,ғының,ғынан' },
];

/** Type words of several words, or of two letters that stand for two. Read before their words are, and longest first. */
export const TYPE_PHRASES: readonly TypeWord[] = [
  { class: 'city', side: 'either', words: 'областн:ой_центр,ого_центра,ом_центре районн:ый_центр,ого_центра,ом_центре облыс_орталығы:,нда аудан_орталығы:,нда облыстың_орталығы ауданның_орталығы ауд_орталығы обл_орталығы обл_центр рай_центр regional_cent:re,er district_cent:re,er г_а город_спутник города_спутника городе_спутнике городск:ая_администрация,ой_администрации' },
  { class: 'district', side: 'either', words: 'р_н р_на р_не' }, { class: 'district', side: 'after', words: 'р_ны р_нында р_нының а_ны а_нда а_ның а_нан' },
  { class: 'mall', side: 'after', words: 'сауда_орталы:ғы,ғында,ғының,ғынан shopping_centre shopping_center' },
  { class: 'village', side: 'either', words: 'п_г_т' }, { class: 'village', side: 'of', words: 'oil_field' },
  { class: 'filler', side: 'either', words: 'областного_значения районного_значения республиканского_значения городского_типа облыстық_маңызы_бар аудандық_маңызы_бар республикалық_маңызы_бар' },
];

/** Which of several type words beside a name decides: "УП Медеуского района" is the department, not the district. */
export const PRECEDENCE: readonly TypeClass[] = ['street', 'organisation', 'nature', 'reception', 'court', 'prison', 'isolator', 'police', 'hospital', 'akimat', 'cinema', 'mosque', 'monument', 'theatre', 'university', 'stadium', 'mall', 'market', 'station', 'airport', 'park', 'square', 'hotel', 'quarter', 'district', 'region', 'village', 'city', 'country', 'filler'];
/**
 * What a type word, or the word for a kind of area, says beyond the class: a "ДП" is the headquarters, "СМАС" the
 * administrative court. It tells apart the institutions of one class that bear one city's name.
 */
export const DETAILS: Readonly<Record<string, string>> = {
  city: 'говд гоп горсуд қпб', district: 'рувд ровд рувды роп руп ргуп райсуд апб аііб рііб', region: 'облсуд облакимат облакимата облакимату облакиматом облакимате областной областного областному областном облыстық', headquarters: 'дп двд гувд пд іід департамент департамента департаменту департаментом департаменте департаменті департаментінде департаментіне департаментінен департаментінің', line: 'лоп ловд', administrative: 'смас мас сас смсап админсуд адмсуд',
  investigative: 'тергеу', tsum: 'цум цума цуме tsum', special: 'special специального специальный специальном', temporary: 'temporary временного временный уақытша', metro: 'метро метросы metro',
};
/** The bits of `DETAILS` that are asked for by name. */
const detail = (name: string): number => 1 << Object.keys(DETAILS).indexOf(name);
export const DETAIL = { district: detail('district'), metro: detail('metro') } as const;
/** A bit for each class, so that a text's type words are one number: the lowest is the class that decides. */
const BITS: ReadonlyMap<TypeClass, number> = new Map(PRECEDENCE.map((c, i) => [c, 1 << i]));
export function bitOf(...classes: TypeClass[]): number { return classes.reduce((bits, c) => bits | (BITS.get(c) ?? 0), 0); }
/** The bit of the class that decides among several; 0: none does. */
export function deciding(bits: number): number { const named = bits & ~UNDECIDING; return named & -named; }
const UNDECIDING = bitOf('country', 'filler');

export const ADMIN = bitOf('city', 'region', 'district', 'village');
export const FACILITY = bitOf('police', 'court', 'isolator', 'reception', 'prison', 'hospital');
/** What a type word calls in the packs, by the bit of its class. */
export const FACILITY_KINDS: ReadonlyMap<number, FacilityKind> = new Map([[bitOf('police'), 'police_station'], [bitOf('court'), 'court'], [bitOf('isolator'), 'temporary_detention'], [bitOf('reception'), 'special_reception'], [bitOf('prison'), 'pretrial_detention'], [bitOf('hospital'), 'hospital']]);
/** Institutions that every city has: "полиция Шымкента" names no more than the city. */
export const OF_A_CITY = bitOf('akimat', 'police', 'court', 'hospital', 'station', 'airport');
/** The name beside these is no place of ours. */
export const CONSUMING = bitOf('street', 'organisation', 'nature');
