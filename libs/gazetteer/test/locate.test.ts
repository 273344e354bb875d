import { describe, expect, it } from 'vitest';
import { borders, Gazetteer, kz, type Hint } from '../src/index.js';

const g = new Gazetteer(kz);
const Y2020 = Date.parse('2020-06-06');
const ALMATY = 'KZ-750000000',
  ASTANA = 'KZ-710000000',
  SHYMKENT = 'KZ-790000000',
  URALSK = 'KZ-271010000';
const found = (text: string, hint: Hint = {}) => g.locate(text, hint).place?.id;
const status = (text: string, hint: Hint = {}) => g.locate(text, hint).status;

describe('a place field', () => {
  it.each([
    ['Нур-Султан', ASTANA],
    ['Astana', ASTANA],
    ['Алматинская область', 'KZ-19'],
    ['Karagandy', 'KZ-351010000'],
    ['Petropavlovsk', 'KZ-591010000'],
    ['Алма-Ата', ALMATY],
    ['ВКО', 'KZ-63'],
    ['Семск', 'KZ-101010000'],
    ['Усть-Каман', 'KZ-631010000'],
    ['УстьКаменогорск', 'KZ-631010000'],
    ['#АлматыБітпейді', ALMATY],
    ['Fkvfns', ALMATY],
    ['Фдьфен', ALMATY],
    [':tprfpufy', 'KZ-621010000'],
    ['ШҚО-да', 'KZ-63'],
    ['Aлмaты', ALMATY],
    ['Jañaözen', 'KZ-471810000'],
    ['Zhanaozen', 'KZ-471810000'],
    ['Шимкент', SHYMKENT],
    ['Алмты', ALMATY],
    ['Қостанайға', 'KZ-391010000'],
    ['из Уральска', URALSK],
    ['в Новом Узене', 'KZ-471810000'],
  ])('is read as it is written: %s', (text, id) => {
    expect(g.locate(text)).toMatchObject({ status: 'resolved', place: { id } });
  });
  it('obeys its type words on whichever side they stand', () => {
    expect([found('г. Алматы'), found('Алматы облысы'), found('Медеу ауданы'), found('Медеуский район'), found('city of Almaty')]).toEqual([
      ALMATY,
      'KZ-19',
      'KZ-751710000',
      'KZ-751710000',
      ALMATY,
    ]);
  });
  it('is called ambiguous when namesakes are alike, and clear once the city is known', () => {
    expect([status('Жамбыл'), status('Абай ауданы'), status('Ынтымақ'), status('Есильский район')]).toEqual([
      'ambiguous',
      'ambiguous',
      'ambiguous',
      'ambiguous',
    ]);
    expect(g.locate('Абай ауданы').candidates.length).toBeGreaterThan(1);
    expect(g.locate('Абай ауданы', { within: SHYMKENT })).toMatchObject({ status: 'resolved', place: { id: 'KZ-791110000' } });
    expect(found('Абайский район, Карагандинская область')).toBe('KZ-353200000');
  });
  it('asks when a smaller town and a district elsewhere share a bare name, and puts the town first', () => {
    expect(['Аксу', 'Алатау', 'Есиль', 'Қаратауда екі адам'].map((text) => [status(text), found(text)])).toEqual([
      ['ambiguous', 'KZ-551610000'],
      ['ambiguous', 'KZ-191810000'],
      ['ambiguous', 'KZ-114820100'],
      ['ambiguous', 'KZ-316220100'],
    ]);
    expect([status('Балхаш'), status('Байконур'), found('Алатау', { within: ALMATY }), found('Аксу, область Жетісу')]).toEqual([
      'resolved',
      'resolved',
      'KZ-751210000',
      'KZ-333200000',
    ]);
  });
  it('leaves streets, people, firms and clubs alone', () => {
    for (const text of [
      'ул. Алматинская',
      'Астана көшесі',
      'Абая 15',
      'Тарас Шевченко',
      'Абай Құнанбайұлы',
      'Астана Кабылова',
      'Oral exam',
      'Freedom Day',
      'ФК Астана',
      'Air Astana',
      'гостиница «Алматы»',
      'үйге оралды',
      '  ',
      '???',
    ])
      expect(status(text), text).toBe('unresolved');
  });
});

