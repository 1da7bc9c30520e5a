// What the projects that produced a pattern say: the projects, their rounds, awards, bodies, figures and other patterns,
// in one statement with the columns of list-pattern-ties. A programme's awards to its members are left out: they are
// not the price of a pattern.
// @param ref string  the pattern's ref
// @column part string  project, outcome, round, award, participant, also or members
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
MATCH (p:Pattern)<-[:PRODUCED]-(v:Project)-[r:REPORTED]->(o:Outcome)
WHERE p.ref = $ref
RETURN 'outcome' AS part, v.ref AS viaRef, type(r) AS type, o.ref AS otherRef, o.measure AS otherName,
       nullIf('', '') AS otherKind, nullIf('', '') AS otherStatus, nullIf('', '') AS otherStartedOn, nullIf('', '') AS since,
       nullIf('', '') AS confirmedOn, nullIf('', '') AS stage, nullIf('', '') AS role, nullIf('', '') AS roleAsStated,
       nullIf('', '') AS roundRef, nullIf(0, 0) AS amountGbp, nullIf('', '') AS awardedOn, o.value AS figure, o.unit AS unit,
       o.statedOn AS statedOn, o.scope AS scope, nullIf(0, 0) AS members, r.sources AS sources
UNION ALL
MATCH (p:Pattern)<-[r:PRODUCED]-(o:Project)
WHERE p.ref = $ref
RETURN 'project' AS part, '' AS viaRef, type(r) AS type, o.ref AS otherRef, o.name AS otherName, o.kind AS otherKind,
       o.status AS otherStatus, o.startedOn AS otherStartedOn, nullIf('', '') AS since, nullIf('', '') AS confirmedOn,
       nullIf('', '') AS stage, nullIf('', '') AS role, nullIf('', '') AS roleAsStated, nullIf('', '') AS roundRef,
       nullIf(0, 0) AS amountGbp, nullIf('', '') AS awardedOn, nullIf(0.0, 0.0) AS figure, nullIf('', '') AS unit,
       nullIf('', '') AS statedOn, nullIf('', '') AS scope, nullIf(0, 0) AS members, r.sources AS sources
UNION ALL
MATCH (p:Pattern)<-[:PRODUCED]-(v:Project)-[r:FUNDED_BY]->(o:FundingRound)
WHERE p.ref = $ref
RETURN 'round' AS part, v.ref AS viaRef, type(r) AS type, o.ref AS otherRef, o.name AS otherName, nullIf('', '') AS otherKind,
       nullIf('', '') AS otherStatus, nullIf('', '') AS otherStartedOn, r.since AS since, nullIf('', '') AS confirmedOn,
       nullIf('', '') AS stage, nullIf('', '') AS role, nullIf('', '') AS roleAsStated, nullIf('', '') AS roundRef,
       nullIf(0, 0) AS amountGbp, nullIf('', '') AS awardedOn, nullIf(0.0, 0.0) AS figure, nullIf('', '') AS unit,
       nullIf('', '') AS statedOn, nullIf('', '') AS scope, nullIf(0, 0) AS members, r.sources AS sources
UNION ALL
MATCH (p:Pattern)<-[:PRODUCED]-(v:Project)-[:FUNDED_BY]->(f:FundingRound)-[r:AWARDED]->(o:Council|Organisation|Supplier)
WHERE p.ref = $ref AND v.kind = 'project' AND r.projectId = v.id
RETURN 'award' AS part, v.ref AS viaRef, type(r) AS type, o.ref AS otherRef, o.name AS otherName, nullIf('', '') AS otherKind,
       nullIf('', '') AS otherStatus, nullIf('', '') AS otherStartedOn, nullIf('', '') AS since, nullIf('', '') AS confirmedOn,
       nullIf('', '') AS stage, nullIf('', '') AS role, nullIf('', '') AS roleAsStated, f.ref AS roundRef,
       r.amountGbp AS amountGbp, r.awardedOn AS awardedOn, nullIf(0.0, 0.0) AS figure, nullIf('', '') AS unit,
       nullIf('', '') AS statedOn, nullIf('', '') AS scope, nullIf(0, 0) AS members, r.sources AS sources
UNION ALL
MATCH (p:Pattern)<-[:PRODUCED]-(v:Project)<-[r:LEADS|PARTNERS_IN]-(o:Council|Organisation)
WHERE p.ref = $ref
RETURN 'participant' AS part, v.ref AS viaRef, type(r) AS type, o.ref AS otherRef, o.name AS otherName,
       nullIf('', '') AS otherKind, nullIf('', '') AS otherStatus, nullIf('', '') AS otherStartedOn, r.since AS since,
       nullIf('', '') AS confirmedOn, nullIf('', '') AS stage, nullIf('', '') AS role, nullIf('', '') AS roleAsStated,
       nullIf('', '') AS roundRef, nullIf(0, 0) AS amountGbp, nullIf('', '') AS awardedOn, nullIf(0.0, 0.0) AS figure,
       nullIf('', '') AS unit, nullIf('', '') AS statedOn, nullIf('', '') AS scope, nullIf(0, 0) AS members,
       r.sources AS sources
UNION ALL
MATCH (p:Pattern)<-[:PRODUCED]-(v:Project)-[r:PRODUCED]->(o:Pattern)
WHERE p.ref = $ref AND o.ref <> p.ref
RETURN 'also' AS part, v.ref AS viaRef, type(r) AS type, o.ref AS otherRef, o.name AS otherName, nullIf('', '') AS otherKind,
       nullIf('', '') AS otherStatus, nullIf('', '') AS otherStartedOn, nullIf('', '') AS since, nullIf('', '') AS confirmedOn,
       nullIf('', '') AS stage, nullIf('', '') AS role, nullIf('', '') AS roleAsStated, nullIf('', '') AS roundRef,
       nullIf(0, 0) AS amountGbp, nullIf('', '') AS awardedOn, nullIf(0.0, 0.0) AS figure, nullIf('', '') AS unit,
       nullIf('', '') AS statedOn, nullIf('', '') AS scope, nullIf(0, 0) AS members, r.sources AS sources
UNION ALL
MATCH (p:Pattern)<-[:PRODUCED]-(o:Project)<-[r:MEMBER_OF]-(b:Council|Organisation)
WHERE p.ref = $ref
WITH o, count(DISTINCT b.ref) AS known
RETURN 'members' AS part, '' AS viaRef, 'MEMBER_OF' AS type, o.ref AS otherRef, o.name AS otherName,
       nullIf('', '') AS otherKind, nullIf('', '') AS otherStatus, nullIf('', '') AS otherStartedOn, nullIf('', '') AS since,
       nullIf('', '') AS confirmedOn, nullIf('', '') AS stage, nullIf('', '') AS role, nullIf('', '') AS roleAsStated,
       nullIf('', '') AS roundRef, nullIf(0, 0) AS amountGbp, nullIf('', '') AS awardedOn, nullIf(0.0, 0.0) AS figure,
       nullIf('', '') AS unit, nullIf('', '') AS statedOn, nullIf('', '') AS scope, known AS members, o.sources AS sources
