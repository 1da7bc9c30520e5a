// Everything said of councils, in one statement: their own relationships, and the partners and rounds of their
// projects.
// @param refs strings  the council, and predecessors whose history it carries on
// @column part string  own or project
// @column bodyRef string  which of the councils asked for
// @column viaRef string  project in between
// @column direction string  out when the relationship starts at the council or project
// @column type string  relationship type
// @column otherRef string  node at the other end
// @column otherLabel string  its label
// @column otherName string  its name
// @column otherKind string  kind of a project, pattern or organisation
// @column otherStatus string  status of a project
// @column otherStartedOn string  start of a project
// @column otherEndedOn string  last day of a council
// @column since string  from when
// @column confirmedOn string  when last shown
// @column stage string  stage of reuse
// @column role string  what a supplier does
// @column roleAsStated string  the source's own word
// @column amountGbp integer  whole pounds of an award
// @column awardedOn string  date of an award
// @column projectId string  project of an award
// @column model string  ONS model of a statistical neighbour
// @column rank integer  its rank
// @column extent string  how much of an area went to a successor
// @column onDate string  last day at a succession
// @column crossing string  over what a border runs
// @column basis string  how an area lies in a strategic authority
// @column sources strings  addresses that show the claim
// @example {"refs": ["council:croydon"]}
// @example {"refs": ["council:buckinghamshire", "council:buckinghamshire-county-council", "council:wycombe"]}
// @example {"refs": ["council:no-such-council"]}
MATCH (c:Council)-[r:LEADS|PARTNERS_IN|MEMBER_OF|ORIGINATED|CONTRIBUTED_TO|REUSES|BORDERS|SIMILAR_TO|SUCCEEDED_BY|WITHIN]->(o:Project|Pattern|Council)
WHERE c.ref IN $refs
RETURN 'own' AS part, c.ref AS bodyRef, '' AS viaRef, 'out' AS direction, type(r) AS type, o.ref AS otherRef, labels(o) AS otherLabel,
       o.name AS otherName, o.kind AS otherKind, o.status AS otherStatus, o.startedOn AS otherStartedOn, o.endedOn AS otherEndedOn,
       r.since AS since, r.confirmedOn AS confirmedOn, r.stage AS stage, nullIf('', '') AS role, nullIf('', '') AS roleAsStated,
       nullIf(0, 0) AS amountGbp, nullIf('', '') AS awardedOn, nullIf('', '') AS projectId, r.model AS model, r.rank AS rank,
       r.extent AS extent, r.onDate AS onDate, r.crossing AS crossing, r.basis AS basis, r.sources AS sources
UNION ALL
MATCH (c:Council)<-[r:AWARDED|SUPPLIES|BORDERS|SUCCEEDED_BY|WITHIN]-(o:FundingRound|Supplier|Council)
WHERE c.ref IN $refs
RETURN 'own' AS part, c.ref AS bodyRef, '' AS viaRef, 'in' AS direction, type(r) AS type, o.ref AS otherRef, labels(o) AS otherLabel,
       o.name AS otherName, nullIf('', '') AS otherKind, nullIf('', '') AS otherStatus, o.startedOn AS otherStartedOn, o.endedOn AS otherEndedOn,
       r.since AS since, r.confirmedOn AS confirmedOn, nullIf('', '') AS stage, r.role AS role, r.roleAsStated AS roleAsStated,
       r.amountGbp AS amountGbp, r.awardedOn AS awardedOn, r.projectId AS projectId, nullIf('', '') AS model, nullIf(0, 0) AS rank,
       r.extent AS extent, r.onDate AS onDate, r.crossing AS crossing, r.basis AS basis, r.sources AS sources
UNION ALL
MATCH (c:Council)-[:LEADS|PARTNERS_IN]->(p:Project)<-[r:LEADS|PARTNERS_IN]-(o:Council|Organisation)
WHERE c.ref IN $refs AND c.ref <> o.ref
RETURN 'project' AS part, c.ref AS bodyRef, p.ref AS viaRef, 'in' AS direction, type(r) AS type, o.ref AS otherRef, labels(o) AS otherLabel,
       o.name AS otherName, o.kind AS otherKind, nullIf('', '') AS otherStatus, o.startedOn AS otherStartedOn, o.endedOn AS otherEndedOn,
       r.since AS since, nullIf('', '') AS confirmedOn, nullIf('', '') AS stage, nullIf('', '') AS role, nullIf('', '') AS roleAsStated,
       nullIf(0, 0) AS amountGbp, nullIf('', '') AS awardedOn, nullIf('', '') AS projectId, nullIf('', '') AS model, nullIf(0, 0) AS rank,
       nullIf('', '') AS extent, nullIf('', '') AS onDate, nullIf('', '') AS crossing, nullIf('', '') AS basis, r.sources AS sources
UNION ALL
MATCH (c:Council)-[:LEADS|PARTNERS_IN]->(p:Project)-[r:FUNDED_BY]->(o:FundingRound)
WHERE c.ref IN $refs
RETURN 'project' AS part, c.ref AS bodyRef, p.ref AS viaRef, 'out' AS direction, type(r) AS type, o.ref AS otherRef, labels(o) AS otherLabel,
       o.name AS otherName, nullIf('', '') AS otherKind, nullIf('', '') AS otherStatus, nullIf('', '') AS otherStartedOn, nullIf('', '') AS otherEndedOn,
       r.since AS since, nullIf('', '') AS confirmedOn, nullIf('', '') AS stage, nullIf('', '') AS role, nullIf('', '') AS roleAsStated,
       nullIf(0, 0) AS amountGbp, nullIf('', '') AS awardedOn, nullIf('', '') AS projectId, nullIf('', '') AS model, nullIf(0, 0) AS rank,
       nullIf('', '') AS extent, nullIf('', '') AS onDate, nullIf('', '') AS crossing, nullIf('', '') AS basis, r.sources AS sources
