// Who led or took part in which project, filtered as a view of the explorer is; bodies as the sources name them.
// @param serviceArea string  slug, or '' for all
// @param fundingRound string  slug, or ''
// @param programme string  slug, or ''
// @param region string  name of an English region, or ''
// @param nation string  name of a nation, or ''
// @param type string  type of council, or ''
// @param bodies strings  refs of bodies, or none for all
// @param under strings  refs of ended councils that do not fit but are counted under a body that does
// @param elsewhere strings  refs of ended councils that fit but are counted under a body that does not
// @param since string  first day, or ''
// @param until string  last day, or ''
// @column bodyRef string  council or organisation
// @column projectRef string  project of kind `project`
// @column type string  LEADS or PARTNERS_IN
// @column since string  from when, as precise as the source
// @column sources strings  addresses that show it
// @example {"serviceArea": "", "fundingRound": "", "programme": "", "region": "", "nation": "", "type": "", "bodies": [], "under": [], "elsewhere": [], "since": "", "until": ""}
// @example {"serviceArea": "planning", "fundingRound": "", "programme": "", "region": "London", "nation": "England", "type": "london-borough", "bodies": [], "under": [], "elsewhere": [], "since": "2019-01-01", "until": "2021-12-31"}
// @example {"serviceArea": "", "fundingRound": "ldf-round-1", "programme": "local-digital-fund", "region": "", "nation": "", "type": "", "bodies": ["council:croydon", "council:cumberland"], "under": ["council:allerdale"], "elsewhere": ["council:copeland"], "since": "", "until": ""}
MATCH (b:Council|Organisation)-[r:LEADS|PARTNERS_IN]->(p:Project)
WHERE p.kind = 'project'
  AND ($serviceArea = '' OR EXISTS { MATCH (p)-[:ADDRESSES]->(a:ServiceArea) WHERE a.id = $serviceArea })
  AND ($fundingRound = '' OR EXISTS { MATCH (p)-[:FUNDED_BY]->(f:FundingRound) WHERE f.id = $fundingRound })
  AND ($programme = '' OR EXISTS { MATCH (p)-[:FUNDED_BY]->(f:FundingRound) WHERE f.programme = $programme })
  AND (b.ref IN $under OR (NOT b.ref IN $elsewhere
    AND ($region = '' OR b.region = $region)
    AND ($nation = '' OR b.nation = $nation)
    AND ($type = '' OR b.type = $type)
    AND (size($bodies) = 0 OR b.ref IN $bodies)))
  AND ($since = '' OR r.since >= left($since, size(r.since)))
  AND ($until = '' OR r.since <= $until)
RETURN b.ref AS bodyRef, p.ref AS projectRef, type(r) AS type, r.since AS since, r.sources AS sources
ORDER BY projectRef, bodyRef, type
