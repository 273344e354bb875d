import { foldName } from '../names/fold.js';

/** Words of places and stations that mean one thing in Kazakh, Russian and English; `=` joins spellings of one meaning. */
const GENERIC = `алаң=алаңы=алаңында=площадь=площади=пл=square=sq=plaza; парк=парка=парке=саябақ=саябағы=park=сквер=сквера=сквере=garden; рынок=рынка=рынке=базар=базары=базара=базаре=bazaar=bazar=market; вокзал=вокзалы=вокзала=вокзале=жд=railway=station=train=теміржол; автовокзал=автовокзалы=bus; метро=metro=станция=станции=станса=стансасы; озеро=озера=көл=көлі=lake; ескерткіш=ескерткіші=памятник=памятника=памятнику=монумент=монументі=monument=statue; көше=көшесі=улица=улицы=ул=street=st; даңғыл=даңғылы=проспект=проспекта=пр=пркт=avenue=ave=av; әкімдік=әкімдігі=акимат=акимата=hall=cityhall; үй=үйі=үйінің=үйінен=үйінде=дом=дома=дому=жительства=home=house=квартира=квартиры=пәтер=apartment; центр=центра=center=centre=mall=орталығы=тц=трц; мешіт=мешіті=мечеть=mosque; университет=университеті=university; кинотеатр=cinema; мкр=микрорайон=ықшамаудан; вход=входа=entrance=кіреберіс; театр=театра=theatre=theater; музей=museum; мост=моста=көпір=көпірі=bridge`;
/** Words that only join. */
const FILLER = `у на в во возле около рядом с со перед близ из по месту к от за маңы маңында маңынан жаны жанында жанынан қасында near at the of by outside front в г город городе қ қала қаласы қаласында city town обл область ауд ауданы аудан ауданының район района р районы районное районный дистрикт district`;
/** A station's kind, not its name. */
const STATION = `рувд ровд рoвд увд руп роп уп оп гувд пп полиция полициясы полиции полицейское полицейский полицейского управление управления управлении отдел отдела отделе отделение отделения отделении участок апб аіб қпб басқармасы басқарма басқармасында бөлімі бөлімше бөлімшесі police station department precinct pd rovd ruvd ruvd uvd gorodskoe аудандық аудан ауданы ауданының қалалық городское городской гор no № номер`;
/** Names that are translated, not transliterated. */
const SAME = `тәуелсіздік=тауелсиздик=независимость=независимости=independence; республика=республики=республикасы=republic; орталық=центральная=центральный=центральное=центрального=центральном=central=main=главная=главный=главное=бас; жаңа=новая=новый=новое=new; ескі=старая=старый=старое=old; жеңіс=победы=победа=victory; бейбітшілік=мира=мир=peace; солтүстік=северный=северное=северного=north=northern; оңтүстік=южный=южное=южного=south=southern; шығыс=восточный=восточное=восточного=east=eastern; батыс=западный=западное=западного=west=western; теміржолшы=железнодорожный=железнодорожное=железнодорожного; октябрь=октябрьский=октябрьское=октябрьского=октябрьской=october=қазан; өнеркәсіп=индустриальный=индустриальное=industrial; завод=заводской=заводское=заводского=zavodskoy; абай=абая=абаю=abay=abai; достық=дружбы=дружба=friendship; халықтар=народов; жастар=молодёжи=молодежи=молодёжный=youth; қала=городской=городское`;
const CITIES = `алматы алмата алмаата алма ата almaty астана астане астаны нұрсұлтан нурсултан нур султан nursultan nur sultan astana шымкент чимкент shymkent chimkent орал уральск oral uralsk ақтөбе актобе aktobe семей semey ақтау актау aktau атырау atyrau қарағанды караганда караганды karaganda қостанай костанай кустанай kostanay қызылорда кызылорда kyzylorda павлодар pavlodar өскемен оскемен устькаменогорск oskemen петропавловск петропавл көкшетау кокшетау тараз taraz талдықорған талдыкорган түркістан туркестан туркистан жезқазған жезказган`;

const list = (text: string) =>
  new Set(
    text
      .split(/\s+/)
      .map(foldName)
      .filter((w) => w !== ''),
  );
const synonyms = (text: string) =>
  new Map(
    text.split(';').flatMap((row) => {
      const words = row.trim().split('=').map(foldName);
      return words.map((w) => [w, words[0] ?? w] as const);
    }),
  );

const generic = synonyms(GENERIC);
const same = synonyms(SAME);
const filler = list(FILLER);
const station = list(STATION);
const cities = list(CITIES);
const HOME = generic.get(foldName('дом'));

/** A place or a station in words: what kind it is, and the words that name it, one spelling for three languages. */
export interface PlaceWords {
  readonly kinds: readonly string[];
  readonly proper: readonly string[];
  readonly home: boolean;
}

export function readPlace(text: string): PlaceWords {
  return read(text, filler);
}

export function readStation(text: string): PlaceWords {
  return read(text, station);
}

/** Does the text speak of a police station or a court? */
export function namesStation(text: string): boolean {
  return wordsOf(text).some((w) => STATION_SIGN.has(w));
}
const STATION_SIGN = list(
  'рувд ровд увд руп роп гувд полиция полициясы полиции апб police уп управление участок отдел бөлімшесі сизо приёмник изолятор ивс суд сот court',
);

/** Words that only places have: squares, streets, markets. */
export function isPlaceWord(folded: string): boolean {
  return generic.has(folded) || (filler.has(folded) && folded.length > 3);
}

/** Names of cities: a person called Орал is rarer in a note than the city. */
export function isCityWord(folded: string): boolean {
  return cities.has(folded);
}

/** Central, new, old: what people call a place that has a name. */
export function isDescription(proper: string): boolean {
  return DESCRIPTIONS.has(proper);
}
const DESCRIPTIONS = new Set(['центральная', 'новая', 'старая'].map((w) => same.get(foldName(w)) ?? w));

const NONE: readonly string[] = [];
function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const word of text.slice(0, 160).match(/[\p{L}\p{N}]+/gu) ?? NONE) {
    const folded = foldName(word);
    if (folded !== '') words.push(folded);
  }
  return words;
}

function read(text: string, drop: ReadonlySet<string>): PlaceWords {
  const kinds = new Set<string>();
  const proper: string[] = [];
  const named = wordsOf(text).filter((w) => !drop.has(w) && !filler.has(w));
  // «площадь Астана» in another city: a city's name is dropped only where another word names the place.
  const beyondCities = named.filter((w) => !cities.has(w));
  for (const w of beyondCities.some((x) => !generic.has(x)) || beyondCities.length > 0 ? beyondCities : named) {
    const kind = generic.get(w);
    if (kind !== undefined) kinds.add(kind);
    else proper.push(same.get(w) ?? placeStem(w));
  }
  return { kinds: [...kinds].sort(), proper: [...new Set(proper)].sort(), home: HOME !== undefined && kinds.has(HOME) };
}

/** Медеуское, Медеуского, Медеу → one stem. */
function placeStem(word: string): string {
  const bare = word.replace(/(?:in)?sk(?:oe|ii|i|ogo|om|aia|oi)$/, '').replace(/(?:nin|nde|ndegi|daegi|dan|den)$/, '');
  const stem = bare.length >= 3 ? bare : word;
  return same.get(stem) ?? (stem.length > 4 ? stem.replace(/[aeiou]+$/, '') : stem);
}
