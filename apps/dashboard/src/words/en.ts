/** The interface in English, and the list of keys that every language must have. Words of the wire: `source_…`, `status_…`, `outcome_…`. */
export const en = {
  // entry
  signIn: 'Sign in', name: 'Name', password: 'Password', createAccount: 'Create your account', create: 'Create', passwordHint: 'At least 12 characters', badCredentials: 'Name or password is not right',
  spent: 'This link was used already or has expired', nameOrPasswordRefused: 'The name is taken, or the password is shorter than 12 characters', tooMany: 'Too many tries; wait a minute', signOut: 'Sign out',
  // header
  menu: 'Menu', pages: 'Pages', board: 'Board', tables: 'Tables', team: 'Team', event: 'Protest event', newEvent: 'New event', language: 'Language', theme: 'Light or dark', close: 'Close', live: 'Live', offline: 'Offline',
  catchingUp: 'Catching up', asOf: 'counts as of', pastShown: 'The past is shown', title: 'Title', otherLanguages: 'In the other languages', day: 'Day', daysBefore: 'Days before', daysAfter: 'Days after', open: 'Open',
  // figures
  detained: 'Detained', inside: 'In custody', released: 'Released', injured: 'Injured', lawyer: 'With a lawyer', over: 'Over the limit', overN: '{n} over limit', unverified: 'Unverified', range: 'Range', best: 'best estimate',
  detentions: 'Detentions', persons: 'Persons',
  // cities and ranges
  cities: 'Cities', lastNews: 'last news', official: 'Published by others', noCities: 'Nothing reported yet', placeUnknown: 'Place unknown', allCities: 'All cities', whyNumber: 'Why {n}?', range_low: 'Low end: at least',
  range_high: 'High end: at most', range_listed: 'On the list by name', range_confirmed: 'Confirmed by people here', range_uncertain: 'May be somebody already counted', range_detail_floor: 'By logic alone, no fewer than',
  range_detail_ceiling: 'All claims added up', range_detail_named: 'Distinct people with a name', range_detail_weak: 'Known from one weak report', scope_van: 'Counted in vans', scope_place: 'Counted at places',
  scope_station: 'Counted at stations', scope_city: 'Totals said for the city', claimsOf: '{n, plural, one {# report} other {# reports}}: {range}',
  // map
  map: 'Map', country_RU: 'Russia', country_CN: 'China', country_MN: 'Mongolia', country_UZ: 'Uzbekistan', country_TM: 'Turkmenistan', country_KG: 'Kyrgyzstan', country_TJ: 'Tajikistan', caspian: 'Caspian Sea',
  rate: 'Detained per 100,000 people', ratePer: '{n} per 100,000', noReports: 'no reports', silence: 'No reports: silence is not zero', sketched: 'Border drawn by us as a sketch', zoomIn: 'Closer', zoomOut: 'Farther', fit: 'The whole map',
  reconstruction: 'A reconstruction with invented people', waiting: '{n, plural, one {# report is being counted} other {# reports are being counted}}',
  // timeline
  timeline: 'Timeline', play: 'Replay the day', pause: 'Pause', backToLive: 'Back to live', moment: 'Moment', knownAt: 'As known at {time}', notThere: 'not available', detainedPer: 'Detained and released {step}',
  everySeconds: 'per {n} s', everyMinutes: 'per {n} min', everyHours: 'per {n} h', byHappened: 'by when it happened', byKnown: 'by when it became known',
  // reports
  reports: 'Reports', nPeople: '{n, plural, one {# person} other {# people}}', nToM: '{n}–{m} people', peopleUnknown: 'number unknown', verified: 'verified', state_counted: 'unverified', state_place_unknown: 'place unknown',
  state_set_apart: 'set apart', noNews: 'Nothing yet', kind_detained: 'detained', kind_released: 'released', kind_transferred: 'moved', kind_outcome: 'outcome', kind_injured: 'injured', kind_police_presence: 'police present',
  // words of the wire
  source_monitor: 'field monitor', source_relative: 'relative', source_lawyer: 'lawyer', source_detainee: 'detainee', source_witness: 'witness', source_social: 'social media', source_media: 'media', source_ngo: 'NGO',
  source_police: 'police', source_court: 'court', source_hotline: 'hotline', police: 'police', ngo: 'NGO', media: 'media', court: 'court', status_inside: 'in custody', status_released: 'released', status_sentenced: 'sentenced',
  status_hospital: 'in hospital', status_unknown: 'unknown', outcome_released: 'released', outcome_warned: 'warned', outcome_fined: 'fined', outcome_arrested: 'administrative detention', outcome_criminal: 'criminal case',
  outcome_protocol: 'protocol', outcome_hospital: 'hospital', outcome_death: 'death in custody', outcome_unknown: 'unknown', gender_m: 'man', gender_f: 'woman',
  // review
  review: 'Review', queue_pairs: 'Pairs', queue_places: 'Places', queue_setApart: 'Set apart', queue_decisions: 'Decided', onePerson: 'One person or two?', remaining: '{n} to look at', likely: 'likely one person',
  reasons: 'Reasons', link: 'Link', apart: 'Not the same', skip: 'Skip', linkHint: 'Linking keeps both reports and counts the person once. You can undo it.', asWritten: 'As written', noPairs: 'Nobody is in doubt',
  noPlaces: 'Every place is known', noneApart: 'Every report could be counted', noDecisions: 'Nothing was decided yet', noWords: 'No words about the place', why_several_names: 'Several places bear this name',
  why_several_places: 'Several places are named', why_ambiguous: 'It may be several places', why_unknown: 'No known place in these words',
  alike: '{n, plural, one {# more report with these words} other {# more reports with these words}}', otherPlace: 'Another place', rememberName: 'Remember this name', retry: 'Try again', retract: 'Take back',
  apartSealed: 'Sealed; it could not be opened or read', apartPlain: 'It could not be counted', tried: 'It is being tried again', nTries: '{n, plural, one {# try} other {# tries}}',
  nReports: '{n, plural, one {# report} other {# reports}}', fieldName: 'Name', fieldAge: 'Age', fieldGender: 'Sex', fieldPlace: 'Place', fieldFacility: 'Station', fieldWhen: 'When', fieldSource: 'Source', fieldStatus: 'Status',
  // decisions
  undo: 'Undo', undone: 'Undone', undoneBy: 'undone by {name}', onItsWay: 'on its way', did_link: 'Linked: counted as one person', did_apart: 'Kept apart: two people', did_split: 'Split', did_confirm: 'Confirmed',
  did_retract: 'Taken back', did_placed: 'Place: {place}', did_released: '{n, plural, one {# person released} other {# people released}}', did_moved: '{n, plural, one {# person moved} other {# people moved}}',
  did_other: 'Decided', colleague: 'Not done: {name} decided in the meantime ({what})', failed: 'That did not work', noLine: 'No connection to the register', notYours: 'Your role may not do that', loading: 'Reading…',
  // custody
  everyone: 'Everyone', addStation: 'Add a station', allStations: 'All stations', stationUnknown: 'Station unknown', stationWork: 'Find out where they are, pick them and choose the station below.',
  nobodyInside: 'Nobody is known to be inside', firstOf: 'The first {n} of {all}', pickAll: 'Pick all: {station}', picked: '{n} picked', pickNone: 'Pick none', at: 'At', allReleased: 'Released', allMoved: 'Moved there',
  station: 'Station', choose: 'Choose', noName: 'No name', confirm: 'Confirm', sinceUnknown: 'since when is unknown', hours: '{n} h', hoursMinutes: '{h} h {m} m', nDays: '{n, plural, one {# day} other {# days}}', kind: 'Kind',
  place: 'City', alsoCalled: 'Also called', commaSeparated: 'separated by commas', add: 'Add', stationAdded: 'Added: {name}', facility_police_station: 'police station', facility_temporary_detention: 'temporary detention',
  facility_special_reception: 'special reception centre', facility_pretrial_detention: 'pre-trial prison (SIZO)', facility_court: 'court', facility_hospital: 'hospital',
  // press, search, help
  press: 'Sentence for the press', sentence: 'At least {people, plural, one {# person} other {# people}} detained in {cities, plural, one {# city} other {# cities}} as of {time}.',
  nothingToSay: 'Nothing is certain enough to say yet', oldNumbers: 'These numbers are old: check before you say them.', copy: 'Copy', copied: 'Copied', publish: 'Remember as published',
  publishHint: 'What is remembered can be run again as it was known, and the difference explained.', remembered: 'Remembered with its revision', published: 'Published by us', search: 'Search',
  searchHint: 'A city, a station or a name', places: 'Places', stations: 'Stations', people: 'People', nothingFound: 'Nothing found', help: 'Keys and words', keyTabs: 'Reports, review, in custody', keySearch: 'Search',
  keyRows: 'Next and previous row', keyLink: 'Review: link', keyApart: 'Review: not the same', keySkip: 'Review: skip', keyUndo: 'Undo what was just done', keyPlay: 'Replay the day, pause', keyStep: 'On the timeline: one step',
  keyFit: 'The whole map', keyEsc: 'Back to live; all cities', keyHelp: 'This page', meansRange: 'Low to high: where the true number lies, by everything reported.',
  meansDetentions: 'Each time a person was deprived of liberty. One person may be detained twice.', meansPersons: 'Human beings, each counted once.', meansUnverified: 'On the list, not yet confirmed by a person here.',
  meansSilence: 'Hatched: nobody has reported. The line may be down there.', meansOfficial: 'What police, NGOs and media said: shown beside ours, never added.',
  // tables
  by: 'By', by_place: 'City', regions: 'Regions', regionsOfDay: 'of the event’s day', regionsBefore: 'before June 2022', regionsSince: 'since June 2022', by_region: 'Region', by_facility: 'Station', by_source: 'Source', by_outcome: 'Outcome', by_phase: 'Phase', unit: 'Unit', asKnownAt: 'As known at', now: 'Now',
  countedAt: 'counted at {time}, revision {rev}', total: 'Total', column_before: 'Before', column_onTheDay: 'On the day', column_after: 'After', column_total: 'Total', column_inside: 'In custody', column_released: 'Released',
  column_sentenced: 'of these sentenced', column_confirmed: 'Confirmed', overlapping: 'One detention may stand in several lines; the total counts it once.', csvTable: 'CSV: table', csvRecords: 'CSV: records', codebook: 'Codebook',
  manifest: 'Hashes, signed', nRecords: '{n, plural, one {# record} other {# records}}', more: 'More', compare: 'Two moments',
  compareHint: 'Choose a moment (for example {event}) or a published number; the difference to now is said in words.', from: 'From', to: 'To', wholeEvent: 'The whole event', revision: 'revision {n}', change: 'Change',
  nothingChanged: 'Nothing changed.', explain_new: '{n, plural, one {new detention} other {new detentions}}', explain_late: '{n, plural, one {heard of late} other {heard of late}}',
  explain_duplicates: '{n, plural, one {duplicate} other {duplicates}}', explain_separated: '{n, plural, one {turned out two} other {turned out two}}', explain_refuted: 'taken back', explain_restored: 'put back',
  explain_moved_in: 'moved in from another place', explain_moved_out: 'moved to another place', explain_confirmed: 'confirmed', explain_unconfirmed: 'confirmation undone', explain_groups: 'from groups without names',
  explain_recalibrated: 'the range’s own arithmetic', addFigure: 'Add a number', noFigures: 'Nobody has published a number yet', figureAdded: 'Added beside ours', theirs: 'Theirs', ours: 'Ours', definition: 'What they count',
  definitionHint: 'people taken to police stations', said: 'Said', phase_before: 'before the day', phase_on_the_day: 'on the day', phase_after: 'after', phase_around: 'around the day', qualifier: 'How sure',
  qualifier_exact: 'exactly', qualifier_at_least: 'at least', qualifier_at_most: 'at most', qualifier_about: 'about', qualifier_order_of: 'in the order of', number: 'Number', upTo: 'Up to', whereFrom: 'Where it was published',
  ourDefinition: 'Ours: distinct detentions on the list, by name, on the same days.',
  // team
  inviteMonitor: 'Invite a monitor', onePhone: 'For one phone, once, within 72 hours.', phoneLabel: 'Phone label', makeLink: 'Make a link', link_url: 'Link', phones: 'Phones', noPhones: 'No phone has joined yet',
  nPhones: '{n, plural, one {# phone may report} other {# phones may report}}', revoke: 'Shut out', shutOut: 'Shut out: {name}', revokedAt: 'until {time}', inviteColleague: 'Invite a colleague',
  oneColleague: 'For one person, once, within 72 hours.', role: 'Role', role_admin: 'admin', role_coordinator: 'coordinator', role_analyst: 'analyst', colleagues: 'Colleagues', closeAccount: 'Close',
  lastAdmin: 'The last admin stays', localNames: 'Names taught here', noAliases: 'None yet: they are remembered in the review of places', retire: 'Forget', retired: 'Forgotten',
} as const;
export type Key = keyof typeof en;
