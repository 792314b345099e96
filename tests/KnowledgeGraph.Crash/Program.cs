using System.Globalization;
using KnowledgeGraph.Contracts;
using KnowledgeGraph.Crash;

if (args is not [("embedded" or "neo4j") and var store, .. var rest] || rest.Length > 2)
{
    Console.Error.WriteLine("KnowledgeGraph.Crash embedded|neo4j [KILLS] [SEED]");
    return 2;
}

if (store == "neo4j" && Neo4jProcess.FindScript() is null)
{
    Console.Error.WriteLine("There is no Neo4j to kill: no shared/neo4j/neo4j beside the checkout.");
    return 2;
}

var kills = rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : store == "neo4j" ? 20 : 200;
var seed = rest.Length > 1 ? int.Parse(rest[1], CultureInfo.InvariantCulture) : 1;
using ICrashTarget target = store == "neo4j" ? new Neo4jTarget() : new EmbeddedTarget();
var life = TimeSpan.FromSeconds(store == "neo4j" ? 4 : 1);
try
{
    var options = new CrashOptions(kills, seed, Writers: 6, life, InterruptsStarts: store == "embedded");
    Console.WriteLine(await new CrashTrial(target, options, Console.WriteLine).RunAsync());
    return 0;
}
catch (CrashException failure)
{
    Console.Error.WriteLine(failure.Message);
    return 1;
}
