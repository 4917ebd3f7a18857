/**
 * The communities of British Columbia by health region, each with the postal areas (first three
 * characters) that are surely its own. Rural postal areas (second character 0) stand with their region.
 */
export const regions = ['vancouver-coastal', 'fraser', 'island', 'interior', 'northern'] as const;

export type Region = (typeof regions)[number];

/** Lines of "Community V1A V1B"; split at line ends and semicolons. */
export const communityLines: Record<Region, string> = {
	'vancouver-coastal': `
Vancouver V5K V5L V5M V5N V5P V5R V5S V5T V5V V5W V5X V5Y V5Z V6A V6B V6C V6E V6G V6H V6J V6K V6L V6M V6N V6P V6R V6S V6T V6Z V7X V7Y
Richmond V6V V6W V6X V6Y V7A V7B V7C V7E; North Vancouver V7G V7H V7J V7K V7L V7M V7N V7P V7R
West Vancouver V7S V7T V7V V7W; Lions Bay; Bowen Island; Squamish V8B; Whistler V8E; Pemberton
Gibsons; Sechelt V7Z; Roberts Creek; Powell River V8A; Texada Island; Bella Bella; Bella Coola`,
	fraser: `
Abbotsford V2S V2T V3G V4X; Burnaby V3N V5A V5B V5C V5E V5G V5H V5J; Surrey V3R V3S V3T V3V V3W V3X V3Z V4A V4N V4P
Delta V4C V4E V4G V4K V4L V4M; White Rock V4B; Langley V1M V2Y V2Z V3A V4W; New Westminster V3L V3M
Coquitlam V3E V3J V3K; Port Coquitlam V3B V3C; Port Moody V3H; Anmore; Belcarra; Maple Ridge V2W V2X V4R
Pitt Meadows V3Y; Mission V2V V4S; Chilliwack V2P V2R V4Z; Agassiz; Harrison Hot Springs; Kent; Hope; Boston Bar; Yale`,
	island: `
Victoria V8R V8S V8T V8V V8W; Oak Bay V8R V8S; Saanich V8N V8P V8X V8Y V8Z V9E; Central Saanich V8M
North Saanich V8L; Sidney V8L; Esquimalt V9A; View Royal V9B; Langford V9B; Colwood V9C; Metchosin V9C; Highlands V9E
Sooke V9Z; Port Renfrew; Salt Spring Island V8K; Galiano Island; Mayne Island; North Pender Island; Saturna Island
Duncan V9L; North Cowichan; Lake Cowichan; Mill Bay; Cobble Hill; Chemainus; Ladysmith V9G; Gabriola Island
Nanaimo V9R V9S V9T V9V V9X; Lantzville; Parksville V9P; Qualicum Beach V9K; Port Alberni V9Y; Tofino; Ucluelet; Bamfield
Courtenay V9J V9N; Comox V9M; Cumberland; Denman Island; Hornby Island; Campbell River V9H V9W; Quadra Island
Cortes Island; Gold River; Tahsis; Zeballos; Sayward; Port McNeill; Port Hardy; Port Alice; Alert Bay; Sointula`,
	interior: `
Kelowna V1P V1V V1W V1X V1Y; West Kelowna V1Z V4T; Lake Country V4V; Peachland; Vernon V1B V1H V1T; Coldstream V1B
Lumby; Armstrong; Enderby; Spallumcheen; Salmon Arm V1E; Sicamous; Revelstoke; Golden; Chase; Sorrento
Kamloops V1S V2B V2C V2E V2H; Merritt V1K; Logan Lake; Ashcroft; Cache Creek; Clinton; Lytton; Lillooet; Barriere
Clearwater; Sun Peaks; Penticton V2A; Summerland; Naramata; Oliver; Osoyoos; Okanagan Falls; Keremeos; Hedley; Princeton
Williams Lake V2G; 100 Mile House; 108 Mile Ranch; Alexis Creek; Nelson V1L; Castlegar V1N; Trail V1R; Rossland; Fruitvale
Montrose; Warfield; Salmo; Kaslo; Nakusp; New Denver; Silverton; Slocan; Grand Forks; Greenwood; Midway; Christina Lake
Creston; Cranbrook V1C; Kimberley V1A; Fernie; Sparwood; Elkford; Invermere; Radium Hot Springs; Canal Flats`,
	northern: `
Prince George V2K V2L V2M V2N; Quesnel V2J; Wells; McBride; Valemount; Mackenzie; Vanderhoof; Fort St. James
Fraser Lake; Burns Lake; Granisle; Houston; Telkwa; Smithers; New Hazelton; Hazelton; Terrace V8G; Kitimat V8C
Prince Rupert V8J; Port Edward; Stewart; Dease Lake; Atlin; Daajing Giids; Masset; Port Clements; Skidegate
Dawson Creek V1G; Fort St. John V1J; Chetwynd; Tumbler Ridge; Hudson's Hope; Pouce Coupe; Taylor; Fort Nelson`,
};

/** Rural postal areas that lie wholly in one region. */
export const ruralPostalAreas: Record<Region, string> = {
	'vancouver-coastal': '',
	fraser: 'V0M',
	island: 'V0P V0R V0S',
	interior: 'V0A V0B V0E V0G V0H V0K V0L',
	northern: 'V0C V0J V0V V0W',
};

/** Regions that services name and that are not a health region. */
export const namedGroups = {
	'metro-vancouver':
		'Vancouver; Richmond; North Vancouver; West Vancouver; Lions Bay; Bowen Island; Burnaby; Surrey; Delta; ' +
		'White Rock; Langley; New Westminster; Coquitlam; Port Coquitlam; Port Moody; Anmore; Belcarra; Maple Ridge; Pitt Meadows',
	'greater-victoria':
		'Victoria; Oak Bay; Saanich; Central Saanich; North Saanich; Sidney; Esquimalt; View Royal; Langford; Colwood; ' +
		'Metchosin; Highlands; Sooke',
} as const;

/** What people also call a place; the left side as `plain` in area.ts writes it. */
export const alsoCalled: Record<string, string> = {
	van: 'Vancouver',
	kitsilano: 'Vancouver',
	'north van': 'North Vancouver',
	'west van': 'West Vancouver',
	'new west': 'New Westminster',
	steveston: 'Richmond',
	ladner: 'Delta',
	tsawwassen: 'Delta',
	'north delta': 'Delta',
	'south surrey': 'Surrey',
	cloverdale: 'Surrey',
	newton: 'Surrey',
	whalley: 'Surrey',
	guildford: 'Surrey',
	aldergrove: 'Langley',
	'fort langley': 'Langley',
	'langley township': 'Langley',
	poco: 'Port Coquitlam',
	westbank: 'West Kelowna',
	winfield: 'Lake Country',
	saltspring: 'Salt Spring Island',
	'salt spring': 'Salt Spring Island',
	'saltspring island': 'Salt Spring Island',
	'pender island': 'North Pender Island',
	'queen charlotte': 'Daajing Giids',
	'queen charlotte city': 'Daajing Giids',
	qathet: 'Powell River',
	pg: 'Prince George',
};
