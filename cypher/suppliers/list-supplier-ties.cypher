// Everything said of one supplier: what it supplies to whom, and what it was awarded.
// @param ref string  the supplier's ref
// @column type string  SUPPLIES or AWARDED
// @column otherRef string  council, project, pattern or funding round
// @column role string  what it supplies for
// @column roleAsStated string  the source's own word
// @column since string  from when
// @column confirmedOn string  when last shown
// @column amountGbp integer  whole pounds of an award
// @column awardedOn string  date of an award
// @column projectId string  project of an award
// @column sources strings  addresses that show the claim
// @example {"ref": "supplier:tailwind-digital"}
// @example {"ref": "supplier:ocella"}
// @example {"ref": "supplier:no-such-supplier"}
MATCH (s:Supplier)-[r:SUPPLIES]->(o:Council|Project|Pattern)
WHERE s.ref = $ref
RETURN type(r) AS type, o.ref AS otherRef, r.role AS role, r.roleAsStated AS roleAsStated, r.since AS since, r.confirmedOn AS confirmedOn,
       nullIf(0, 0) AS amountGbp, nullIf('', '') AS awardedOn, nullIf('', '') AS projectId, r.sources AS sources
UNION ALL
MATCH (s:Supplier)<-[r:AWARDED]-(o:FundingRound)
WHERE s.ref = $ref
RETURN type(r) AS type, o.ref AS otherRef, nullIf('', '') AS role, nullIf('', '') AS roleAsStated, nullIf('', '') AS since,
       nullIf('', '') AS confirmedOn, r.amountGbp AS amountGbp, r.awardedOn AS awardedOn, r.projectId AS projectId, r.sources AS sources
