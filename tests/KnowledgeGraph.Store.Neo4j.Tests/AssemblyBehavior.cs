// All tests share the one database that a Neo4j Community has.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
