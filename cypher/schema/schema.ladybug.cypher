// Tables of the embedded store. The macro makes type(r) mean the same on both engines.
// Derived from server/graph/model.ts by npm run derive; do not edit.

CREATE NODE TABLE IF NOT EXISTS GraphVersion (ref STRING PRIMARY KEY, sequence INT64, hash STRING, dataAsOf STRING, loadedAt STRING, state STRING, loadedRows INT64, supplement STRING, changes STRING);
CREATE NODE TABLE IF NOT EXISTS Council (ref STRING PRIMARY KEY, id STRING, aliases STRING[], formerIds STRING[], sources STRING[], name STRING, shortName STRING, type STRING, tier STRING, region STRING, nation STRING, gssCode STRING, population INT64, populationYear INT64, website STRING, latitude DOUBLE, longitude DOUBLE, startedOn STRING, endedOn STRING, plannedEndOn STRING, plannedSuccessors STRING[], declarationSignedOn STRING, declarationEvidence STRING, countyId STRING, clusters STRING[], hexQ INT64, hexR INT64);
CREATE NODE TABLE IF NOT EXISTS Organisation (ref STRING PRIMARY KEY, id STRING, aliases STRING[], formerIds STRING[], sources STRING[], name STRING, kind STRING);
CREATE NODE TABLE IF NOT EXISTS Supplier (ref STRING PRIMARY KEY, id STRING, aliases STRING[], formerIds STRING[], sources STRING[], name STRING, website STRING, companiesHouseNumber STRING);
CREATE NODE TABLE IF NOT EXISTS Project (ref STRING PRIMARY KEY, id STRING, aliases STRING[], formerIds STRING[], sources STRING[], name STRING, summary STRING, phases STRING[], status STRING, kind STRING, outputsUrl STRING, startedOn STRING);
CREATE NODE TABLE IF NOT EXISTS FundingRound (ref STRING PRIMARY KEY, id STRING, aliases STRING[], formerIds STRING[], sources STRING[], name STRING, programme STRING, openedOn STRING, closedOn STRING, announcedOn STRING, totalGbp INT64, statedAwardCount INT64);
CREATE NODE TABLE IF NOT EXISTS Pattern (ref STRING PRIMARY KEY, id STRING, aliases STRING[], formerIds STRING[], sources STRING[], name STRING, kind STRING, summary STRING, licence STRING, repositoryUrl STRING, homepageUrl STRING, maturity STRING, firstReleasedOn STRING);
CREATE NODE TABLE IF NOT EXISTS ServiceArea (ref STRING PRIMARY KEY, id STRING, aliases STRING[], formerIds STRING[], sources STRING[], name STRING, description STRING);
CREATE NODE TABLE IF NOT EXISTS Outcome (ref STRING PRIMARY KEY, id STRING, aliases STRING[], formerIds STRING[], sources STRING[], measure STRING, value DOUBLE, unit STRING, statedOn STRING, scope STRING);
CREATE REL TABLE IF NOT EXISTS LEADS (FROM Council TO Project, FROM Organisation TO Project, id STRING, sources STRING[], since STRING);
CREATE REL TABLE IF NOT EXISTS PARTNERS_IN (FROM Council TO Project, FROM Organisation TO Project, id STRING, sources STRING[], since STRING);
CREATE REL TABLE IF NOT EXISTS MEMBER_OF (FROM Council TO Project, FROM Organisation TO Project, id STRING, sources STRING[], since STRING, until STRING, confirmedOn STRING);
CREATE REL TABLE IF NOT EXISTS FUNDED_BY (FROM Project TO FundingRound, id STRING, sources STRING[], since STRING);
CREATE REL TABLE IF NOT EXISTS AWARDED (FROM FundingRound TO Council, FROM FundingRound TO Organisation, FROM FundingRound TO Supplier, id STRING, sources STRING[], amountGbp INT64, awardedOn STRING, projectId STRING);
CREATE REL TABLE IF NOT EXISTS SUPPLIES (FROM Supplier TO Project, FROM Supplier TO Pattern, FROM Supplier TO Council, id STRING, sources STRING[], since STRING, until STRING, confirmedOn STRING, role STRING, roleAsStated STRING);
CREATE REL TABLE IF NOT EXISTS PRODUCED (FROM Project TO Pattern, id STRING, sources STRING[]);
CREATE REL TABLE IF NOT EXISTS ORIGINATED (FROM Council TO Pattern, FROM Organisation TO Pattern, id STRING, sources STRING[], since STRING);
CREATE REL TABLE IF NOT EXISTS CONTRIBUTED_TO (FROM Council TO Pattern, FROM Organisation TO Pattern, id STRING, sources STRING[], since STRING);
CREATE REL TABLE IF NOT EXISTS REUSES (FROM Council TO Pattern, FROM Organisation TO Pattern, id STRING, sources STRING[], since STRING, until STRING, confirmedOn STRING, stage STRING);
CREATE REL TABLE IF NOT EXISTS BUILDS_ON (FROM Pattern TO Pattern, id STRING, sources STRING[]);
CREATE REL TABLE IF NOT EXISTS EXTENDS (FROM Pattern TO Pattern, id STRING, sources STRING[]);
CREATE REL TABLE IF NOT EXISTS IMPLEMENTS (FROM Pattern TO Pattern, id STRING, sources STRING[]);
CREATE REL TABLE IF NOT EXISTS REPLACES (FROM Pattern TO Pattern, id STRING, sources STRING[]);
CREATE REL TABLE IF NOT EXISTS ADDRESSES (FROM Project TO ServiceArea, FROM Pattern TO ServiceArea, id STRING, sources STRING[]);
CREATE REL TABLE IF NOT EXISTS REPORTED (FROM Project TO Outcome, FROM Pattern TO Outcome, id STRING, sources STRING[]);
CREATE REL TABLE IF NOT EXISTS BORDERS (FROM Council TO Council, id STRING, sources STRING[], crossing STRING);
CREATE REL TABLE IF NOT EXISTS SIMILAR_TO (FROM Council TO Council, id STRING, sources STRING[], model STRING, rank INT64);
CREATE REL TABLE IF NOT EXISTS SUCCEEDED_BY (FROM Council TO Council, id STRING, sources STRING[], extent STRING, onDate STRING);
CREATE REL TABLE IF NOT EXISTS WITHIN (FROM Council TO Council, id STRING, sources STRING[], basis STRING);
CREATE MACRO type(r) AS label(r);
