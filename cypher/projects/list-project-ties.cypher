// Everything said of one project, in one statement: who took part, its rounds and their awards for it, suppliers,
// patterns and the councils that use them, service areas, reported figures.
// @param ref string  the project's ref
// @column type string  relationship type; REUSES is of a pattern that the project produced
// @column otherRef string  node at the other end
// @column viaRef string  the round of an award, or the pattern of a use
// @column since string  from when
// @column confirmedOn string  when last shown
// @column role string  what a supplier does
// @column roleAsStated string  the source's own word
// @column amountGbp integer  whole pounds of an award
// @column awardedOn string  date of an award
// @column measure string  what a figure measures
// @column value number  the figure
// @column unit string  its unit
// @column statedOn string  when it was said
// @column scope string  exactly what was counted
// @column sources strings  addresses that show the claim
// @example {"ref": "project:reducing-invalid-planning-applications"}
// @example {"ref": "project:localgov-drupal"}
// @example {"ref": "project:open-digital-planning"}
// @example {"ref": "project:no-such-project"}
MATCH (p:Project {ref: $ref})<-[r:LEADS|PARTNERS_IN|MEMBER_OF|SUPPLIES]-(o:Council|Organisation|Supplier)
RETURN type(r) AS type, o.ref AS otherRef, '' AS viaRef, r.since AS since, r.confirmedOn AS confirmedOn,
       r.role AS role, r.roleAsStated AS roleAsStated, nullIf(0, 0) AS amountGbp, nullIf('', '') AS awardedOn,
       nullIf('', '') AS measure, nullIf(0.5, 0.5) AS value, nullIf('', '') AS unit, nullIf('', '') AS statedOn, nullIf('', '') AS scope,
       r.sources AS sources
UNION ALL
MATCH (p:Project {ref: $ref})-[r:FUNDED_BY|PRODUCED|ADDRESSES]->(o:FundingRound|Pattern|ServiceArea)
RETURN type(r) AS type, o.ref AS otherRef, '' AS viaRef, r.since AS since, nullIf('', '') AS confirmedOn,
       nullIf('', '') AS role, nullIf('', '') AS roleAsStated, nullIf(0, 0) AS amountGbp, nullIf('', '') AS awardedOn,
       nullIf('', '') AS measure, nullIf(0.5, 0.5) AS value, nullIf('', '') AS unit, nullIf('', '') AS statedOn, nullIf('', '') AS scope,
       r.sources AS sources
UNION ALL
MATCH (p:Project {ref: $ref})-[:FUNDED_BY]->(f:FundingRound)-[r:AWARDED]->(o:Council|Organisation|Supplier)
WHERE r.projectId = p.id
RETURN type(r) AS type, o.ref AS otherRef, f.ref AS viaRef, nullIf('', '') AS since, nullIf('', '') AS confirmedOn,
       nullIf('', '') AS role, nullIf('', '') AS roleAsStated, r.amountGbp AS amountGbp, r.awardedOn AS awardedOn,
       nullIf('', '') AS measure, nullIf(0.5, 0.5) AS value, nullIf('', '') AS unit, nullIf('', '') AS statedOn, nullIf('', '') AS scope,
       r.sources AS sources
UNION ALL
MATCH (p:Project {ref: $ref})-[:PRODUCED]->(t:Pattern)<-[r:REUSES]-(o:Council)
RETURN type(r) AS type, o.ref AS otherRef, t.ref AS viaRef, r.since AS since, r.confirmedOn AS confirmedOn,
       nullIf('', '') AS role, nullIf('', '') AS roleAsStated, nullIf(0, 0) AS amountGbp, nullIf('', '') AS awardedOn,
       nullIf('', '') AS measure, nullIf(0.5, 0.5) AS value, nullIf('', '') AS unit, nullIf('', '') AS statedOn, nullIf('', '') AS scope,
       r.sources AS sources
UNION ALL
MATCH (p:Project {ref: $ref})-[r:REPORTED]->(o:Outcome)
RETURN type(r) AS type, o.ref AS otherRef, '' AS viaRef, nullIf('', '') AS since, nullIf('', '') AS confirmedOn,
       nullIf('', '') AS role, nullIf('', '') AS roleAsStated, nullIf(0, 0) AS amountGbp, nullIf('', '') AS awardedOn,
       o.measure AS measure, o.value AS value, o.unit AS unit, o.statedOn AS statedOn, o.scope AS scope,
       r.sources AS sources
