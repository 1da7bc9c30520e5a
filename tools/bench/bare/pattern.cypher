// A pattern's own properties (part 'self') and every tie of it and of the projects that produced it: one row per tie.
MATCH (p:Pattern {ref: $ref})
RETURN 'self' AS part, '' AS viaRef, p.kind AS type, p.ref AS otherRef, p.name AS otherName, p.summary AS detail, p.firstReleasedOn AS startedOn,
       nullIf('', '') AS since, nullIf('', '') AS confirmedOn, p.maturity AS stage, p.licence AS role, nullIf(0, 0) AS amountGbp,
       nullIf('', '') AS awardedOn, nullIf(0.5, 0.5) AS figure, p.repositoryUrl AS unit, p.homepageUrl AS statedOn, p.sources AS sources
UNION ALL
MATCH (p:Pattern {ref: $ref})<-[r:ORIGINATED|CONTRIBUTED_TO|REUSES]-(o:Council|Organisation)
RETURN 'body' AS part, '' AS viaRef, type(r) AS type, o.ref AS otherRef, o.name AS otherName, nullIf('', '') AS detail, o.startedOn AS startedOn,
       r.since AS since, r.confirmedOn AS confirmedOn, r.stage AS stage, nullIf('', '') AS role, nullIf(0, 0) AS amountGbp,
       nullIf('', '') AS awardedOn, nullIf(0.5, 0.5) AS figure, nullIf('', '') AS unit, nullIf('', '') AS statedOn, r.sources AS sources
UNION ALL
MATCH (p:Pattern {ref: $ref})<-[r:SUPPLIES]-(o:Supplier)
RETURN 'supplier' AS part, '' AS viaRef, type(r) AS type, o.ref AS otherRef, o.name AS otherName, nullIf('', '') AS detail,
       nullIf('', '') AS startedOn, r.since AS since, r.confirmedOn AS confirmedOn, nullIf('', '') AS stage, r.role AS role,
       nullIf(0, 0) AS amountGbp, nullIf('', '') AS awardedOn, nullIf(0.5, 0.5) AS figure, nullIf('', '') AS unit, nullIf('', '') AS statedOn,
       r.sources AS sources
UNION ALL
MATCH (p:Pattern {ref: $ref})-[r:BUILDS_ON|EXTENDS|IMPLEMENTS|REPLACES]->(o:Pattern)
RETURN 'out' AS part, '' AS viaRef, type(r) AS type, o.ref AS otherRef, o.name AS otherName, nullIf('', '') AS detail, nullIf('', '') AS startedOn,
       nullIf('', '') AS since, nullIf('', '') AS confirmedOn, nullIf('', '') AS stage, nullIf('', '') AS role, nullIf(0, 0) AS amountGbp,
       nullIf('', '') AS awardedOn, nullIf(0.5, 0.5) AS figure, nullIf('', '') AS unit, nullIf('', '') AS statedOn, r.sources AS sources
UNION ALL
MATCH (p:Pattern {ref: $ref})<-[r:BUILDS_ON|EXTENDS|IMPLEMENTS|REPLACES]-(o:Pattern)
RETURN 'in' AS part, '' AS viaRef, type(r) AS type, o.ref AS otherRef, o.name AS otherName, nullIf('', '') AS detail, nullIf('', '') AS startedOn,
       nullIf('', '') AS since, nullIf('', '') AS confirmedOn, nullIf('', '') AS stage, nullIf('', '') AS role, nullIf(0, 0) AS amountGbp,
       nullIf('', '') AS awardedOn, nullIf(0.5, 0.5) AS figure, nullIf('', '') AS unit, nullIf('', '') AS statedOn, r.sources AS sources
UNION ALL
MATCH (p:Pattern {ref: $ref})-[r:ADDRESSES]->(o:ServiceArea)
RETURN 'area' AS part, '' AS viaRef, type(r) AS type, o.ref AS otherRef, o.name AS otherName, nullIf('', '') AS detail, nullIf('', '') AS startedOn,
       nullIf('', '') AS since, nullIf('', '') AS confirmedOn, nullIf('', '') AS stage, nullIf('', '') AS role, nullIf(0, 0) AS amountGbp,
       nullIf('', '') AS awardedOn, nullIf(0.5, 0.5) AS figure, nullIf('', '') AS unit, nullIf('', '') AS statedOn, r.sources AS sources
UNION ALL
MATCH (p:Pattern {ref: $ref})-[r:REPORTED]->(o:Outcome)
RETURN 'outcome' AS part, '' AS viaRef, type(r) AS type, o.ref AS otherRef, o.measure AS otherName, o.scope AS detail, nullIf('', '') AS startedOn,
       nullIf('', '') AS since, nullIf('', '') AS confirmedOn, nullIf('', '') AS stage, nullIf('', '') AS role, nullIf(0, 0) AS amountGbp,
       nullIf('', '') AS awardedOn, o.value AS figure, o.unit AS unit, o.statedOn AS statedOn, r.sources AS sources
