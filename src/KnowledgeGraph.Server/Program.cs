using KnowledgeGraph.Server.CommandLine;

return await KgCommand.Create().RunAsync(args);