describe('a sentence', () => {
  it.each([
    ['задержали у Ганди парк, увезли в Медеуское РУВД', 'KZ-lm-almaty-gandhi-park'],
    ['Oral, near the akimat', URALSK],
    ['Қостанайда 5 адам', 'KZ-391010000'],
    ['в Усть-Каменогорске', 'KZ-631010000'],
    ['Приехал из Шымкента на митинг и был задержан в Алматы', ALMATY],
    ['Жаңаөзеннен келген мұнайшылар Астанада ұсталды', ASTANA],
    ['They were taken to Talgar after being detained in Almaty', ALMATY],
    ['Не в Темиртау, а в Караганде, поправка', 'KZ-351010000'],
    ['В Актау вышли в поддержку Жанаозена, пятеро задержаны', 'KZ-471010000'],
    ['на улице Шевченко в Алматы задержали парня', ALMATY],
    ['г. Алматы, Медеуский район, задержан дома', 'KZ-751710000'],
    ['алматинских активистов задержали утром', ALMATY],
    ['v Karagande zabrali shakhterov', 'KZ-351010000'],
    ['в Карагнаде задержали двоих', 'KZ-351010000'],
    ['Near Karaganda, in Saran, two miners were detained', 'KZ-352210000'],
    ['Алматы маңындағы Талғарда үш адам ұсталды', 'KZ-196220100'],
    ['В Костанае сказали, что в Лисаковске троих увезли', 'KZ-392010000'],
    ['Адвокат едет из Алматы, люди сидят в Талгаре, задержали там же', 'KZ-196220100'],
    ['Оралға апарды', URALSK],
  ])('names where it happened: %s', (text, id) => {
    expect(found(text)).toBe(id);
  });
  it.each([
    ['Жители Жанатаса перекрыли трассу на Тараз, задержаны восемь', 'KZ-316020100'],
    ['Поезд Астана–Алматы, сняли двоих на станции Шу', 'KZ-316621100'],
    ['Матери Жанаозена приехали к Акорде, четырёх увезли', 'KZ-lm-astana-akorda'],
    ['Ақтөбе Жаңаөзенді қолдап шықты, жеті адам ұсталды', 'KZ-151010000'],
    ['Сотталды Қостанайда, ұсталғаны Тобыл қаласы', 'KZ-395420100'],
    ['В Караганде и Павлодаре спокойно, задержания в Астане', ASTANA],
    ['Из Караганды звонили, но это Темиртау: двое в автозаке', 'KZ-352410000'],
  ])('tells the place of the arrest from the others: %s', (text, id) => {
    expect(found(text)).toBe(id);
  });
  it('names where people are held when that is asked', () => {
    expect(found('задержали у Ганди парк, увезли в Медеуское РУВД', { role: 'held' })).toBe(`${ALMATY}-PD-MEDEU`);
    expect(found('Задержали в Каскелене, увезли в Алматы', { role: 'held' })).toBe(ALMATY);
    expect(found('спецприёмник', { role: 'held', within: ALMATY })).toBe(`${ALMATY}-SR`);
  });
  it('without a place has no place', () => {
    for (const text of [
      'задержали троих, увезли в неизвестном направлении',
      'орталық алаңда жиырма адам',
      'three more now',
      'Садыков Ержан Маратович, 1987 г.р.',
      'Astana Motors office',
      'десять семей вышли',
      'Ұлан деген студентті ұстады',
      'родом он из Актау',
      'in May they released everyone',
    ])
      expect(status(text), text).toBe('unresolved');
  });
});

