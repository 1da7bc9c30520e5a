// Every council with all that is stored of it.
// Derived from server/graph/model.ts by npm run derive; do not edit.
// @column ref string  name of the node over the whole graph
// @column id string  The slug used in addresses; unique within the label and for ever
// @column aliases strings  Other spellings and names of the same thing
// @column formerIds strings  Ids this record once had; they answer 308
// @column sources strings  Addresses that show what the record says
// @column name string  Official name
// @column shortName string  Name in lists and captions
// @column type string  Legal type
// @column tier string  Tier of local government; `strategic` is never counted as a council
// @column region string  English region, absent elsewhere
// @column nation string  Nation
// @column gssCode string  ONS nine-character code
// @column population integer  Residents
// @column populationYear integer  Year of the population estimate (mid-year)
// @column website string  Home page
// @column latitude number  Degrees north of the area-weighted centroid
// @column longitude number  Degrees east of the area-weighted centroid
// @column startedOn string  First day of existence
// @column endedOn string  Last day of existence
// @column plannedEndOn string  Last day, when an end is decided but has not come
// @column plannedSuccessors strings  Names of the councils planned to follow
// @column declarationSignedOn string  When the Local Digital Declaration was signed
// @column declarationEvidence string  What shows that the Declaration was signed
// @column countyId string  Id of the county council over a district
// @column clusters strings  ONS clusters, `model:letter`
// @column hexQ integer  Column in the hexagon layout (odd-r)
// @column hexR integer  Row in the hexagon layout, growing northwards
// @example {}
MATCH (n:Council)
RETURN n.ref AS ref, n.id AS id, n.aliases AS aliases, n.formerIds AS formerIds, n.sources AS sources, n.name AS name, n.shortName AS shortName, n.type AS type, n.tier AS tier, n.region AS region, n.nation AS nation, n.gssCode AS gssCode, n.population AS population, n.populationYear AS populationYear, n.website AS website, n.latitude AS latitude, n.longitude AS longitude, n.startedOn AS startedOn, n.endedOn AS endedOn, n.plannedEndOn AS plannedEndOn, n.plannedSuccessors AS plannedSuccessors, n.declarationSignedOn AS declarationSignedOn, n.declarationEvidence AS declarationEvidence, n.countyId AS countyId, n.clusters AS clusters, n.hexQ AS hexQ, n.hexR AS hexR