UNION ALL
MATCH (p:Pattern {ref: $ref})<-[:PRODUCED]-(v:Project)-[r:REPORTED]->(o:Outcome)
RETURN 'outcome' AS part, v.ref AS viaRef, type(r) AS type, o.ref AS otherRef, o.measure AS otherName, o.scope AS detail,
       nullIf('', '') AS startedOn, nullIf('', '') AS since, nullIf('', '') AS confirmedOn, nullIf('', '') AS stage, nullIf('', '') AS role,
       nullIf(0, 0) AS amountGbp, nullIf('', '') AS awardedOn, o.value AS figure, o.unit AS unit, o.statedOn AS statedOn, r.sources AS sources
UNION ALL
MATCH (p:Pattern {ref: $ref})<-[r:PRODUCED]-(o:Project)
RETURN 'project' AS part, '' AS viaRef, type(r) AS type, o.ref AS otherRef, o.name AS otherName, o.kind AS detail, o.startedOn AS startedOn,
       nullIf('', '') AS since, nullIf('', '') AS confirmedOn, o.status AS stage, nullIf('', '') AS role, nullIf(0, 0) AS amountGbp,
       nullIf('', '') AS awardedOn, nullIf(0.5, 0.5) AS figure, nullIf('', '') AS unit, nullIf('', '') AS statedOn, r.sources AS sources
UNION ALL
MATCH (p:Pattern {ref: $ref})<-[:PRODUCED]-(v:Project)-[r:FUNDED_BY]->(o:FundingRound)
RETURN 'round' AS part, v.ref AS viaRef, type(r) AS type, o.ref AS otherRef, o.name AS otherName, nullIf('', '') AS detail,
       nullIf('', '') AS startedOn, r.since AS since, nullIf('', '') AS confirmedOn, nullIf('', '') AS stage, nullIf('', '') AS role,
       nullIf(0, 0) AS amountGbp, nullIf('', '') AS awardedOn, nullIf(0.5, 0.5) AS figure, nullIf('', '') AS unit, nullIf('', '') AS statedOn,
       r.sources AS sources
UNION ALL
MATCH (p:Pattern {ref: $ref})<-[:PRODUCED]-(v:Project)-[:FUNDED_BY]->(f:FundingRound)-[r:AWARDED]->(o:Council|Organisation|Supplier)
WHERE v.kind = 'project' AND r.projectId = v.id
RETURN 'award' AS part, v.ref AS viaRef, type(r) AS type, o.ref AS otherRef, o.name AS otherName, f.ref AS detail, nullIf('', '') AS startedOn,
       nullIf('', '') AS since, nullIf('', '') AS confirmedOn, nullIf('', '') AS stage, nullIf('', '') AS role, r.amountGbp AS amountGbp,
       r.awardedOn AS awardedOn, nullIf(0.5, 0.5) AS figure, nullIf('', '') AS unit, nullIf('', '') AS statedOn, r.sources AS sources
UNION ALL
MATCH (p:Pattern {ref: $ref})<-[:PRODUCED]-(v:Project)<-[r:LEADS|PARTNERS_IN]-(o:Council|Organisation)
RETURN 'participant' AS part, v.ref AS viaRef, type(r) AS type, o.ref AS otherRef, o.name AS otherName, nullIf('', '') AS detail,
       nullIf('', '') AS startedOn, r.since AS since, nullIf('', '') AS confirmedOn, nullIf('', '') AS stage, nullIf('', '') AS role,
       nullIf(0, 0) AS amountGbp, nullIf('', '') AS awardedOn, nullIf(0.5, 0.5) AS figure, nullIf('', '') AS unit, nullIf('', '') AS statedOn,
       r.sources AS sources
UNION ALL
MATCH (p:Pattern {ref: $ref})<-[:PRODUCED]-(v:Project)-[r:PRODUCED]->(o:Pattern)
WHERE o.ref <> p.ref
RETURN 'also' AS part, v.ref AS viaRef, type(r) AS type, o.ref AS otherRef, o.name AS otherName, nullIf('', '') AS detail,
       nullIf('', '') AS startedOn, nullIf('', '') AS since, nullIf('', '') AS confirmedOn, nullIf('', '') AS stage, nullIf('', '') AS role,
       nullIf(0, 0) AS amountGbp, nullIf('', '') AS awardedOn, nullIf(0.5, 0.5) AS figure, nullIf('', '') AS unit, nullIf('', '') AS statedOn,
       r.sources AS sources
