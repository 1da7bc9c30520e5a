// Puts rows into Neo4j; the same rows twice change nothing.
// Derived from server/graph/model.ts by npm run derive; do not edit.

// Council
UNWIND $rows AS row MERGE (n:Council {ref: row.ref}) SET n = row.values;
// Organisation
UNWIND $rows AS row MERGE (n:Organisation {ref: row.ref}) SET n = row.values;
// Supplier
UNWIND $rows AS row MERGE (n:Supplier {ref: row.ref}) SET n = row.values;
// Project
UNWIND $rows AS row MERGE (n:Project {ref: row.ref}) SET n = row.values;
// FundingRound
UNWIND $rows AS row MERGE (n:FundingRound {ref: row.ref}) SET n = row.values;
// Pattern
UNWIND $rows AS row MERGE (n:Pattern {ref: row.ref}) SET n = row.values;
// ServiceArea
UNWIND $rows AS row MERGE (n:ServiceArea {ref: row.ref}) SET n = row.values;
// Outcome
UNWIND $rows AS row MERGE (n:Outcome {ref: row.ref}) SET n = row.values;
// LEADS.Council.Project
UNWIND $rows AS row MATCH (a:Council {ref: row.fromRef}), (b:Project {ref: row.toRef}) MERGE (a)-[r:LEADS {id: row.id}]->(b) SET r = row.values;
// LEADS.Organisation.Project
UNWIND $rows AS row MATCH (a:Organisation {ref: row.fromRef}), (b:Project {ref: row.toRef}) MERGE (a)-[r:LEADS {id: row.id}]->(b) SET r = row.values;
// PARTNERS_IN.Council.Project
UNWIND $rows AS row MATCH (a:Council {ref: row.fromRef}), (b:Project {ref: row.toRef}) MERGE (a)-[r:PARTNERS_IN {id: row.id}]->(b) SET r = row.values;
// PARTNERS_IN.Organisation.Project
UNWIND $rows AS row MATCH (a:Organisation {ref: row.fromRef}), (b:Project {ref: row.toRef}) MERGE (a)-[r:PARTNERS_IN {id: row.id}]->(b) SET r = row.values;
// MEMBER_OF.Council.Project
UNWIND $rows AS row MATCH (a:Council {ref: row.fromRef}), (b:Project {ref: row.toRef}) MERGE (a)-[r:MEMBER_OF {id: row.id}]->(b) SET r = row.values;
// MEMBER_OF.Organisation.Project
UNWIND $rows AS row MATCH (a:Organisation {ref: row.fromRef}), (b:Project {ref: row.toRef}) MERGE (a)-[r:MEMBER_OF {id: row.id}]->(b) SET r = row.values;
// FUNDED_BY.Project.FundingRound
UNWIND $rows AS row MATCH (a:Project {ref: row.fromRef}), (b:FundingRound {ref: row.toRef}) MERGE (a)-[r:FUNDED_BY {id: row.id}]->(b) SET r = row.values;
// AWARDED.FundingRound.Council
UNWIND $rows AS row MATCH (a:FundingRound {ref: row.fromRef}), (b:Council {ref: row.toRef}) MERGE (a)-[r:AWARDED {id: row.id}]->(b) SET r = row.values;
// AWARDED.FundingRound.Organisation
UNWIND $rows AS row MATCH (a:FundingRound {ref: row.fromRef}), (b:Organisation {ref: row.toRef}) MERGE (a)-[r:AWARDED {id: row.id}]->(b) SET r = row.values;
// AWARDED.FundingRound.Supplier
UNWIND $rows AS row MATCH (a:FundingRound {ref: row.fromRef}), (b:Supplier {ref: row.toRef}) MERGE (a)-[r:AWARDED {id: row.id}]->(b) SET r = row.values;
// SUPPLIES.Supplier.Project
UNWIND $rows AS row MATCH (a:Supplier {ref: row.fromRef}), (b:Project {ref: row.toRef}) MERGE (a)-[r:SUPPLIES {id: row.id}]->(b) SET r = row.values;
// SUPPLIES.Supplier.Pattern
UNWIND $rows AS row MATCH (a:Supplier {ref: row.fromRef}), (b:Pattern {ref: row.toRef}) MERGE (a)-[r:SUPPLIES {id: row.id}]->(b) SET r = row.values;
// SUPPLIES.Supplier.Council
UNWIND $rows AS row MATCH (a:Supplier {ref: row.fromRef}), (b:Council {ref: row.toRef}) MERGE (a)-[r:SUPPLIES {id: row.id}]->(b) SET r = row.values;
// PRODUCED.Project.Pattern
UNWIND $rows AS row MATCH (a:Project {ref: row.fromRef}), (b:Pattern {ref: row.toRef}) MERGE (a)-[r:PRODUCED {id: row.id}]->(b) SET r = row.values;
// ORIGINATED.Council.Pattern
UNWIND $rows AS row MATCH (a:Council {ref: row.fromRef}), (b:Pattern {ref: row.toRef}) MERGE (a)-[r:ORIGINATED {id: row.id}]->(b) SET r = row.values;
// ORIGINATED.Organisation.Pattern
UNWIND $rows AS row MATCH (a:Organisation {ref: row.fromRef}), (b:Pattern {ref: row.toRef}) MERGE (a)-[r:ORIGINATED {id: row.id}]->(b) SET r = row.values;
// CONTRIBUTED_TO.Council.Pattern
UNWIND $rows AS row MATCH (a:Council {ref: row.fromRef}), (b:Pattern {ref: row.toRef}) MERGE (a)-[r:CONTRIBUTED_TO {id: row.id}]->(b) SET r = row.values;
// CONTRIBUTED_TO.Organisation.Pattern
UNWIND $rows AS row MATCH (a:Organisation {ref: row.fromRef}), (b:Pattern {ref: row.toRef}) MERGE (a)-[r:CONTRIBUTED_TO {id: row.id}]->(b) SET r = row.values;
// REUSES.Council.Pattern
UNWIND $rows AS row MATCH (a:Council {ref: row.fromRef}), (b:Pattern {ref: row.toRef}) MERGE (a)-[r:REUSES {id: row.id}]->(b) SET r = row.values;
// REUSES.Organisation.Pattern
UNWIND $rows AS row MATCH (a:Organisation {ref: row.fromRef}), (b:Pattern {ref: row.toRef}) MERGE (a)-[r:REUSES {id: row.id}]->(b) SET r = row.values;
// BUILDS_ON.Pattern.Pattern
UNWIND $rows AS row MATCH (a:Pattern {ref: row.fromRef}), (b:Pattern {ref: row.toRef}) MERGE (a)-[r:BUILDS_ON {id: row.id}]->(b) SET r = row.values;
// EXTENDS.Pattern.Pattern
UNWIND $rows AS row MATCH (a:Pattern {ref: row.fromRef}), (b:Pattern {ref: row.toRef}) MERGE (a)-[r:EXTENDS {id: row.id}]->(b) SET r = row.values;
// IMPLEMENTS.Pattern.Pattern
UNWIND $rows AS row MATCH (a:Pattern {ref: row.fromRef}), (b:Pattern {ref: row.toRef}) MERGE (a)-[r:IMPLEMENTS {id: row.id}]->(b) SET r = row.values;
// REPLACES.Pattern.Pattern
UNWIND $rows AS row MATCH (a:Pattern {ref: row.fromRef}), (b:Pattern {ref: row.toRef}) MERGE (a)-[r:REPLACES {id: row.id}]->(b) SET r = row.values;
// ADDRESSES.Project.ServiceArea
UNWIND $rows AS row MATCH (a:Project {ref: row.fromRef}), (b:ServiceArea {ref: row.toRef}) MERGE (a)-[r:ADDRESSES {id: row.id}]->(b) SET r = row.values;
// ADDRESSES.Pattern.ServiceArea
UNWIND $rows AS row MATCH (a:Pattern {ref: row.fromRef}), (b:ServiceArea {ref: row.toRef}) MERGE (a)-[r:ADDRESSES {id: row.id}]->(b) SET r = row.values;
// REPORTED.Project.Outcome
UNWIND $rows AS row MATCH (a:Project {ref: row.fromRef}), (b:Outcome {ref: row.toRef}) MERGE (a)-[r:REPORTED {id: row.id}]->(b) SET r = row.values;
// REPORTED.Pattern.Outcome
UNWIND $rows AS row MATCH (a:Pattern {ref: row.fromRef}), (b:Outcome {ref: row.toRef}) MERGE (a)-[r:REPORTED {id: row.id}]->(b) SET r = row.values;
// BORDERS.Council.Council
UNWIND $rows AS row MATCH (a:Council {ref: row.fromRef}), (b:Council {ref: row.toRef}) MERGE (a)-[r:BORDERS {id: row.id}]->(b) SET r = row.values;
// SIMILAR_TO.Council.Council
UNWIND $rows AS row MATCH (a:Council {ref: row.fromRef}), (b:Council {ref: row.toRef}) MERGE (a)-[r:SIMILAR_TO {id: row.id}]->(b) SET r = row.values;
// SUCCEEDED_BY.Council.Council
UNWIND $rows AS row MATCH (a:Council {ref: row.fromRef}), (b:Council {ref: row.toRef}) MERGE (a)-[r:SUCCEEDED_BY {id: row.id}]->(b) SET r = row.values;
// WITHIN.Council.Council
UNWIND $rows AS row MATCH (a:Council {ref: row.fromRef}), (b:Council {ref: row.toRef}) MERGE (a)-[r:WITHIN {id: row.id}]->(b) SET r = row.values;