describe('what people of a deployment teach', () => {
  it('is known at once, in a field and in a sentence, can be exported and forgotten', () => {
    const own = new Gazetteer(kz, [{ text: 'у фонтана', placeId: ALMATY }]);
    own.addAlias({ text: 'Стекляшка', placeId: SHYMKENT });
    expect(own.locate('у фонтана')).toMatchObject({ status: 'resolved', reason: 'alias', place: { id: ALMATY } });
    expect(own.locate('в стекляшке задержали двоих').place?.id).toBe(SHYMKENT);
    expect(own.aliases()).toHaveLength(2);
    own.removeAlias('стекляшка');
    expect(own.locate('Стекляшка').place).toBeNull();
  });
  it('includes houses of custody with their names', () => {
    const own = new Gazetteer(kz);
    own.addFacility({
      id: 'f1',
      kind: 'facility',
      facilityKind: 'police_station',
      kk: 'Тастақ полиция бекеті',
      ru: 'Тастакский отдел полиции',
      en: 'Tastak police station',
      aliases: ['Тастак'],
      lat: 43.25,
      lon: 76.87,
      city: ALMATY,
    });
    expect(own.locate('увезли в Тастакский отдел полиции', { role: 'held' }).place?.id).toBe('f1');
    expect(own.locate('Тастакское РОВД', { role: 'held', within: ALMATY }).place?.id).toBe('f1');
    expect(own.search('тастак').map((p) => p.id)).toContain('f1');
  });
});

describe('places', () => {
  it('are named as they were named then', () => {
    expect([g.name(ASTANA, 'en', Y2020), g.name(ASTANA, 'en', Date.parse('2024-01-01'))]).toEqual(['Nur-Sultan', 'Astana']);
    expect([g.name('KZ-71', 'en', Y2020), g.name('KZ-75', 'ru', Y2020), g.name('KZ-00', 'en', Y2020)]).toEqual([
      'Nur-Sultan',
      'Алматы',
      'KZ-00',
    ]);
    expect([g.regions(Y2020).length, g.regions(Date.parse('2024-01-01')).length, borders(Y2020).features.length]).toEqual([14, 17, 17]);
    expect([g.regionOf('KZ-101010000', Y2020), g.regionOf('KZ-101010000', Date.parse('2024-01-01'))]).toEqual(['KZ-63', 'KZ-10']);
  });
  it('are found by a position, a landmark only when it is exact enough', () => {
    expect(g.reverse(43.24, 76.91, 2_000).place?.id).toBe(ALMATY);
    expect(g.reverse(43.2383, 76.9455, 30).place?.kind).toBe('landmark');
    expect([g.reverse(48.0, 60.9).status, g.reverse(Number.NaN, 0).status]).toEqual(['unresolved', 'unresolved']);
  });
  it('are completed from their beginning in any alphabet, larger ones first, one slip forgiven', () => {
    expect([g.search('алм')[0]?.id, g.search('Almat')[0]?.id, g.search('шымк')[0]?.id, g.search('Шимкент')[0]?.id]).toEqual([
      ALMATY,
      ALMATY,
      SHYMKENT,
      SHYMKENT,
    ]);
    expect(g.search('а', { limit: 3, kinds: ['city'] }).map((p) => p.kind)).toEqual(['city', 'city', 'city']);
    expect(g.search('  ')).toEqual([]);
  });
  it('are found by the word for what they are, a whole one or its beginning', () => {
    expect(g.search('спецпр')[0]?.id).toBe('KZ-750000000-SR');
    expect([g.search('медеуское рувд')[0]?.id, g.search('рувд мед')[0]?.id, g.search('сизо шымк')[0]?.id]).toEqual([
      'KZ-750000000-PD-MEDEU',
      'KZ-750000000-PD-MEDEU',
      'KZ-790000000-SIZO',
    ]);
  });
});

