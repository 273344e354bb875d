import type { PackRow } from '../pack.js';
import { isTown, type Centre } from './kz-centres.js';
import type { Position } from './kz-police.js';

/** Squares, parks, monuments, stations, markets and universities where people gather. Positions from memory, within about 1 km; without one: the city's. */
type Row = readonly [city: string, slug: string, kk: string, ru: string, en: string, aliases: readonly string[], lat?: number, lon?: number];

const ALMATY = 'KZ-750000000';
const ASTANA = 'KZ-710000000';
const SHYMKENT = 'KZ-790000000';

const NAMED: readonly Row[] = [
  [ALMATY, 'almaty-first-president-park', 'Тұңғыш Президент саябағы', 'парк Первого Президента', 'First President Park', ['парк Президента Алматы', 'Парк Первого Президента Республики Казахстан'], 43.186, 76.886],
  [ALMATY, 'almaty-central-mosque', 'Алматы орталық мешіті', 'Центральная мечеть Алматы', 'Almaty Central Mosque', ['мечеть на Райымбека', 'мечеть на Пушкина'], 43.268, 76.953],
  [ALMATY, 'almaty-kok-tobe', 'Көктөбе', 'Кок-Тобе', 'Kok-Tobe', ['Коктобе парк', 'телебашня Коктобе', 'Көк-Төбе'], 43.233, 76.976],
  [ALMATY, 'almaty-medeo-rink', 'Медеу мұз айдыны', 'каток Медео', 'Medeo skating rink', ['каток Медеу', 'спорткомплекс Медеу', 'Medeo ice rink'], 43.157, 77.059],
  [ALMATY, 'almaty-opera', 'Абай атындағы опера және балет театры', 'театр оперы и балета имени Абая', 'Abay Opera House', ['ГАТОБ', 'оперный театр Алматы', 'Опера театры'], 43.249, 76.946],
  [ALMATY, 'almaty-cathedral', 'Вознесенск кафедралды соборы', 'Вознесенский собор', 'Ascension Cathedral', ['Зенковский собор', 'Кафедральный собор Алматы'], 43.2587, 76.953],
  [ALMATY, 'almaty-kaznu', 'Әл-Фараби атындағы ҚазҰУ', 'КазНУ имени аль-Фараби', 'Al-Farabi Kazakh National University', ['КазНУ', 'КазГУ', 'Казгуград', 'ҚазҰУ', 'KazNU'], 43.222, 76.922],
  [ALMATY, 'almaty-kimep', 'КИМЭП университеті', 'университет КИМЭП', 'KIMEP University', ['КИМЭП', 'KIMEP'], 43.242, 76.957],
  [ALMATY, 'almaty-satbayev-university', 'Сәтбаев университеті', 'Сатпаевский университет', 'Satbayev University', ['КазНТУ', 'Политех Алматы', 'КазНИТУ', 'ҚазҰТУ'], 43.2365, 76.93],
  [ALMATY, 'almaty-station-1', 'Алматы-1 вокзалы', 'вокзал Алматы-1', 'Almaty-1 railway station', ['Алматы 1', 'станция Алматы-1', 'Almaty 1 station'], 43.34, 76.95],
  [ALMATY, 'almaty-sairan', 'Сайран автовокзалы', 'автовокзал Сайран', 'Sairan bus station', ['Сайран', 'озеро Сайран', 'Sayran'], 43.246, 76.858],
  [ALMATY, 'almaty-sayakhat', 'Саяхат автовокзалы', 'автовокзал Саяхат', 'Sayakhat bus station', [], 43.274, 76.94],
  [ALMATY, 'almaty-airport', 'Алматы әуежайы', 'аэропорт Алматы', 'Almaty airport', ['Алматинский аэропорт'], 43.352, 77.04],
  [ALMATY, 'almaty-abay-monument', 'Алматыдағы Абай ескерткіші', 'памятник Абаю в Алматы', 'Almaty Abay monument', ['площадь Абая Алматы', 'памятник Абаю Алматы', 'Дворец Республики', 'Республика сарайы', 'Palace of the Republic'], 43.2435, 76.958],
  [ALMATY, 'almaty-valikhanov-monument', 'Шоқан Уәлиханов ескерткіші', 'памятник Шокану Уалиханову', 'Shokan Ualikhanov monument', ['памятник Чокану Валиханову', 'памятник Валиханову', 'Академия наук', 'сквер у Академии наук', 'Ғылым академиясы'], 43.2487, 76.951],
  [ALMATY, 'almaty-ghani-muratbaev', 'Ғани Мұратбаев ескерткіші', 'сквер Гани Муратбаева', 'Ghani Muratbayev square', ['памятник Гани Муратбаеву', 'парк Гани Муратбаева'], 43.252, 76.918],
  [ALMATY, 'almaty-hotel-kazakhstan', 'Қазақстан қонақүйі', 'гостиница Казахстан', 'Hotel Kazakhstan', ['отель Казахстан'], 43.245, 76.9575],
  [ALMATY, 'almaty-arman-cinema', 'Арман кинотеатры', 'кинотеатр Арман', 'Arman cinema', ['к/т Арман'], 43.2415, 76.9575],
  [ALMATY, 'almaty-tsum', 'Алматы ЦУМ', 'ЦУМ Алматы', 'TSUM Almaty', ['алматинский ЦУМ'], 43.26, 76.941],
  [ALMATY, 'almaty-baum-grove', 'Баум тоғайы', 'роща Баума', 'Baum Grove', ['Баумская роща'], 43.307, 76.947],
  [ALMATY, 'almaty-china-consulate', 'Қытай консулдығы', 'консульство Китая', 'Consulate of China', ['консульство КНР', 'китайское консульство', 'консульство Китая в Алматы', 'Chinese consulate'], 43.238, 76.93],
  [ALMATY, 'almaty-mega', 'Мега Алматы', 'ТРЦ Мега', 'Mega Alma-Ata', ['Мега Центр', 'Мега Алматы', 'Mega Center', 'Мега Алматы', 'ТРЦ Mega', 'MEGA Center'], 43.202, 76.893],
  [ALMATY, 'almaty-dostyk-plaza', 'Достық Плаза', 'Достык Плаза', 'Dostyk Plaza', ['ТРЦ Достык Плаза'], 43.233, 76.956],
  [ALMATY, 'almaty-barakholka', 'Барахолка', 'Барахолка', 'Barakholka market', ['алматинская барахолка', 'Барахолка Алматы', 'толкучка Алматы'], 43.3, 76.87],
  [ALMATY, 'almaty-altyn-orda', 'Алтын Орда базары', 'рынок Алтын Орда', 'Altyn Orda market', ['Алтын Орда', 'базар Алтын Орда'], 43.238, 76.771],
  [ASTANA, 'astana-independence-square', 'Тәуелсіздік алаңы', 'площадь Независимости', 'Independence Square', ['монумент Қазақ Елі', 'монумент Казак Ели', 'Қазақ елі', 'Kazakh Eli monument', 'Дворец Независимости'], 51.1217, 71.4713],
  [ASTANA, 'astana-palace-of-peace', 'Бейбітшілік және келісім сарайы', 'Дворец мира и согласия', 'Palace of Peace and Reconciliation', ['Пирамида Астана', 'Pyramid of Peace'], 51.123, 71.4637],
  [ASTANA, 'astana-khazret-sultan', 'Әзірет Сұлтан мешіті', 'мечеть Хазрет Султан', 'Hazrat Sultan Mosque', ['Хазрет Султан'], 51.1253, 71.472],
  [ASTANA, 'astana-nur-astana', 'Нұр Астана мешіті', 'мечеть Нур Астана', 'Nur Astana Mosque', ['Нур-Астана мечеть'], 51.1273, 71.4135],
  [ASTANA, 'astana-central-park', 'Астана орталық саябағы', 'Центральный парк Астаны', 'Astana Central Park', ['столичный парк', 'Центральный парк Нур-Султана', 'Орталық саябақ', 'Центральный парк'], 51.156, 71.4205],
  [ASTANA, 'astana-old-square', 'Астана ескі алаңы', 'старая площадь Астаны', 'Astana Old Square', ['Центральная площадь Астаны', 'Конгресс-холл', 'площадь у Конгресс-холла', 'Congress Hall'], 51.1687, 71.425],
  [ASTANA, 'astana-kenesary-monument', 'Кенесары хан ескерткіші', 'памятник Кенесары', 'Kenesary Khan monument', ['памятник хану Кенесары', 'Кенесары ескерткіші'], 51.161, 71.429],
  [ASTANA, 'astana-nurzhol', 'Нұржол бульвары', 'бульвар Нуржол', 'Nurzhol Boulevard', ['Нуржол', 'Водно-зелёный бульвар', 'Нұржол'], 51.128, 71.42],
  [ASTANA, 'astana-lovers-park', 'Ғашықтар саябағы', 'Парк влюблённых', "Lovers' Park", ['парк влюбленных'], 51.1305, 71.4105],
  [ASTANA, 'astana-station-1', 'Нұр-Сұлтан-1 вокзалы', 'вокзал Астана-1', 'Astana-1 railway station', ['вокзал Нур-Султан-1', 'старый вокзал Астана', 'Астана-1', 'Nur-Sultan-1 station'], 51.191, 71.409],
  [ASTANA, 'astana-nurly-zhol', 'Нұрлы жол вокзалы', 'вокзал Нурлы Жол', 'Nurly Zhol railway station', ['Нурлы жол', 'новый вокзал Астана'], 51.1125, 71.5325],
  [ASTANA, 'astana-enu', 'Л. Н. Гумилёв атындағы ЕҰУ', 'ЕНУ имени Гумилёва', 'Gumilyov Eurasian National University', ['ЕНУ', 'Евразийский университет', 'ЕҰУ', 'ENU'], 51.16, 71.462],
  [ASTANA, 'astana-nazarbayev-university', 'Назарбаев Университеті', 'Назарбаев Университет', 'Nazarbayev University', ['НУ Астана'], 51.09, 71.398],
  [ASTANA, 'astana-parliament', 'Парламент үйі', 'здание Парламента', 'Parliament building', ['Мажилис', 'Мәжіліс', 'Парламент РК', 'здание Мажилиса', 'Mazhilis'], 51.1268, 71.4426],
  [ASTANA, 'astana-ministries', 'Министрліктер үйі', 'Дом министерств', 'House of Ministries', ['здание министерств'], 51.1277, 71.4385],
  [ASTANA, 'astana-general-prosecutor', 'Бас прокуратура', 'Генеральная прокуратура', "General Prosecutor's Office", ['Генпрокуратура', 'генпрокуратура Астана'], 51.139, 71.416],
  [ASTANA, 'astana-nur-otan', 'Нұр Отан партиясының кеңсесі', 'офис партии Нур Отан', 'Nur Otan party office', ['офис Нур Отан', 'офис партии Аманат', 'Аманат кеңсесі'], 51.1285, 71.421],
  [ASTANA, 'astana-expo', 'ЭКСПО', 'ЭКСПО', 'EXPO', ['EXPO 2017', 'сфера ЭКСПО', 'Нур Алем'], 51.0895, 71.416],
  [ASTANA, 'astana-mega-silk-way', 'Мега Силк Уэй', 'ТРЦ Мега Силк Вей', 'Mega Silk Way', ['Мега Силк Уэй', 'Mega Silkway'], 51.0885, 71.414],
  [ASTANA, 'astana-keruen', 'Керуен сауда орталығы', 'ТРЦ Керуен', 'Keruen mall', ['Керуен Астана', 'Keruen Astana'], 51.128, 71.4245],
  [ASTANA, 'astana-artyom', 'Артём базары', 'рынок Артём', 'Artyom market', ['ТД Артём', 'базар Артем', 'ТД Артем'], 51.166, 71.4213],
  [ASTANA, 'astana-arena', 'Астана Арена', 'Астана Арена', 'Astana Arena', [], 51.108, 71.403],
  [ASTANA, 'astana-airport', 'Нұрсұлтан Назарбаев әуежайы', 'аэропорт Астаны', 'Astana airport', ['аэропорт Назарбаев', 'аэропорт Нур-Султан', 'Nazarbayev airport'], 51.022, 71.467],
  [SHYMKENT, 'shymkent-independence-park', 'Тәуелсіздік саябағы', 'парк Независимости', 'Independence Park', ['парк Независимости Шымкент', 'Тәуелсіздік паркі'], 42.3135, 69.5955],
  [SHYMKENT, 'shymkent-al-farabi-square', 'Әл-Фараби алаңы', 'площадь Аль-Фараби', 'Al-Farabi Square', ['Аль-Фараби алаңы'], 42.319, 69.596],
  [SHYMKENT, 'shymkent-arbat', 'Шымкент арбаты', 'Шымкентский Арбат', 'Shymkent Arbat', ['Арбат', 'Арбат Шымкент'], 42.315, 69.596],
  [SHYMKENT, 'shymkent-abay-park', 'Абай саябағы', 'парк Абая', 'Abay Park', ['парк имени Абая', 'парк Абая Шымкент'], 42.327, 69.583],
  [SHYMKENT, 'shymkent-ken-baba', 'Кен баба саябағы', 'парк Кен-баба', 'Ken Baba Park', ['Кен баба', 'этнопарк Кен Баба'], 42.321, 69.594],
  [SHYMKENT, 'shymkent-dendropark', 'Шымкент дендропаркі', 'Дендропарк Шымкент', 'Shymkent dendropark', ['шымкентский дендропарк'], 42.362, 69.63],
  [SHYMKENT, 'shymkent-auezov-university', 'М. Әуезов атындағы ОҚУ', 'ЮКУ имени Ауэзова', 'Auezov South Kazakhstan University', ['ЮКГУ', 'ЮКУ', 'ОҚМУ', 'университет Ауэзова'], 42.3245, 69.586],
  ['KZ-151010000', 'aktobe-abilkhair-square', 'Әбілқайыр хан алаңы', 'площадь Абулхаир хана', 'Abilkhair Khan Square', ['площадь Абилкайыр хана', 'площадь Абулхаир-хана', 'Абулхаир хан площадь'], 50.2995, 57.1545],
  ['KZ-151010000', 'aktobe-first-president-park', 'Тұңғыш Президент саябағы', 'парк Первого Президента', 'Aktobe First President Park', ['парк Первого Президента Актобе'], 50.2985, 57.15],
  ['KZ-151010000', 'aktobe-nurgasyr', 'Нұр Ғасыр мешіті', 'мечеть Нур Гасыр', 'Nur Gasyr Mosque', ['Нургасыр мечеть', 'Нұрғасыр мешіті'], 50.2975, 57.151],
  ['KZ-151010000', 'aktobe-zhubanov-university', 'Қ. Жұбанов атындағы университет', 'университет имени Жубанова', 'Zhubanov University', ['АРУ Жубанова', 'университет Жубанова']],
  ['KZ-151010000', 'aktobe-pushkin-park', 'Пушкин саябағы', 'парк Пушкина', 'Pushkin Park', ['парк имени Пушкина', 'парк Пушкина Актобе']],
  ['KZ-231010000', 'atyrau-manjali', 'Манжалы мешіті', 'мечеть Манжали', 'Manjali Mosque', ['Иманғали мешіті', 'мечеть Имангали', 'Imangali mosque'], 47.113, 51.912],
  ['KZ-231010000', 'atyrau-dosmukhamedov', 'Х. Досмұхамедов атындағы университет', 'университет имени Досмухамедова', 'Dosmukhamedov University', ['АГУ Досмухамедова', 'университет Досмухамедова']],
  ['KZ-231010000', 'atyrau-central-bridge', 'Атырау орталық көпірі', 'центральный мост Атырау', 'Atyrau Central Bridge', ['мост через Урал Атырау'], 47.105, 51.915],
  ['KZ-231010000', 'atyrau-victory-park', 'Жеңіс саябағы', 'парк Победы', 'Atyrau Victory Park', ['парк Победы Атырау']],
  ['KZ-271010000', 'uralsk-mametova-square', 'Мәншүк Мәметова алаңы', 'площадь Маншук Маметовой', 'Manshuk Mametova Square', ['площадь Маметовой', 'памятник Маншук Маметовой']],
  ['KZ-271010000', 'uralsk-kirov-park', 'Киров саябағы', 'парк Кирова', 'Kirov Park', ['парк имени Кирова', 'парк Кирова Уральск'], 51.222, 51.366],
  ['KZ-271010000', 'uralsk-first-president-square', 'Тұңғыш Президент алаңы', 'площадь Первого Президента', 'First President Square', ['площадь Первого Президента Уральск']],
  ['KZ-271010000', 'uralsk-utemisov-university', 'М. Өтемісов атындағы университет', 'университет имени Утемисова', 'Utemisov University', ['ЗКГУ', 'ЗКУ имени Утемисова', 'университет Махамбета Утемисова']],
  ['KZ-311010000', 'taraz-dostyk-square', 'Достық алаңы', 'площадь Достык', 'Dostyk Square', ['площадь Достық', 'площадь Достык Тараз'], 42.9, 71.367],
  ['KZ-311010000', 'taraz-dulaty-university', 'М. Х. Дулати атындағы университет', 'университет имени Дулати', 'Dulaty University', ['ТарГУ', 'ТарРУ', 'университет Дулати']],
  ['KZ-311010000', 'taraz-first-president-park', 'Тұңғыш Президент саябағы', 'парк Первого Президента', 'Taraz First President Park', ['парк Первого Президента Тараз']],
  ['KZ-331010000', 'taldykorgan-central-square', 'Талдықорған орталық алаңы', 'центральная площадь Талдыкоргана', 'Taldykorgan Central Square', ['площадь у памятника Назарбаеву', 'памятник Назарбаеву Талдыкорган', 'площадь Независимости Талдыкорган'], 45.017, 78.375],
  ['KZ-331010000', 'taldykorgan-zhetysu-university', 'І. Жансүгіров атындағы Жетісу университеті', 'Жетысуский университет', 'Zhetysu University', ['ЖГУ Жансугурова', 'университет Жансугурова']],
  ['KZ-331010000', 'taldykorgan-zhastar-park', 'Жастар саябағы', 'парк Жастар', 'Taldykorgan Zhastar Park', ['парк Жастар Талдыкорган']],
  ['KZ-351010000', 'karaganda-independence-square', 'Тәуелсіздік алаңы', 'площадь Независимости', 'Karaganda Independence Square', ['площадь Независимости Караганда', 'стела Независимости Караганда'], 49.8057, 73.0885],
  ['KZ-351010000', 'karaganda-central-park', 'Орталық саябақ', 'Центральный парк', 'Karaganda Central Park', ['Центральный парк Караганды', 'ЦПКиО Караганда'], 49.805, 73.077],
  ['KZ-351010000', 'karaganda-abdirov-monument', 'Нүркен Әбдіров ескерткіші', 'памятник Нуркену Абдирову', 'Nurken Abdirov monument', ['памятник Абдирову', 'Нуркен Абдиров'], 49.806, 73.086],
  ['KZ-351010000', 'karaganda-miners-glory', 'Шахтер даңқы', 'монумент Шахтёрская слава', "Miners' Glory monument", ['Шахтерская слава', 'памятник шахтёрам Караганда'], 49.802, 73.081],
  ['KZ-351010000', 'karaganda-buketov-university', 'Е. А. Бөкетов атындағы университет', 'университет имени Букетова', 'Buketov University', ['КарГУ', 'КарУ имени Букетова', 'университет Букетова'], 49.818, 73.104],
  ['KZ-351010000', 'karaganda-polytech', 'Қарағанды техникалық университеті', 'Карагандинский технический университет', 'Karaganda Technical University', ['КарГТУ', 'КарТУ', 'Политех Караганда'], 49.807, 73.094],
  ['KZ-351010000', 'karaganda-tsum', 'Қарағанды ЦУМ', 'ЦУМ Караганда', 'TSUM Karaganda', ['карагандинский ЦУМ'], 49.804, 73.0855],
  ['KZ-351010000', 'karaganda-abzal', 'Абзал сауда үйі', 'ТД Абзал', 'Abzal trade house', ['Абзал Караганда', 'ТЦ Абзал'], 49.8, 73.089],
  ['KZ-391010000', 'kostanay-central-square', 'Қостанай орталық алаңы', 'центральная площадь Костаная', 'Kostanay Central Square', ['площадь у облакимата Костанай'], 53.2144, 63.632],
  ['KZ-391010000', 'kostanay-victory-park', 'Жеңіс саябағы', 'парк Победы', 'Kostanay Victory Park', ['парк Победы Костанай'], 53.214, 63.622],
  ['KZ-391010000', 'kostanay-baitursynov-university', 'А. Байтұрсынұлы атындағы университет', 'университет имени Байтурсынова', 'Baitursynov University', ['КГУ Байтурсынова', 'КРУ Байтурсынулы', 'университет Байтурсынова']],
  ['KZ-431010000', 'kyzylorda-korkyt-ata-university', 'Қорқыт Ата атындағы университет', 'университет имени Коркыт Ата', 'Korkyt Ata University', ['КГУ Коркыт Ата', 'университет Коркыт Ата']],
  ['KZ-431010000', 'kyzylorda-central-square', 'Қызылорда орталық алаңы', 'центральная площадь Кызылорды', 'Kyzylorda Central Square', ['площадь Независимости Кызылорда']],
  ['KZ-471010000', 'aktau-beket-ata-mosque', 'Бекет ата мешіті', 'мечеть Бекет-Ата', 'Beket-Ata Mosque', ['мечеть Бекет ата Актау']],
  ['KZ-471010000', 'aktau-embankment', 'Ақтау жағалауы', 'набережная Актау', 'Aktau embankment', ['скальная тропа', 'скальная тропа Актау'], 43.643, 51.145],
  ['KZ-471010000', 'aktau-yessenov-university', 'Ш. Есенов атындағы университет', 'университет имени Есенова', 'Yessenov University', ['КГУТИ', 'университет Есенова']],
  ['KZ-471010000', 'aktau-mangyshlak-station', 'Маңғышлақ стансасы', 'станция Мангышлак', 'Mangyshlak railway station', ['вокзал Мангышлак', 'ж/д станция Мангышлак'], 43.68, 51.3],
  ['KZ-471810000', 'zhanaozen-ozenmunaigas', 'Өзенмұнайгаз кеңсесі', 'офис Озенмунайгаза', 'Ozenmunaigas office', ['Озенмунайгаз', 'ОМГ Жанаозен', 'Өзенмұнайгаз']],
  ['KZ-551010000', 'pavlodar-victory-square', 'Жеңіс алаңы', 'площадь Победы', 'Pavlodar Victory Square', ['площадь Победы Павлодар'], 52.296, 76.945],
  ['KZ-551010000', 'pavlodar-mashkhur-zhusup', 'Мәшһүр Жүсіп мешіті', 'мечеть Машхур Жусупа', 'Mashkhur Zhusup Mosque', ['мечеть Машхур Жусуп', 'Машхур-Жусуп мечеть'], 52.2875, 76.963],
  ['KZ-551010000', 'pavlodar-toraighyrov-university', 'Торайғыров университеті', 'Торайгыров университет', 'Toraighyrov University', ['ПГУ Торайгырова', 'университет Торайгырова'], 52.268, 76.966],
  ['KZ-551010000', 'pavlodar-constitution-square', 'Конституция алаңы', 'площадь Конституции', 'Pavlodar Constitution Square', ['площадь Конституции Павлодар', 'памятник Конституции']],
  ['KZ-591010000', 'petropavl-constitution-street', 'Қазақстан Конституциясы көшесі', 'пешеходная улица Конституции', 'Petropavl Constitution pedestrian street', ['улица Конституции Казахстана', 'петропавловский Арбат']],
  ['KZ-591010000', 'petropavl-kozybayev-university', 'М. Қозыбаев атындағы университет', 'университет имени Козыбаева', 'Kozybayev University', ['СКГУ', 'СКУ имени Козыбаева', 'университет Козыбаева']],
  ['KZ-591010000', 'petropavl-victory-park', 'Жеңіс саябағы', 'парк Победы', 'Petropavl Victory Park', ['парк Победы Петропавловск']],
  ['KZ-611010000', 'turkistan-mausoleum', 'Қожа Ахмет Ясауи кесенесі', 'мавзолей Ходжи Ахмеда Ясави', 'Mausoleum of Khoja Ahmed Yasawi', ['мавзолей Яссауи', 'мавзолей Ясави', 'Yasawi mausoleum', 'Яссауи кесенесі'], 43.2975, 68.271],
  ['KZ-611010000', 'turkistan-keruen-saray', 'Керуен-Сарай', 'Керуен-Сарай', 'Keruen-Saray', ['Караван-Сарай Туркестан', 'Керуен сарай'], 43.295, 68.277],
  ['KZ-611010000', 'turkistan-yasawi-university', 'Ясауи университеті', 'университет Ясави', 'Yasawi University', ['МКТУ', 'ХҚТУ', 'университет Яссауи']],
  ['KZ-621010000', 'zhezkazgan-metallurgists-square', 'Металлургтер алаңы', 'площадь Металлургов', 'Metallurgists Square', ['площадь Металлургов Жезказган']],
  ['KZ-621010000', 'zhezkazgan-baikonurov-university', 'Ө. А. Байқоңыров атындағы университет', 'университет имени Байконурова', 'Baikonurov University', ['ЖезУ', 'университет Байконурова']],
  ['KZ-631010000', 'oskemen-republic-square', 'Республика алаңы', 'площадь Республики', 'Oskemen Republic Square', ['площадь Республики Усть-Каменогорск', 'площадь Республики Өскемен'], 49.95, 82.617],
  ['KZ-631010000', 'oskemen-ushanov-square', 'Ушанов алаңы', 'площадь Ушанова', 'Ushanov Square', ['площадь Ушанова Усть-Каменогорск']],
  ['KZ-631010000', 'oskemen-zhastar-park', 'Жастар саябағы', 'парк Жастар', 'Oskemen Zhastar Park', ['парк Жастар Усть-Каменогорск']],
  ['KZ-631010000', 'oskemen-zashchita', 'Защита стансасы', 'станция Защита', 'Zashchita railway station', ['вокзал Защита'], 50.003, 82.52],
  ['KZ-631010000', 'oskemen-amanzholov-university', 'С. Аманжолов атындағы университет', 'университет имени Аманжолова', 'Amanzholov University', ['ВКГУ', 'ВКУ имени Аманжолова', 'университет Аманжолова']],
  ['KZ-101010000', 'semey-abay-square', 'Абай алаңы', 'площадь Абая', 'Semey Abay Square', ['площадь Абая Семей', 'Абай алаңы Семей'], 50.411, 80.249],
  ['KZ-101010000', 'semey-suspension-bridge', 'Семей аспалы көпірі', 'подвесной мост Семея', 'Semey suspension bridge', ['подвесной мост', 'аспалы көпір', 'подвесной мост Семей'], 50.398, 80.234],
  ['KZ-101010000', 'semey-shakarim-university', 'Шәкәрім университеті', 'университет Шакарима', 'Shakarim University', ['СГУ Шакарима', 'университет имени Шакарима']],
  ['KZ-101010000', 'semey-stronger-than-death', 'Өлімнен де күшті ескерткіші', 'монумент Сильнее смерти', 'Stronger than Death monument', ['Сильнее смерти']],
  ['KZ-111010000', 'kokshetau-abylai-square', 'Абылай хан алаңы', 'площадь Абылай хана', 'Abylai Khan Square', ['площадь Абылай-хана Кокшетау', 'площадь Абылайхана']],
  ['KZ-111010000', 'kokshetau-ualikhanov-university', 'Ш. Уәлиханов атындағы университет', 'университет имени Уалиханова', 'Ualikhanov University', ['КГУ Уалиханова', 'университет Валиханова']],
  ['KZ-352410000', 'temirtau-metcombine', 'Теміртау металлургия комбинаты', 'Темиртауский меткомбинат', 'Temirtau steel works', ['АрселорМиттал Темиртау', 'Арселор Миттал', 'Кармет', 'Qarmet', 'меткомбинат Темиртау'], 50.05, 73.03],
  ['KZ-622010000', 'satpaev-kazakhmys', 'Қазақмыс кеңсесі', 'офис Казахмыса', 'Kazakhmys office', ['офис Казахмыс']],
];

