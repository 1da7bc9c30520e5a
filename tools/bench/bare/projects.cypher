// A page of the projects that fit the filters ('' = any), newest first, each with leads, rounds, service areas, counts and known money.
MATCH (p:Project)
WHERE ($fundingRound = '' OR EXISTS { MATCH (p)-[:FUNDED_BY]->(x:FundingRound) WHERE x.id = $fundingRound })
  AND ($serviceArea = '' OR EXISTS { MATCH (p)-[:ADDRESSES]->(y:ServiceArea) WHERE y.id = $serviceArea })
  AND ($status = '' OR p.status = $status)
OPTIONAL MATCH (p)<-[:LEADS]-(l:Council|Organisation)
WITH p, collect({ref: l.ref, name: l.name}) AS leads
OPTIONAL MATCH (p)-[:FUNDED_BY]->(f:FundingRound)
WITH p, leads, collect({id: f.id, name: f.name}) AS fundingRounds
OPTIONAL MATCH (p)-[:ADDRESSES]->(a:ServiceArea)
WITH p, leads, fundingRounds, collect({id: a.id, name: a.name}) AS serviceAreas
OPTIONAL MATCH (p)-[:FUNDED_BY]->(:FundingRound)-[w:AWARDED]->(:Council|Organisation|Supplier)
WHERE w.projectId = p.id
WITH p, leads, fundingRounds, serviceAreas, sum(w.amountGbp) AS knownGbp
RETURN p.ref AS ref, p.id AS id, p.name AS name, p.summary AS summary, p.kind AS kind, p.phases AS phases, p.status AS status,
       p.startedOn AS startedOn, leads, fundingRounds, serviceAreas, knownGbp,
       COUNT { MATCH (p)<-[:PARTNERS_IN]-(:Council|Organisation) } AS partners, COUNT { MATCH (p)-[:PRODUCED]->(:Pattern) } AS patterns
ORDER BY coalesce(startedOn, '') DESC, name, id SKIP $offset LIMIT $limit
