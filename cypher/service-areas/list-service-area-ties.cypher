// Everything about one service area: its patterns and projects, and the bodies that use, led or took part in them.
// @param ref string  the service area's ref
// @column part string  pattern, project, use or participation
// @column viaRef string  pattern or project of a body, empty when there is none
// @column type string  relationship type
// @column otherRef string  pattern, project or body
// @column otherName string  its name
// @column otherKind string  kind of a pattern or project
// @column otherStatus string  status of a project, maturity of a pattern
// @column otherStartedOn string  start of a project
// @column stage string  stage of reuse
// @column since string  from when
// @column confirmedOn string  when last shown
// @column sources strings  addresses that show the claim
// @example {"ref": "service-area:planning"}
// @example {"ref": "service-area:no-such-area"}
MATCH (a:ServiceArea)<-[r:ADDRESSES]-(o:Pattern)
WHERE a.ref = $ref
RETURN 'pattern' AS part, '' AS viaRef, type(r) AS type, o.ref AS otherRef, o.name AS otherName, o.kind AS otherKind,
       o.maturity AS otherStatus, nullIf('', '') AS otherStartedOn, nullIf('', '') AS stage, nullIf('', '') AS since,
       nullIf('', '') AS confirmedOn, r.sources AS sources
UNION ALL
MATCH (a:ServiceArea)<-[r:ADDRESSES]-(o:Project)
WHERE a.ref = $ref
RETURN 'project' AS part, '' AS viaRef, type(r) AS type, o.ref AS otherRef, o.name AS otherName, o.kind AS otherKind,
       o.status AS otherStatus, o.startedOn AS otherStartedOn, nullIf('', '') AS stage, nullIf('', '') AS since,
       nullIf('', '') AS confirmedOn, r.sources AS sources
UNION ALL
MATCH (a:ServiceArea)<-[:ADDRESSES]-(v:Pattern)<-[r:REUSES]-(o:Council|Organisation)
WHERE a.ref = $ref
RETURN 'use' AS part, v.ref AS viaRef, type(r) AS type, o.ref AS otherRef, o.name AS otherName, nullIf('', '') AS otherKind,
       nullIf('', '') AS otherStatus, nullIf('', '') AS otherStartedOn, r.stage AS stage, r.since AS since,
       r.confirmedOn AS confirmedOn, r.sources AS sources
UNION ALL
MATCH (a:ServiceArea)<-[:ADDRESSES]-(v:Project)<-[r:LEADS|PARTNERS_IN]-(o:Council|Organisation)
WHERE a.ref = $ref
RETURN 'participation' AS part, v.ref AS viaRef, type(r) AS type, o.ref AS otherRef, o.name AS otherName, nullIf('', '') AS otherKind,
       nullIf('', '') AS otherStatus, nullIf('', '') AS otherStartedOn, nullIf('', '') AS stage, r.since AS since,
       nullIf('', '') AS confirmedOn, r.sources AS sources
