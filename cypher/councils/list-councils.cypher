// Every council and strategic authority with what lists, filters and the map need.
// @column ref string  name of the node over the whole graph
// @column id string  slug
// @column name string  official name
// @column shortName string  name in lists
// @column type string  legal type
// @column tier string  tier; strategic authorities are no councils
// @column region string  English region
// @column nation string  nation
// @column gssCode string  ONS code
// @column startedOn string  first day
// @column endedOn string  last day
// @column plannedEndOn string  planned last day
// @column hexQ integer  column of the hexagon layout
// @column hexR integer  row of the hexagon layout
// @column aliases strings  other spellings
// @column patterns integer  patterns it is recorded to use
// @example {}
MATCH (c:Council)
OPTIONAL MATCH (c)-[:REUSES]->(p:Pattern)
RETURN c.ref AS ref, c.id AS id, c.name AS name, c.shortName AS shortName, c.type AS type, c.tier AS tier, c.region AS region,
       c.nation AS nation, c.gssCode AS gssCode, c.startedOn AS startedOn, c.endedOn AS endedOn, c.plannedEndOn AS plannedEndOn,
       c.hexQ AS hexQ, c.hexR AS hexR, c.aliases AS aliases, count(DISTINCT p.ref) AS patterns
ORDER BY name, ref
