import type { Reason } from './facts.js';

/** Reasons in words. */
export const reasonWords: Readonly<Record<string, { readonly kk: string; readonly ru: string; readonly en: string }>> = {
  prior: { kk: 'бастапқы ықтималдық', ru: 'исходная вероятность', en: 'chance that two reports match' },
  'surname.equal': { kk: 'тегі бірдей', ru: 'та же фамилия', en: 'same surname' },
  'surname.near': { kk: 'тегінде бір әріп айырма', ru: 'фамилии отличаются на букву', en: 'surnames differ by one letter' },
  'surname.sound': { kk: 'тегі ұқсас естіледі', ru: 'фамилии похожи на слух', en: 'surnames sound alike' },
  'surname.conflict': { kk: 'тегі басқа', ru: 'разные фамилии', en: 'different surnames' },
  'surname.initial': { kk: 'тегінің бас әрпі сәйкес', ru: 'инициал фамилии совпадает', en: 'surname initial fits' },
  'surname.initial.conflict': { kk: 'тегінің бас әрпі басқа', ru: 'инициал фамилии не совпадает', en: 'surname initial differs' },
  'surname.none': { kk: 'бірінде тегі жоқ', ru: 'в одном нет фамилии', en: 'one has no surname' },
  'order.swapped': { kk: 'аты мен тегі орын ауыстырған', ru: 'имя и фамилия переставлены', en: 'name order swapped' },
  'given.equal': { kk: 'аты бірдей', ru: 'то же имя', en: 'same given name' },
  'given.near': { kk: 'атында бір әріп айырма', ru: 'имена отличаются на букву', en: 'given names differ by one letter' },
  'given.conflict': { kk: 'аты басқа', ru: 'разные имена', en: 'different given names' },
  'given.initial': { kk: 'атының бас әрпі бірдей', ru: 'инициал имени совпадает', en: 'same initial' },
  'given.initial.conflict': { kk: 'атының бас әрпі басқа', ru: 'инициал имени другой', en: 'different initial' },
  relatives: { kk: 'тегі бір, аты басқа: туыс болуы мүмкін', ru: 'фамилия та же, имя другое: возможно, родственники', en: 'same surname, other given name: perhaps relatives' },
  'father.equal': { kk: 'әкесінің аты бірдей', ru: 'то же отчество', en: 'same patronymic' },
  'father.conflict': { kk: 'әкесінің аты басқа', ru: 'разные отчества', en: 'different patronymics' },
  'gender.equal': { kk: 'жынысы бірдей', ru: 'тот же пол', en: 'same sex' },
  'gender.conflict': { kk: 'жынысы басқа', ru: 'разный пол', en: 'different sex' },
  'age.equal': { kk: 'жасы бірдей', ru: 'тот же возраст', en: 'same age' },
  'age.near': { kk: 'жасы жуық', ru: 'близкий возраст', en: 'similar age' },
  'age.conflict': { kk: 'жасы басқа', ru: 'разный возраст', en: 'different age' },
  'time.15min': { kk: '15 минут ішінде', ru: 'в пределах 15 минут', en: 'within 15 minutes' },
  'time.60min': { kk: 'бір сағат ішінде', ru: 'в пределах часа', en: 'within an hour' },
  'time.2h': { kk: 'екі сағат ішінде', ru: 'в пределах двух часов', en: 'within two hours' },
  'time.5h': { kk: 'арасы бірнеше сағат', ru: 'несколько часов между ними', en: 'hours apart' },
  'time.day': { kk: 'сол тәулікте, басқа уақытта', ru: 'в те же сутки, другое время', en: 'same day, another time' },
  'time.other': { kk: 'басқа күні', ru: 'в другой день', en: 'another day' },
  'time.none': { kk: 'бірінде уақыты жоқ', ru: 'в одном нет времени', en: 'one has no time' },
  'place.equal': { kk: 'орны бір', ru: 'то же место', en: 'same place' },
  'place.conflict': { kk: 'орны басқа', ru: 'разные места', en: 'different places' },
  'station.equal': { kk: 'бөлімше бір', ru: 'тот же отдел', en: 'same station' },
  'station.conflict': { kk: 'бөлімше басқа', ru: 'разные отделы', en: 'different stations' },
  'city.unknown': { kk: 'бірінде қала белгісіз', ru: 'в одном не указан город', en: 'one has no city' },
  'list.same': { kk: 'бір тізімнің екі жолы', ru: 'две строки одного списка', en: 'two rows of one list' },
  'outcome.conflict': { kk: 'қамақ мерзімі басқа', ru: 'разные сроки ареста', en: 'different sentences' },
  'name.alone': { kk: 'аты ғана сәйкес: адам шешуі керек', ru: 'совпадает только имя: решает человек', en: 'only the name agrees: for a person to decide' },
  'person.link': { kk: 'адам біріктірді', ru: 'объединено человеком', en: 'linked by a person' },
};

/** The reasons as short sentences, strongest first. */
export function explain(reasons: readonly Reason[], lang: 'kk' | 'ru' | 'en'): string[] {
  return [...reasons].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).map((r) => reasonWords[r.code]?.[lang] ?? r.code);
}
