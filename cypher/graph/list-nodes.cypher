// Every record's name and spellings, for search, for look-ups by former id and for captions.
// @column ref string  name of the node over the whole graph
// @column label string  its label
// @column id string  its slug
// @column name string  its name
// @column shortName string  a council's short name
// @column kind string  kind of organisation, project or pattern
// @column status string  a project’s status
// @column maturity string  a pattern’s phase
// @column type string  a council's type
// @column tier string  a council's tier
// @column region string  a council's English region
// @column nation string  a council's nation
// @column gssCode string  a council's official code
// @column startedOn string  a council's first day, a project's earliest award or announcement
// @column endedOn string  a council's last day
// @column plannedEndOn string  a council's planned last day
// @column programme string  a round's programme
// @column summary string  what a project or pattern is for
// @column website string  a council's or supplier's home page
// @column countyId string  id of the county council over a district
// @column population integer  a council's residents
// @column latitude number  degrees north of a council's middle
// @column longitude number  degrees east of a council's middle
// @column hexQ integer  a council's column in the hexagon layout
// @column hexR integer  a council's row in the hexagon layout
// @column aliases strings  other spellings
// @column formerIds strings  ids it once had
// @example {}
MATCH (n:Council|Organisation|Supplier|Project|FundingRound|Pattern|ServiceArea)
RETURN n.ref AS ref, labels(n) AS label, n.id AS id, n.name AS name, n.shortName AS shortName, n.kind AS kind, n.status AS status,
       n.maturity AS maturity, n.type AS type,
       n.tier AS tier, n.region AS region, n.nation AS nation, n.gssCode AS gssCode, n.startedOn AS startedOn,
       n.endedOn AS endedOn, n.plannedEndOn AS plannedEndOn, n.programme AS programme, n.summary AS summary, n.website AS website,
       n.countyId AS countyId, n.population AS population, n.latitude AS latitude, n.longitude AS longitude,
       n.hexQ AS hexQ, n.hexR AS hexR, n.aliases AS aliases, n.formerIds AS formerIds
ORDER BY ref
