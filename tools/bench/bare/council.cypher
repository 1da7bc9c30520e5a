// A council's own properties and every tie of it: one row per tie, its own properties in the row of part 'self'.
MATCH (c:Council {ref: $ref})
RETURN 'self' AS part, '' AS viaRef, c.type AS type, c.ref AS otherRef, c.name AS otherName, c.shortName AS shortName, c.tier AS tier,
       c.region AS region, c.nation AS nation, c.gssCode AS gssCode, c.population AS population, c.website AS website,
       c.latitude AS latitude, c.longitude AS longitude, c.startedOn AS startedOn, c.endedOn AS endedOn,
       nullIf('', '') AS since, nullIf('', '') AS confirmedOn, nullIf('', '') AS stage, nullIf('', '') AS role, nullIf(0, 0) AS amountGbp,
       nullIf('', '') AS awardedOn, nullIf('', '') AS projectId, nullIf('', '') AS model, nullIf(0, 0) AS rank, nullIf('', '') AS detail, c.sources AS sources
UNION ALL
MATCH (c:Council {ref: $ref})-[r:LEADS|PARTNERS_IN|MEMBER_OF|ORIGINATED|CONTRIBUTED_TO|REUSES|BORDERS|SIMILAR_TO|SUCCEEDED_BY|WITHIN]->(o:Project|Pattern|Council)
RETURN 'out' AS part, '' AS viaRef, type(r) AS type, o.ref AS otherRef, o.name AS otherName, o.shortName AS shortName, nullIf('', '') AS tier,
       nullIf('', '') AS region, nullIf('', '') AS nation, nullIf('', '') AS gssCode, nullIf(0, 0) AS population, nullIf('', '') AS website,
       nullIf(0.5, 0.5) AS latitude, nullIf(0.5, 0.5) AS longitude, o.startedOn AS startedOn, o.endedOn AS endedOn,
       r.since AS since, r.confirmedOn AS confirmedOn, r.stage AS stage, nullIf('', '') AS role, nullIf(0, 0) AS amountGbp,
       nullIf('', '') AS awardedOn, nullIf('', '') AS projectId, r.model AS model, r.rank AS rank, coalesce(r.extent, r.crossing, r.basis) AS detail, r.sources AS sources
UNION ALL
MATCH (c:Council {ref: $ref})<-[r:AWARDED|SUPPLIES|BORDERS|SUCCEEDED_BY|WITHIN]-(o:FundingRound|Supplier|Council)
RETURN 'in' AS part, '' AS viaRef, type(r) AS type, o.ref AS otherRef, o.name AS otherName, o.shortName AS shortName, nullIf('', '') AS tier,
       nullIf('', '') AS region, nullIf('', '') AS nation, nullIf('', '') AS gssCode, nullIf(0, 0) AS population, nullIf('', '') AS website,
       nullIf(0.5, 0.5) AS latitude, nullIf(0.5, 0.5) AS longitude, o.startedOn AS startedOn, o.endedOn AS endedOn,
       r.since AS since, r.confirmedOn AS confirmedOn, nullIf('', '') AS stage, r.role AS role, r.amountGbp AS amountGbp,
       r.awardedOn AS awardedOn, r.projectId AS projectId, nullIf('', '') AS model, nullIf(0, 0) AS rank, coalesce(r.extent, r.crossing, r.basis) AS detail, r.sources AS sources
UNION ALL
MATCH (c:Council {ref: $ref})-[:LEADS|PARTNERS_IN]->(p:Project)<-[r:LEADS|PARTNERS_IN]-(o:Council|Organisation)
WHERE o.ref <> c.ref
RETURN 'partner' AS part, p.ref AS viaRef, type(r) AS type, o.ref AS otherRef, o.name AS otherName, o.shortName AS shortName, nullIf('', '') AS tier,
       nullIf('', '') AS region, nullIf('', '') AS nation, nullIf('', '') AS gssCode, nullIf(0, 0) AS population, nullIf('', '') AS website,
       nullIf(0.5, 0.5) AS latitude, nullIf(0.5, 0.5) AS longitude, o.startedOn AS startedOn, o.endedOn AS endedOn,
       r.since AS since, nullIf('', '') AS confirmedOn, nullIf('', '') AS stage, nullIf('', '') AS role, nullIf(0, 0) AS amountGbp,
       nullIf('', '') AS awardedOn, nullIf('', '') AS projectId, nullIf('', '') AS model, nullIf(0, 0) AS rank, nullIf('', '') AS detail, r.sources AS sources
UNION ALL
MATCH (c:Council {ref: $ref})-[:LEADS|PARTNERS_IN]->(p:Project)-[r:FUNDED_BY]->(o:FundingRound)
RETURN 'round' AS part, p.ref AS viaRef, type(r) AS type, o.ref AS otherRef, o.name AS otherName, nullIf('', '') AS shortName, nullIf('', '') AS tier,
       nullIf('', '') AS region, nullIf('', '') AS nation, nullIf('', '') AS gssCode, nullIf(0, 0) AS population, nullIf('', '') AS website,
       nullIf(0.5, 0.5) AS latitude, nullIf(0.5, 0.5) AS longitude, nullIf('', '') AS startedOn, nullIf('', '') AS endedOn,
       r.since AS since, nullIf('', '') AS confirmedOn, nullIf('', '') AS stage, nullIf('', '') AS role, nullIf(0, 0) AS amountGbp,
       nullIf('', '') AS awardedOn, nullIf('', '') AS projectId, nullIf('', '') AS model, nullIf(0, 0) AS rank, nullIf('', '') AS detail, r.sources AS sources
UNION ALL
MATCH (c:Council {ref: $ref})-[s:SIMILAR_TO]->(n:Council)-[r:REUSES]->(o:Pattern)
WHERE s.model = 'global'
RETURN 'neighbour' AS part, n.ref AS viaRef, type(r) AS type, o.ref AS otherRef, o.name AS otherName, nullIf('', '') AS shortName, nullIf('', '') AS tier,
       nullIf('', '') AS region, nullIf('', '') AS nation, nullIf('', '') AS gssCode, nullIf(0, 0) AS population, nullIf('', '') AS website,
       nullIf(0.5, 0.5) AS latitude, nullIf(0.5, 0.5) AS longitude, nullIf('', '') AS startedOn, nullIf('', '') AS endedOn,
       r.since AS since, r.confirmedOn AS confirmedOn, r.stage AS stage, nullIf('', '') AS role, nullIf(0, 0) AS amountGbp,
       nullIf('', '') AS awardedOn, nullIf('', '') AS projectId, s.model AS model, s.rank AS rank, nullIf('', '') AS detail, r.sources AS sources
