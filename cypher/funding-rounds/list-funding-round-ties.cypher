// Everything said of one funding round: the projects it paid for and who led them, and its awards.
// @param ref string  the round's ref
// @column type string  FUNDED_BY, LEADS or AWARDED
// @column otherRef string  project, lead or recipient
// @column viaRef string  the project that somebody led
// @column otherKind string  kind of a project
// @column otherStatus string  status of a project
// @column since string  from when
// @column amountGbp integer  whole pounds of an award
// @column awardedOn string  date of an award
// @column projectId string  project of an award
// @column sources strings  addresses that show the claim
// @example {"ref": "funding-round:ldf-round-1"}
// @example {"ref": "funding-round:dpif-round-2"}
// @example {"ref": "funding-round:no-such-round"}
MATCH (f:FundingRound {ref: $ref})<-[r:FUNDED_BY]-(p:Project)
RETURN type(r) AS type, p.ref AS otherRef, '' AS viaRef, p.kind AS otherKind, p.status AS otherStatus, r.since AS since,
       nullIf(0, 0) AS amountGbp, nullIf('', '') AS awardedOn, nullIf('', '') AS projectId, r.sources AS sources
UNION ALL
MATCH (f:FundingRound {ref: $ref})<-[:FUNDED_BY]-(p:Project)<-[r:LEADS]-(o:Council|Organisation)
RETURN type(r) AS type, o.ref AS otherRef, p.ref AS viaRef, nullIf('', '') AS otherKind, nullIf('', '') AS otherStatus, r.since AS since,
       nullIf(0, 0) AS amountGbp, nullIf('', '') AS awardedOn, nullIf('', '') AS projectId, r.sources AS sources
UNION ALL
MATCH (f:FundingRound {ref: $ref})-[r:AWARDED]->(o:Council|Organisation|Supplier)
RETURN type(r) AS type, o.ref AS otherRef, '' AS viaRef, nullIf('', '') AS otherKind, nullIf('', '') AS otherStatus, nullIf('', '') AS since,
       r.amountGbp AS amountGbp, r.awardedOn AS awardedOn, r.projectId AS projectId, r.sources AS sources
