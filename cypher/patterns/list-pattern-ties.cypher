// Everything said of one pattern itself, in one statement: who started, paid for or uses it, who supplies it, other
// patterns, service areas and reported figures. What its projects add is list-pattern-origin, with the same columns.
// @param ref string  the pattern's ref
// @column part string  body, supplier, out, in, area or outcome
// @column viaRef string  project in between, empty when there is none
// @column type string  relationship type
// @column otherRef string  node at the other end
// @column otherName string  its name, or what an outcome measures
// @column otherKind string  kind of a project
// @column otherStatus string  status of a project
// @column otherStartedOn string  start of a council or project
// @column since string  from when
// @column confirmedOn string  when last shown
// @column stage string  stage of reuse
// @column role string  what a supplier does
// @column roleAsStated string  the source’s own word
// @column roundRef string  funding round of an award
// @column amountGbp integer  whole pounds of an award
// @column awardedOn string  date of an award
// @column figure number  figure of an outcome
// @column unit string  its unit
// @column statedOn string  when it was said
// @column scope string  what exactly was counted
// @column members integer  members of a programme
// @column sources strings  addresses that show the claim
// @example {"ref": "pattern:planx"}
// @example {"ref": "pattern:localgov-drupal"}
// @example {"ref": "pattern:open-digital-planning"}
// @example {"ref": "pattern:no-such-pattern"}
MATCH (p:Pattern)<-[r:ORIGINATED|CONTRIBUTED_TO|REUSES]-(o:Council|Organisation)
WHERE p.ref = $ref
RETURN 'body' AS part, '' AS viaRef, type(r) AS type, o.ref AS otherRef, o.name AS otherName, nullIf('', '') AS otherKind,
       nullIf('', '') AS otherStatus, o.startedOn AS otherStartedOn, r.since AS since, r.confirmedOn AS confirmedOn,
       r.stage AS stage, nullIf('', '') AS role, nullIf('', '') AS roleAsStated, nullIf('', '') AS roundRef,
       nullIf(0, 0) AS amountGbp, nullIf('', '') AS awardedOn, nullIf(0.0, 0.0) AS figure, nullIf('', '') AS unit,
       nullIf('', '') AS statedOn, nullIf('', '') AS scope, nullIf(0, 0) AS members, r.sources AS sources
UNION ALL
MATCH (p:Pattern)<-[r:SUPPLIES]-(o:Supplier)
WHERE p.ref = $ref
RETURN 'supplier' AS part, '' AS viaRef, type(r) AS type, o.ref AS otherRef, o.name AS otherName, nullIf('', '') AS otherKind,
       nullIf('', '') AS otherStatus, nullIf('', '') AS otherStartedOn, r.since AS since, r.confirmedOn AS confirmedOn,
       nullIf('', '') AS stage, r.role AS role, r.roleAsStated AS roleAsStated, nullIf('', '') AS roundRef,
       nullIf(0, 0) AS amountGbp, nullIf('', '') AS awardedOn, nullIf(0.0, 0.0) AS figure, nullIf('', '') AS unit,
       nullIf('', '') AS statedOn, nullIf('', '') AS scope, nullIf(0, 0) AS members, r.sources AS sources
UNION ALL
MATCH (p:Pattern)-[r:BUILDS_ON|EXTENDS|IMPLEMENTS|REPLACES]->(o:Pattern)
WHERE p.ref = $ref
RETURN 'out' AS part, '' AS viaRef, type(r) AS type, o.ref AS otherRef, o.name AS otherName, nullIf('', '') AS otherKind,
       nullIf('', '') AS otherStatus, nullIf('', '') AS otherStartedOn, nullIf('', '') AS since, nullIf('', '') AS confirmedOn,
       nullIf('', '') AS stage, nullIf('', '') AS role, nullIf('', '') AS roleAsStated, nullIf('', '') AS roundRef,
       nullIf(0, 0) AS amountGbp, nullIf('', '') AS awardedOn, nullIf(0.0, 0.0) AS figure, nullIf('', '') AS unit,
       nullIf('', '') AS statedOn, nullIf('', '') AS scope, nullIf(0, 0) AS members, r.sources AS sources
UNION ALL
MATCH (p:Pattern)<-[r:BUILDS_ON|EXTENDS|IMPLEMENTS|REPLACES]-(o:Pattern)
WHERE p.ref = $ref
RETURN 'in' AS part, '' AS viaRef, type(r) AS type, o.ref AS otherRef, o.name AS otherName, nullIf('', '') AS otherKind,
       nullIf('', '') AS otherStatus, nullIf('', '') AS otherStartedOn, nullIf('', '') AS since, nullIf('', '') AS confirmedOn,
       nullIf('', '') AS stage, nullIf('', '') AS role, nullIf('', '') AS roleAsStated, nullIf('', '') AS roundRef,
       nullIf(0, 0) AS amountGbp, nullIf('', '') AS awardedOn, nullIf(0.0, 0.0) AS figure, nullIf('', '') AS unit,
       nullIf('', '') AS statedOn, nullIf('', '') AS scope, nullIf(0, 0) AS members, r.sources AS sources
UNION ALL
MATCH (p:Pattern)-[r:ADDRESSES]->(o:ServiceArea)
WHERE p.ref = $ref
RETURN 'area' AS part, '' AS viaRef, type(r) AS type, o.ref AS otherRef, o.name AS otherName, nullIf('', '') AS otherKind,
       nullIf('', '') AS otherStatus, nullIf('', '') AS otherStartedOn, nullIf('', '') AS since, nullIf('', '') AS confirmedOn,
       nullIf('', '') AS stage, nullIf('', '') AS role, nullIf('', '') AS roleAsStated, nullIf('', '') AS roundRef,
       nullIf(0, 0) AS amountGbp, nullIf('', '') AS awardedOn, nullIf(0.0, 0.0) AS figure, nullIf('', '') AS unit,
       nullIf('', '') AS statedOn, nullIf('', '') AS scope, nullIf(0, 0) AS members, r.sources AS sources
UNION ALL
MATCH (p:Pattern)-[r:REPORTED]->(o:Outcome)
WHERE p.ref = $ref
RETURN 'outcome' AS part, '' AS viaRef, type(r) AS type, o.ref AS otherRef, o.measure AS otherName, nullIf('', '') AS otherKind,
       nullIf('', '') AS otherStatus, nullIf('', '') AS otherStartedOn, nullIf('', '') AS since, nullIf('', '') AS confirmedOn,
       nullIf('', '') AS stage, nullIf('', '') AS role, nullIf('', '') AS roleAsStated, nullIf('', '') AS roundRef,
       nullIf(0, 0) AS amountGbp, nullIf('', '') AS awardedOn, o.value AS figure, o.unit AS unit, o.statedOn AS statedOn,
       o.scope AS scope, nullIf(0, 0) AS members, r.sources AS sources
