// Projects of known date, newest first, with the bodies that led or took part in each.
// @column projectRef string  project of kind `project`
// @column startedOn string  its earliest award or announcement
// @column bodyRef string  council or organisation
// @column sources strings  addresses that show that it took part
// @example {}
MATCH (b:Council|Organisation)-[r:LEADS|PARTNERS_IN]->(p:Project)
WHERE p.kind = 'project' AND p.startedOn IS NOT NULL
RETURN p.ref AS projectRef, p.startedOn AS startedOn, b.ref AS bodyRef, r.sources AS sources
ORDER BY startedOn DESC, projectRef, bodyRef