/** What every seat of a region has, named by its city: the two akimats, the station, the central square and mosque. A town: its akimat. */
export function commonLandmarks({ city, key, kk, ru, gen, adj, en, region }: Centre, at: Position): PackRow[] {
  const slug = key.toLowerCase();
  const row = (what: string, kkName: string, ruName: string, enName: string, aliases: readonly string[]): PackRow => ({ id: `KZ-lm-${slug}-${what}`, kind: 'landmark', kk: kkName, ru: ruName, en: enName, aliases, ...at(city), city });
  const akimat = row('akimat', `${kk} қаласының әкімдігі`, `акимат города ${gen}`, `${en} city akimat`, [`акимат ${gen}`, `горакимат ${gen}`, `${adj}ий акимат`, `${kk} әкімдігі`, `${kk} қалалық әкімдігі`, `${en} akimat`]);
  if (isTown(city)) return [akimat];
  const rows = [akimat,
    row('mosque', `${kk} қаласының орталық мешіті`, `центральная мечеть ${gen}`, `${en} central mosque`, [`мечеть ${gen}`, `${kk} мешіті`, `${en} mosque`]),
  ];
  if (!['ALMATY', 'ASTANA', 'KONAEV'].includes(key)) rows.push(row('station', `${kk} темір жол вокзалы`, `вокзал ${gen}`, `${en} railway station`, [`железнодорожный вокзал ${gen}`, `вокзал ${ru}`, `${adj}ий вокзал`, `${kk} вокзалы`, `${en} station`, `${en} train station`]));
  if (region) rows.push(row('regional-akimat', `${region.kk.replace('облысы', 'облысының')} әкімдігі`, `акимат ${region.gen}`, `${region.en} akimat`, [`областной акимат ${gen}`, `облакимат ${gen}`, `${region.adj}ий облакимат`, `${region.kk.replace('облысы', 'облыстық')} әкімдігі`, `${kk} облыс әкімдігі`]));
  const known = NAMED.some(([c, s]) => c === city && s.endsWith('-central-square'));
  if (!known && region) rows.push(row('central-square', `${kk} орталық алаңы`, `центральная площадь ${gen}`, `${en} Central Square`, [`площадь ${gen}`, `главная площадь ${gen}`, `${kk} алаңы`]));
  return rows.filter((r) => !NAMED.some(([, s]) => r.id === `KZ-lm-${s}` || (slug === 'almaty' && r.id === 'KZ-lm-almaty-mosque')));
}

function named([city, slug, kk, ru, en, aliases, lat, lon]: Row, at: Position): PackRow {
  const where = lat === undefined || lon === undefined ? at(city) : { lat, lon, coordSource: 'approximate' as const };
  return { id: `KZ-lm-${slug}`, kind: 'landmark', kk, ru, en, aliases, ...where, city };
}

/** Landmarks with a name of their own, beside those of the places file. Names: general knowledge. */
export function namedLandmarks(at: Position): PackRow[] {
  return NAMED.map((r) => named(r, at));
}
