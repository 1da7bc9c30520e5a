// Which bodies led or took part in which projects; communities of membership are no collaboration.
// @column bodyRef string  council or organisation
// @column projectRef string  project of kind `project`
// @example {}
MATCH (b:Council|Organisation)-[:LEADS|PARTNERS_IN]->(p:Project)
WHERE p.kind = 'project'
RETURN DISTINCT b.ref AS bodyRef, p.ref AS projectRef
ORDER BY projectRef, bodyRef
