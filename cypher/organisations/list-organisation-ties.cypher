// Everything said of one organisation, and who else took part in its projects.
// @param ref string  the organisation's ref
// @column part string  own or project
// @column viaRef string  the project in between
// @column type string  relationship type
// @column otherRef string  node at the other end
// @column otherStatus string  status of a project
// @column since string  from when
// @column confirmedOn string  when last shown
// @column stage string  stage of reuse
// @column amountGbp integer  whole pounds of an award
// @column awardedOn string  date of an award
// @column projectId string  project of an award
// @column sources strings  addresses that show the claim
// @example {"ref": "organisation:broads-authority"}
// @example {"ref": "organisation:data-to-insight"}
// @example {"ref": "organisation:no-such-organisation"}
MATCH (b:Organisation)-[r:LEADS|PARTNERS_IN|MEMBER_OF|ORIGINATED|CONTRIBUTED_TO|REUSES]->(o:Project|Pattern)
WHERE b.ref = $ref
RETURN 'own' AS part, '' AS viaRef, type(r) AS type, o.ref AS otherRef, o.status AS otherStatus, r.since AS since, r.confirmedOn AS confirmedOn,
       r.stage AS stage, nullIf(0, 0) AS amountGbp, nullIf('', '') AS awardedOn, nullIf('', '') AS projectId, r.sources AS sources
UNION ALL
MATCH (b:Organisation)<-[r:AWARDED]-(o:FundingRound)
WHERE b.ref = $ref
RETURN 'own' AS part, '' AS viaRef, type(r) AS type, o.ref AS otherRef, nullIf('', '') AS otherStatus, nullIf('', '') AS since,
       nullIf('', '') AS confirmedOn, nullIf('', '') AS stage, r.amountGbp AS amountGbp, r.awardedOn AS awardedOn, r.projectId AS projectId,
       r.sources AS sources
UNION ALL
MATCH (b:Organisation)-[:LEADS|PARTNERS_IN]->(p:Project)<-[r:LEADS|PARTNERS_IN]-(o:Council|Organisation)
WHERE b.ref = $ref AND o.ref <> b.ref
RETURN 'project' AS part, p.ref AS viaRef, type(r) AS type, o.ref AS otherRef, nullIf('', '') AS otherStatus, r.since AS since,
       nullIf('', '') AS confirmedOn, nullIf('', '') AS stage, nullIf(0, 0) AS amountGbp, nullIf('', '') AS awardedOn,
       nullIf('', '') AS projectId, r.sources AS sources
