// One council's own properties.
// @param ref string  the council's ref
// @column ref string  name of the node over the whole graph
// @column id string  slug
// @column name string  official name
// @column shortName string  name in lists
// @column type string  legal type
// @column tier string  tier
// @column region string  English region
// @column nation string  nation
// @column gssCode string  ONS code
// @column population integer  residents
// @column populationYear integer  year of the estimate
// @column website string  home page
// @column latitude number  degrees north
// @column longitude number  degrees east
// @column startedOn string  first day
// @column endedOn string  last day
// @column plannedEndOn string  planned last day
// @column plannedSuccessors strings  names of the councils planned to follow
// @column declarationSignedOn string  when the Declaration was signed
// @column declarationEvidence string  what shows the signature
// @column countyId string  county council over a district
// @column clusters strings  ONS clusters
// @column hexQ integer  column of the hexagon layout
// @column hexR integer  row of the hexagon layout
// @column sources strings  addresses that show the above
// @example {"ref": "council:croydon"}
// @example {"ref": "council:elmbridge"}
// @example {"ref": "council:no-such-council"}
MATCH (c:Council {ref: $ref})
RETURN c.ref AS ref, c.id AS id, c.name AS name, c.shortName AS shortName, c.type AS type, c.tier AS tier, c.region AS region,
       c.nation AS nation, c.gssCode AS gssCode, c.population AS population, c.populationYear AS populationYear, c.website AS website,
       c.latitude AS latitude, c.longitude AS longitude, c.startedOn AS startedOn, c.endedOn AS endedOn,
       c.plannedEndOn AS plannedEndOn, c.plannedSuccessors AS plannedSuccessors, c.declarationSignedOn AS declarationSignedOn,
       c.declarationEvidence AS declarationEvidence, c.countyId AS countyId, c.clusters AS clusters, c.hexQ AS hexQ, c.hexR AS hexR,
       c.sources AS sources