describe('a pack', () => {
  const bare = {
    rows: kz.rows,
    dated: kz.dated,
    newRegionsFrom: kz.newRegionsFrom,
    newRegions: kz.newRegions,
    homonyms: kz.homonyms ?? [],
  };

  it('says the same whether its names were worked out by the build or are now', () => {
    const own = new Gazetteer(bare);
    for (const text of [...kz.rows.flatMap((r) => [r.kk, r.ru, r.en]), 'в Жамбыле', 'Нур-Султан', 'задержали в Семее, увезли в Актау'])
      expect(own.locate(text), text).toEqual(g.locate(text));
  });
  it('stands beside another: both are found, the later row holds, and regions keep their dates', () => {
    const bishkek = {
      id: 'GN-1528675',
      kind: 'city',
      kk: 'Бишкек',
      ru: 'Бишкек',
      en: 'Bishkek',
      lat: 42.87,
      lon: 74.59,
      region: 'KG',
      population: 900_000,
    } as const;
    const renamed = {
      id: ALMATY,
      kind: 'city',
      kk: 'Верный',
      ru: 'Верноград',
      en: 'Vernograd',
      lat: 43.25,
      lon: 76.92,
      population: 2_000_000,
    } as const;
    const both = new Gazetteer([kz, { rows: [bishkek, renamed], dated: [], newRegionsFrom: 0, newRegions: [] }]);
    expect([both.locate('в Бишкеке').place?.id, both.locate('в Шымкенте').place?.id, both.locate('Верноград').place?.id]).toEqual([
      'GN-1528675',
      SHYMKENT,
      ALMATY,
    ]);
    expect(both.locate('Алматы').candidates.map((c) => c.place.id)).not.toContain(ALMATY);
    expect(both.regionOf('KZ-101010000', Y2020)).toBe('KZ-63');
  });
});

describe('a word that is a name and something else', () => {
  it.each([
    'саран адам екен',
    'вышли через южный вход',
    'следователь Туркестанов К.',
    'Туркестанов К., следователь',
    'Төле би жақсы айтқан',
  ])('is no place in «%s»', (text) => {
    expect(status(text)).toBe('unresolved');
  });
  it.each([
    ['в Сарани взяли шахтёра', 'KZ-352210000'],
    ['следователь из Туркестана', 'KZ-611010000'],
    ['Айтеке би кентінде бір адамды алып кетті', 'KZ-434430100'],
    ['в Усть.Каменогорске задержали троих', 'KZ-631010000'],
  ])('is one in «%s»', (text, id) => {
    expect(found(text)).toBe(id);
  });
});

describe('of several places', () => {
  it.each([
    ['Жена живёт в Рудном, а самого его держат в Лисаковске', 'KZ-392010000'],
    ['Nothing happened in Karaganda; in Temirtau the police took seven', 'KZ-352410000'],
    ['Писали, что его увезли в Степногорск, — неправда, адвокат нашёл его в ИВС Кокшетау', 'KZ-111010000-IVS'],
    ['Таразда шеру болмай қалды, есесіне Шымкентте жиырма адамды ұстап, автобусқа тоғытты', 'KZ-790000000'],
    ['Министерство в Нур-Султане пообещало проверить условия, в которых держат людей в Актобе', 'KZ-151010000'],
    ['Three oil workers whose homes are in Zhetybay are locked up in Aktau', 'KZ-471010000'],
    ['Хотели провести митинг в Семее, но людей взяли ещё в Аягозе', 'KZ-103620100'],
  ])('the one that its clause speaks for: «%s»', (text, id) => {
    expect(found(text)).toBe(id);
  });
  it('where it happened, or where people are held, as is asked', () => {
    const text = 'Transferred from Zhanaozen to Aktau, twelve people';
    expect([found(text), found(text, { role: 'held' })]).toEqual(['KZ-471810000', 'KZ-471010000']);
  });
});
