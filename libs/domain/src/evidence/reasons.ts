import type { Reason } from '../facts.js';
import type { Level } from './model.js';

type Words = { readonly kk: string; readonly ru: string; readonly en: string };
/** Reasons that are no evidence level: the prior, lists, and what people said. */
type Other = 'prior' | 'list.same' | 'person.link' | 'person.apart';

/** Reasons in words, one for every level of the model. */
export const reasonWords: Readonly<Record<Level | Other, Words>> & Readonly<Record<string, Words | undefined>> = {
  prior: { kk: 'бұл жерде мұндай ат қаншалықты сирек', ru: 'насколько такое имя здесь редко', en: 'how rare such a name is here' },
  'list.same': { kk: 'бір тізімнің екі жолы', ru: 'две строки одного списка', en: 'two rows of one list' },
  'person.link': { kk: 'адам біріктірді', ru: 'объединено человеком', en: 'linked by a person' },
  'person.apart': { kk: 'адам ажыратты', ru: 'разделено человеком', en: 'kept apart by a person' },
  'surname.equal': { kk: 'тегі бірдей', ru: 'та же фамилия', en: 'same surname' },
  'surname.near': { kk: 'тегінде бір әріп айырма', ru: 'фамилии отличаются на букву', en: 'surnames differ by one letter' },
  'surname.sound': { kk: 'тегі ұқсас естіледі', ru: 'фамилии похожи на слух', en: 'surnames sound alike' },
  'surname.conflict': { kk: 'тегі басқа', ru: 'разные фамилии', en: 'different surnames' },
  'surname.initial': { kk: 'тегінің бас әрпі сәйкес', ru: 'инициал фамилии совпадает', en: 'surname initial fits' },
  'surname.initial.conflict': { kk: 'тегінің бас әрпі басқа', ru: 'инициал фамилии не совпадает', en: 'surname initial differs' },
  'surname.none': { kk: 'бірінде тегі жоқ', ru: 'в одном нет фамилии', en: 'one has no surname' },
  'given.equal': { kk: 'аты бірдей', ru: 'то же имя', en: 'same given name' },
  'given.short': { kk: 'сол аттың қысқа түрі', ru: 'краткая форма того же имени', en: 'a short form of the same name' },
  'given.diminutive': { kk: 'қысқа түрі болуы мүмкін', ru: 'может быть краткой формой', en: 'may be a short form' },
  'given.near': { kk: 'атында бір әріп айырма', ru: 'имена отличаются на букву', en: 'given names differ by one letter' },
  'given.prefix': { kk: 'аттары бірдей басталады', ru: 'имена начинаются одинаково', en: 'given names begin alike' },
  'given.known.conflict': { kk: 'екі түрлі ат', ru: 'два разных имени', en: 'two different given names' },
  'given.conflict': { kk: 'аты басқа', ru: 'разные имена', en: 'different given names' },
  'given.initial': { kk: 'атының бас әрпі бірдей', ru: 'инициал имени совпадает', en: 'given name’s initial fits' },
  'given.initial.conflict': { kk: 'атының бас әрпі басқа', ru: 'инициал имени другой', en: 'given name’s initial differs' },
  'given.none': { kk: 'бірінде аты жоқ', ru: 'в одном нет имени', en: 'one has no given name' },
  'father.equal': { kk: 'әкесінің аты бірдей', ru: 'то же отчество', en: 'same patronymic' },
  'father.near': { kk: 'әкесінің аты ұқсас', ru: 'отчества похожи', en: 'patronymics alike' },
  'father.conflict': { kk: 'әкесінің аты басқа', ru: 'разные отчества', en: 'different patronymics' },
  'father.initial': { kk: 'әкесі атының бас әрпі сәйкес', ru: 'инициал отчества совпадает', en: 'patronymic’s initial fits' },
  'father.initial.conflict': { kk: 'әкесі атының бас әрпі басқа', ru: 'инициал отчества другой', en: 'patronymic’s initial differs' },
  'names.all': { kk: 'толық аты-жөні сәйкес', ru: 'совпадает полное имя', en: 'the full name agrees' },
  'names.both': { kk: 'аты мен тегі сәйкес', ru: 'совпадают имя и фамилия', en: 'given name and surname agree' },
  'names.relative': {
    kk: 'тегі бір, аты басқа: туыс болуы мүмкін',
    ru: 'фамилия та же, имя другое: возможно, родственники',
    en: 'same surname, other given name: perhaps relatives',
  },
  'names.partial': { kk: 'аты толық салыстырылмады', ru: 'имена сравнимы лишь отчасти', en: 'names can be compared only in part' },
  'gender.equal': { kk: 'жынысы бірдей', ru: 'тот же пол', en: 'same sex' },
  'gender.conflict': { kk: 'жынысы басқа', ru: 'разный пол', en: 'different sex' },
  'age.document.equal': { kk: 'құжат бойынша жасы бірдей', ru: 'возраст по документам тот же', en: 'same age by documents' },
  'age.document.1': { kk: 'құжат бойынша бір жас айырма', ru: 'по документам год разницы', en: 'a year apart by documents' },
  'age.document.3': {
    kk: 'құжат бойынша үш жасқа дейін айырма',
    ru: 'по документам до трёх лет разницы',
    en: 'up to three years apart by documents',
  },
  'age.document.far': { kk: 'құжат бойынша жасы басқа', ru: 'по документам возраст разный', en: 'different ages by documents' },
  'age.guess.3': { kk: 'жасы шамалас', ru: 'возраст на вид тот же', en: 'about the same age' },
  'age.guess.7': { kk: 'жасы жуық', ru: 'близкий возраст', en: 'similar age' },
  'age.guess.12': { kk: 'жасы онша сәйкес емес', ru: 'возраст не очень похож', en: 'ages not very similar' },
  'age.guess.far': { kk: 'жасы басқа', ru: 'разный возраст', en: 'different age' },
  'time.precise.5': { kk: 'екі куә: 5 минут ішінде', ru: 'два очевидца: в пределах 5 минут', en: 'two eyewitnesses: within 5 minutes' },
  'time.precise.15': { kk: 'екі куә: 15 минут ішінде', ru: 'два очевидца: в пределах 15 минут', en: 'two eyewitnesses: within 15 minutes' },
  'time.precise.30': {
    kk: 'екі куә: жарты сағат ішінде',
    ru: 'два очевидца: в пределах получаса',
    en: 'two eyewitnesses: within half an hour',
  },
  'time.precise.60': { kk: 'екі куә: бір сағат ішінде', ru: 'два очевидца: в пределах часа', en: 'two eyewitnesses: within an hour' },
  'time.precise.120': {
    kk: 'екі куә: екі сағатқа дейін айырма',
    ru: 'два очевидца: до двух часов разницы',
    en: 'two eyewitnesses: up to two hours apart',
  },
  'time.precise.300': {
    kk: 'екі куә: бірнеше сағат айырма',
    ru: 'два очевидца: несколько часов разницы',
    en: 'two eyewitnesses: hours apart',
  },
  'time.precise.far': {
    kk: 'екі куә: мүлде басқа уақыт',
    ru: 'два очевидца: совсем другое время',
    en: 'two eyewitnesses: quite another time',
  },
  'time.told.15': {
    kk: 'айтылған уақыт: 15 минут ішінде',
    ru: 'время со слов: в пределах 15 минут',
    en: 'time as told: within 15 minutes',
  },
  'time.told.30': {
    kk: 'айтылған уақыт: жарты сағат ішінде',
    ru: 'время со слов: в пределах получаса',
    en: 'time as told: within half an hour',
  },
  'time.told.60': { kk: 'айтылған уақыт: бір сағат ішінде', ru: 'время со слов: в пределах часа', en: 'time as told: within an hour' },
  'time.told.120': {
    kk: 'айтылған уақыт: екі сағатқа дейін айырма',
    ru: 'время со слов: до двух часов разницы',
    en: 'time as told: up to two hours apart',
  },
  'time.told.300': {
    kk: 'айтылған уақыт: бірнеше сағат айырма',
    ru: 'время со слов: несколько часов разницы',
    en: 'time as told: hours apart',
  },
  'time.told.far': { kk: 'айтылған уақыт: мүлде басқа', ru: 'время со слов: совсем другое', en: 'time as told: quite another' },
  'time.none': { kk: 'бірінде уақыты жоқ', ru: 'в одном нет времени', en: 'one has no time' },
  'time.after': {
    kk: 'екіншісі хабарланғаннан кейін ұсталған',
    ru: 'задержан после того, как о другом уже сообщили',
    en: 'detained after the other had been reported',
  },
  'submitted.10': { kk: '10 минут ішінде жіберілген', ru: 'отправлены в пределах 10 минут', en: 'sent within 10 minutes' },
  'submitted.60': { kk: 'бір сағат ішінде жіберілген', ru: 'отправлены в пределах часа', en: 'sent within an hour' },
  'submitted.180': { kk: 'үш сағат ішінде жіберілген', ru: 'отправлены в пределах трёх часов', en: 'sent within three hours' },
  'submitted.720': { kk: 'жарты тәулік ішінде жіберілген', ru: 'отправлены в пределах полусуток', en: 'sent within half a day' },
  'submitted.far': { kk: 'арасы жарты тәуліктен көп', ru: 'отправлены с разницей более полусуток', en: 'sent more than half a day apart' },
  'place.equal': { kk: 'орны бір', ru: 'то же место', en: 'same place' },
  'place.kind': { kk: 'орны бір түрдегі', ru: 'место того же рода', en: 'same kind of place' },
  'place.conflict': { kk: 'орны басқа', ru: 'разные места', en: 'different places' },
  'place.home': { kk: 'бірі үйінен, бірі көшеден', ru: 'один из дома, другой на улице', en: 'one at home, one in the street' },
  'station.equal': { kk: 'бөлімше бір', ru: 'тот же отдел', en: 'same station' },
  'station.conflict': { kk: 'бөлімше басқа', ru: 'разные отделы', en: 'different stations' },
  'city.unknown': { kk: 'бірінде қала белгісіз', ru: 'в одном не указан город', en: 'one has no city' },
  'city.alone': {
    kk: 'аты ғана сәйкес, қала белгісіз: адам шешуі керек',
    ru: 'совпадает только имя, город не указан: решает человек',
    en: 'only the name agrees, one has no city: for a person to decide',
  },
  'news.same': { kk: 'хабары бірдей', ru: 'та же новость', en: 'the same outcome' },
  'news.days': { kk: 'қамақ мерзімі бірдей', ru: 'тот же срок ареста', en: 'the same number of days' },
  'news.conflict': { kk: 'хабары басқа', ru: 'разные исходы', en: 'different outcomes' },
  'news.and.report': { kk: 'ұстау және кейінгі хабар', ru: 'задержание и новость о нём', en: 'a detention and news of it' },
  'again.one': { kk: 'біреуі ғана «қайта» дейді', ru: 'только в одном «снова»', en: 'only one says “again”' },
  'again.both': { kk: 'екеуі де «қайта» дейді', ru: 'в обоих «снова»', en: 'both say “again”' },
  'reporter.same': { kk: 'бір хабаршы екі рет хабарлаған', ru: 'один и тот же автор сообщил дважды', en: 'one reporter reported twice' },
  'text.copy': { kk: 'сол мәтіннің көшірмесі', ru: 'копия того же текста', en: 'a copy of the same text' },
};

/** The reasons as short sentences, strongest first. */
export function explain(reasons: readonly Reason[], lang: 'kk' | 'ru' | 'en'): string[] {
  return [...reasons].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).map((r) => reasonWords[r.code]?.[lang] ?? r.code);
}
